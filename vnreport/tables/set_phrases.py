"""Phrases with one fixed form, and the places where a text has one of their syllables wrong."""

import unicodedata
from collections.abc import Iterator, Mapping, Set
from functools import cache, lru_cache
from typing import NamedTuple

from vnreport.document.span import Span
from vnreport.tables.issuers import same_vowel
from vnreport.tables.load import table

_LETTER_D = str.maketrans("đ", "d")
_BESIDE = 40
"""Code points within which the phrase that goes with another one stands."""

_AROUND = " ,.;:!?…“”\"'()[]*_"


class SetPhrase(NamedTuple):
    """One row: the phrase in small letters as it is to be written, and its words.

    quoted: looked for between quotation marks. beside: the phrase next to which any one other
    syllable is wrong.
    """

    text: str
    words: tuple[str, ...]
    quoted: bool
    beside: str | None
    also: frozenset[str]
    source: str


class NearMiss(NamedTuple):
    """A syllable that differs from the one which the phrase has there."""

    span: Span
    right: str
    phrase: SetPhrase


@cache
def set_phrases() -> tuple[SetPhrase, ...]:
    """All phrases in the order of the table."""
    return tuple(
        SetPhrase(
            row["phrase"],
            tuple(row["phrase"].split()),
            row.get("quoted", False),
            row.get("beside"),
            frozenset(row.get("also", ())),
            row["source"],
        )
        for row in table("set_phrases")["row"]
    )


class _Halves(NamedTuple):
    phrase: SetPhrase
    bare: tuple[str, ...]
    first: str
    second: str


@cache
def _unquoted() -> tuple[_Halves, ...]:
    """The phrases looked for everywhere, with their words without commas and their halves."""
    return tuple(
        _Halves(
            phrase,
            tuple(word.rstrip(",") for word in phrase.words),
            " ".join(phrase.words[: len(phrase.words) // 2]),
            " ".join(phrase.words[len(phrase.words) // 2 :]),
        )
        for phrase in set_phrases()
        if not phrase.quoted
    )


@cache
def _quoted() -> Mapping[int, list[SetPhrase]]:
    """The phrases looked for between quotation marks, by the number of their words."""
    found: dict[int, list[SetPhrase]] = {}
    for phrase in set_phrases():
        if phrase.quoted:
            found.setdefault(len(phrase.words), []).append(phrase)
    return found


def near_misses(text: str, known: Set[str]) -> Iterator[NearMiss]:
    """Where a text in small letters has all syllables of an unquoted phrase but one.

    The other one must have the same letters without their diacritics. Half of the phrase stands
    as it should, so that one search for each half finds all places. known: the words of the text,
    without which a phrase need not be looked for.
    """
    for phrase, bare, first, second in _unquoted():
        if sum(word not in known for word in bare) > 1:
            continue
        ahead = len(phrase.text) - len(second)
        for at in _places(text, first):
            if not text.startswith(phrase.text, at) and (found := _after(text, at, phrase)):
                yield found
        for at in _places(text, second):
            if not text.startswith(phrase.text, at - ahead):
                found = _before(text, at + len(second), phrase)
                if found:
                    yield found


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def quoted_near_miss(text: str, start: int, end: int) -> NearMiss | None:
    """The miss in what stands between two quotation marks, [start, end) of a text in small letters."""
    written = text[start:end].split()
    start += len(text[start:end]) - len(text[start:end].lstrip())
    for phrase in _quoted().get(len(written), ()):
        around = same_vowel(text[max(0, start - _BESIDE) : start] + text[end : end + _BESIDE])
        is_beside = phrase.beside is not None and same_vowel(phrase.beside) in around
        found = _compare(written, start, phrase, any_syllable=is_beside)
        if found and same_vowel(" ".join(written)) != phrase.beside:
            return found
    return None


def _after(text: str, at: int, phrase: SetPhrase) -> NearMiss | None:
    """The phrase whose first half stands at `at`."""
    if text[at - 1 : at].isalnum():
        return None
    count = len(phrase.words)
    written = text[at : at + len(phrase.text) + count].split(" ")[:count]
    return _compare(written, at, phrase) if len(written) == count else None


def _before(text: str, end: int, phrase: SetPhrase) -> NearMiss | None:
    """The phrase whose second half ends at `end`."""
    if text[end : end + 1].isalnum():
        return None
    count = len(phrase.words)
    written = text[max(0, end - len(phrase.text) - count) : end].split(" ")[-count:]
    start = end - len(" ".join(written))
    return _compare(written, start, phrase) if len(written) == count else None


def _compare(
    written: list[str], start: int, phrase: SetPhrase, *, any_syllable: bool = False
) -> NearMiss | None:
    """The one syllable that differs; marks around the whole do not count."""
    ends = (0, len(written) - 1)
    found = -1
    for index, (word, right) in enumerate(zip(written, phrase.words, strict=True)):
        if word == right or (index in ends and word.strip(_AROUND) == right.rstrip(",")):
            continue
        if found >= 0:
            return None
        found = index
    if found < 0:
        return None
    word, right = written[found], phrase.words[found]
    kept, bare = word.strip(_AROUND) if found in ends else word.rstrip(","), right.rstrip(",")
    if found not in ends and word[len(kept) :] != right[len(bare) :]:
        return None
    if kept in phrase.also or same_vowel(kept) == same_vowel(bare):
        return None
    if not (any_syllable or _is_alike(kept, bare)):
        return None
    at = start + sum(len(before) + 1 for before in written[:found]) + word.find(kept)
    shown = phrase.text.split()[found].rstrip(",")
    return NearMiss(Span(at, at + len(kept)), shown, phrase)


def _is_alike(word: str, right: str) -> bool:
    return len(word) == len(right) and _bare(word) == _bare(right)


@lru_cache(maxsize=256)
def _bare(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.translate(_LETTER_D))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
