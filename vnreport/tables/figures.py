"""The words by which figures are read, from tables/data/figures.toml, as sets and look-ups."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from vnreport.tables.load import table

_FIRST = "úùủũụóòỏõọóòỏõọ"
_PLAIN = "uuuuuoooooooooo"
_SECOND = "ýỳỷỹỵáàảãạéèẻẽẹ"
_TONES = {
    first + base: plain + second
    for first, plain, second, base in zip(_FIRST, _PLAIN, _SECOND, "yyyyyaaaaaeeeee", strict=True)
}
_FIRST_VOWEL = re.compile(rf"(?:{'|'.join(_TONES)})(?!\w)")


class RankSystem(NamedTuple):
    """Ranks that exclude each other, from the best to the worst.

    spelled: every way to write a rank, with its position in the system.
    nested: the first rank may be counted as a share of the second.
    """

    name: str
    spelled: Mapping[str, int]
    size: int
    nested: bool


def _rows() -> dict[str, Any]:
    return table("figures")


def other_vowel(phrase: str) -> str:
    """The phrase with the tone mark on the second vowel: “khóa” is “khoá”, “ủy” is “uỷ”."""
    return _FIRST_VOWEL.sub(lambda match: _TONES[match[0]], phrase)


def _both(phrases: Iterable[str]) -> Iterator[str]:
    """Each phrase, and with the tone mark on the other vowel (khóa, khoá) where that differs."""
    for phrase in phrases:
        yield phrase
        other = other_vowel(phrase)
        if other != phrase:
            yield other


@cache
def words(group: str, name: str = "words") -> frozenset[str]:
    """A list of the table as a set: words("labels", "always"). KeyError for an unknown one."""
    return frozenset(_both(_rows()[group][name]))


@cache
def listed(group: str, name: str = "words") -> tuple[str, ...]:
    """A list of the table, the longest first, as an alternation needs it."""
    return tuple(sorted(_both(_rows()[group][name]), key=len, reverse=True))


@cache
def whole_words(group: str, name: str) -> re.Pattern[str]:
    """Any word or phrase of a list, standing by itself."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed(group, name)))})(?!\w)")


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
def closed_sets() -> tuple[tuple[str, ...], ...]:
    """Sets of members that exclude each other and are all that there is."""
    return tuple(tuple(names) for names in _rows()["whole"]["closed"])


@cache
def joined_nouns() -> Mapping[str, tuple[str, ...]]:
    """All nouns that may go on behind a comma, each with what it goes on with."""
    return {noun: joined(noun) for noun in _rows()["joined"]}


@cache
def joined(noun: str) -> tuple[str, ...]:
    """What a noun may go on with behind a comma, the longest first: “đảng viên” after “cán bộ”."""
    return tuple(sorted(_both(_rows()["joined"].get(noun, ())), key=len, reverse=True))


@cache
def by_first_word(group: str, name: str = "words") -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases of a list as word tuples under their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _both(_rows()[group][name]):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}


@lru_cache(maxsize=1024)
def families(noun: str) -> frozenset[str]:
    """The sorts of things that a noun phrase belongs to, by its first words; may be none."""
    parts = noun.replace(",", "").split()
    for count in range(min(4, len(parts)), 0, -1):
        found = _families().get(" ".join(parts[:count]))
        if found:
            return found
    return frozenset()


@cache
def _families() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for family, nouns in _rows()["families"].items():
        for noun in _both(nouns):
            key = noun.replace(",", "")
            found[key] = found.get(key, frozenset()) | {family}
    return found


@cache
def rank_systems() -> tuple[RankSystem, ...]:
    """The systems of ranks in the order of the table."""
    return tuple(
        RankSystem(
            row["name"],
            {
                spelled: position
                for names in (row.get("brief", []), row.get("short", []), row["also"], row["words"])
                for position, name in enumerate(names)
                if name
                for spelled in _both([name])
            },
            len(row["words"]),
            row["nested"],
        )
        for row in _rows()["ranks"]
    )
