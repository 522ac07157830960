"""offices.toml in; the invented offices, each with its habits of writing, out."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_FILE = Path(__file__).with_name("offices.toml")


class Style(NamedTuple):
    """How an office writes; the keys are told at the head of offices.toml."""

    head: str
    roman: str
    arabic: str
    bullet: str
    date: str
    dash: str
    before: str
    comma: bool
    tone: str
    notes: int
    mark: str
    pad: bool
    percent: str
    order: int
    span: str
    quote: bool


class Office(NamedTuple):
    """A party office: what it is called, for whom it signs, in which years it reports.

    members: of the Party, in its area. scale: size of its other figures against a province's.
    places: kind of the places below it; “cơ quan” where these are bodies of their own names.
    """

    code: str
    members: int
    scale: float
    places: str
    parent: str
    body: str
    symbol: str
    organ: str
    committee: str
    party: str
    area: str
    lower: str
    place: str
    signing: list[str]
    superior: str
    archive: str
    years: list[int]
    style: Style


@cache
def offices() -> tuple[Office, ...]:
    """All offices, in the order of the file."""
    return tuple(Office(**{**row, "style": Style(**row["style"])}) for row in _rows()["office"])


@cache
def names() -> dict[str, list[str]]:
    """Parts of people's names, places, recipients."""
    found: dict[str, list[str]] = _rows()["names"]
    return found


def places_below(office: Office) -> list[str]:
    """The names of what lies below an office."""
    if office.places == "cơ quan":
        return names()["bodies"]
    return [f"{office.places} {name}" for name in names()["places"]]


@cache
def _rows() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
