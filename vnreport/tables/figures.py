"""The words by which figures are read, from tables/data/figures.toml, as sets and look-ups."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from vnreport.tables.issuers import same_vowel
from vnreport.tables.load import table


@dataclass(frozen=True, slots=True)
class RankSystem:
    """Ranks that exclude each other, from the best to the worst.

    spelled: every way to write a rank, with its position in the system.
    nested: the first rank may be counted as a share of the second.
    """

    name: str
    spelled: Mapping[str, int]
    size: int
    nested: bool


@cache
def _rows() -> dict[str, Any]:
    """The table with all tone marks on the first vowel, as the text is looked up."""
    plain: dict[str, Any] = _plain(table("figures"))
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return same_vowel(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {same_vowel(key): _plain(item) for key, item in value.items()}
    return value


@cache
def words(group: str, name: str = "words") -> frozenset[str]:
    """A list of the table as a set: words("labels", "always"). KeyError for an unknown one."""
    return frozenset(_rows()[group][name])


@cache
def listed(group: str, name: str = "words") -> tuple[str, ...]:
    """A list of the table, the longest first, as an alternation needs it."""
    return tuple(sorted(_rows()[group][name], key=len, reverse=True))


@cache
def scales() -> Mapping[str, int]:
    """Words that multiply a number: “triệu” is 1000000."""
    return dict(_rows()["scale"])


@cache
def currencies() -> Mapping[str, str]:
    """Names of money and the unit that each stands for."""
    return dict(_rows()["money"])


@cache
def followers(unit: str) -> tuple[str, ...]:
    """Words after which a unit is no unit but the beginning of a noun: “đồng” in “đồng chí”."""
    return tuple(_rows()["noun_instead"].get(unit, ()))


@cache
def by_first_word(group: str, name: str = "words") -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases of a list as word tuples under their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _rows()[group][name]:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}


@cache
def rank_systems() -> tuple[RankSystem, ...]:
    """The systems of ranks in the order of the table."""
    return tuple(
        RankSystem(
            row["name"],
            {
                spelled: position
                for names in (row["also"], row["words"])
                for position, spelled in enumerate(names)
                if spelled
            },
            len(row["words"]),
            row["nested"],
        )
        for row in _rows()["ranks"]
    )
