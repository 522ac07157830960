"""The project's registry and works.toml in; what an office can cite on a day out.

Validity is read off the rows themselves, so that the gold rests on the registry's facts and not on
what the program makes of them.
"""

import csv
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_HERE = Path(__file__).parent
_REGISTRY = _HERE.parents[1] / "vnreport" / "registry" / "data"


class Work(NamedTuple):
    """A document that can be cited; work is its id in the registry, title its trích yếu.

    about: id of the work that the title itself names, with the relation that it states.
    """

    work: str | None
    symbol: str
    number: int
    type_name: str
    issuer: str
    body: str
    day: date
    title: str
    term: str | None = None
    basis: str = "web"
    about: tuple[str, str] | None = None


class Replacement(NamedTuple):
    """A row of the registry: newer replaces or amends older from a day on."""

    newer: str
    kind: str
    older: str
    day: date
    basis: str


@cache
def central() -> dict[str, Work]:
    """The works of the registry that have a full date and are well sourced, by id."""
    rows = _csv("works.csv")
    return {
        row["id"]: _work(row)
        for row in rows
        if len(row["issued"]) == 10 and row["basis"] in ("web", "secondary") and row["title"]
    }


def _work(row: dict[str, str]) -> Work:
    title = row["title"]
    if any(c.isdigit() for c in title) or "Điều lệ" in title:
        title = next((one for one in row["aliases"].split(";") if one), title)
    return Work(
        row["id"],
        row["symbol"],
        int(row["number"]),
        row["type_name"],
        row["issuer_code"],
        row["issuing_body"],
        date.fromisoformat(row["issued"]),
        title,
        row["term"] or None,
        row["basis"],
        _about(row["id"], title),
    )


def _about(work: str, title: str) -> tuple[str, str] | None:
    if "số " not in title:
        return None
    stated = ("implements", "amends")
    return next(
        ((r.kind, r.older) for r in replacements() if r.newer == work and r.kind in stated), None
    )


@cache
def replacements() -> tuple[Replacement, ...]:
    """All relations of the registry."""
    return tuple(
        Replacement(
            row["newer"],
            row["kind"],
            row["older"],
            date.fromisoformat(row["effective_on"]),
            row["basis"],
        )
        for row in _csv("relations.csv")
    )


@cache
def _symbols() -> list[str]:
    return [row["symbol"] for row in _csv("works.csv")]


def unique(work: Work) -> bool:
    """Whether no other work of the registry goes by that symbol."""
    return _symbols().count(work.symbol) == 1


def successor(work: str, day: date, trusted: bool = False) -> Replacement | None:
    """What has replaced a work by that day; trusted: by a row that may raise a finding."""
    found = [r for r in replacements() if r.older == work and r.kind == "replaces" and r.day <= day]
    if trusted:
        found = [r for r in found if r.basis in ("web", "secondary")]
    return max(found, key=lambda r: r.day) if found else None


def in_section(section: str, day: date) -> list[Work]:
    """What a section cites on that day: issued, in force, and its title is plain words."""
    return [work for work in issued(section, day) if not successor(work.work or "", day)]


def issued(section: str, day: date) -> list[Work]:
    """What a section could cite that was issued some weeks before that day, in force or not."""
    ids = lists()["sections"].get(section) or _every()
    found = [central()[one] for one in ids if one in central()]
    return [work for work in found if (day - work.day).days > 45]


def _every() -> list[str]:
    return list(dict.fromkeys(one for ids in lists()["sections"].values() for one in ids))


def later_than(day: date) -> list[Work]:
    """Well-sourced works that do not exist yet on that day."""
    found = [central()[one] for one in _every() if one in central()]
    return [work for work in found if (work.day - day).days > 45 and work.basis == "web"]


@cache
def lists() -> dict[str, Any]:
    """The rows of works.toml."""
    return tomllib.loads((_HERE / "works.toml").read_text(encoding="utf-8"))


def _csv(name: str) -> list[dict[str, str]]:
    with (_REGISTRY / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
