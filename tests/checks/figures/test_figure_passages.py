"""The figure rules on invented passages: planted errors, their twins, and traps."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

import pytest

from tests.conftest import ROOT, analysed

ROWS: list[dict[str, Any]] = tomllib.loads(
    (ROOT / "corpora" / "passages" / "figures.toml").read_text(encoding="utf-8")
)["passage"]
_MARK = re.compile(r"⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True)
class Outcome:
    """How many planted errors of a passage were found, and what else was reported."""

    planted: int
    found: int
    false: tuple[str, ...]


def outcome(passage: str, codes: list[str]) -> Outcome:
    """What the rules say of a passage with marks."""
    places = []
    for match in _MARK.finditer(passage):
        start = match.start() - 2 * len(places)
        places.append((start, start + len(match[1])))
    analysis = analysed(_MARK.sub(r"\1", passage), select=["FIG"])
    wanted = list(zip(codes, places, strict=True))
    hits, false = set(), []
    for finding in analysis.findings:
        same = {
            (code, place)
            for code, place in wanted
            if code == finding.code
            and finding.span.start < place[1]
            and place[0] < finding.span.end
        }
        hits |= same
        if not same:
            false.append(f"{finding.code} {finding.text}: {finding.message}")
    return Outcome(len(wanted), len(hits), tuple(false))


OUTCOMES = {
    f"{row['name']}-{side}": outcome(row[side], row.get("codes", []) if side == "wrong" else [])
    for row in ROWS
    for side in ("wrong", "right")
    if side in row
}


@pytest.mark.parametrize("name", OUTCOMES)
def test_nothing_else_is_reported(name: str) -> None:
    assert OUTCOMES[name].false == ()


def test_precision_and_recall() -> None:
    found = sum(result.found for result in OUTCOMES.values())
    planted = sum(result.planted for result in OUTCOMES.values())
    false = sum(len(result.false) for result in OUTCOMES.values())
    assert len(ROWS) >= 60
    assert found / (found + false) >= 0.97
    assert found / planted >= 0.9


def test_every_rule_has_a_planted_error() -> None:
    planted = {code for row in ROWS for code in row.get("codes", [])}
    assert planted == {f"FIG{number:03d}" for number in range(1, 11)}
