"""Layers as an office would keep them, and questions as the pipeline puts them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from vnreport.document.regulations import Match, Query, Relation, Work
from vnreport.registry import Registry, load_central
from vnreport.registry.matching import match

HEADER = "number,type_code,type_name,issuer_code,issuing_body,issued,title"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write one file of a layer and get its path."""

    def file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return file


@pytest.fixture
def ask() -> Callable[..., Match]:
    """Ask the central registry, or `among`, for a document; a Quy định of TW unless told."""

    def question(
        number: int | None = None,
        *,
        on: str | None = None,
        province: str | None = None,
        among: Registry | None = None,
        dates: tuple[str, ...] = (),
        **said: object,
    ) -> Match:
        if number is not None:
            said = {"type_code": "QĐ", "type_name": "Quy định", "issuer_code": "TW", **said}
        query = Query(number=number, dates=tuple(map(date.fromisoformat, dates)), **said)
        day = date.fromisoformat(on) if on else None
        return match(among or load_central(), query, report_date=day, province=province)

    return question


@pytest.fixture
def chain() -> Callable[..., Registry]:
    """A registry of works 1, 2, 3 … of a Monday each, with the given replacements."""

    def registry(size: int, steps: list[tuple[int, int]], kind: str = "replaces") -> Registry:
        works = {number: work(number) for number in range(size)}
        relations = [
            Relation(works[newer].id, kind, works[older].id, works[newer].issued, basis="web")
            for older, newer in steps
        ]
        return Registry(works.values(), relations)

    return registry


def work(number: int) -> Work:
    day = date.fromordinal(date(1990, 1, 1).toordinal() + 7 * number)
    return Work(
        f"TW/QĐ/{number + 1}/{day}",
        f"{number + 1:02d}-QĐ/TW",
        number + 1,
        "QĐ",
        "Quy định",
        "TW",
        "Bộ Chính trị",
        day,
        "",
        basis="web",
    )
