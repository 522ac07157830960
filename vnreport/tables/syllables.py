"""A written word in, whether Vietnamese has such a syllable, out."""

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from vnreport.tables.load import table

TONE_MARKS = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
"""Combining marks of the tones huyền, sắc, ngã, hỏi, nặng."""

_STOP_MARKS = ("\u0301", "\u0323")
_STOPS = ("c", "ch", "p", "t")
_VOWELS = "aăâeêioôơuưy"
_EITHER = ("oa", "oe", "uy")
"""Open rimes whose tone stands on either letter (hòa, hoà)."""


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether a lower-case NFC word is spelt as a Vietnamese syllable, tone mark in its place.

    The marks of oa, oe and uy may stand on either letter.
    """
    letters, marks = without_marks(word)
    cut = _cut(letters)
    if cut is None or len(marks) > 1:
        return False
    rime = letters[cut:]
    if not marks:
        return not rime.endswith(_STOPS)
    place, mark = marks[0]
    return _bears(rime, mark) and place - cut in _places(rime)


def spell(letters: str, mark: str) -> str | None:
    """The syllable of letters without tone marks and one combining mark (“” for none).

    None where Vietnamese has none.
    """
    cut = _cut(letters)
    if cut is None:
        return None
    if not _bears(letters[cut:], mark):
        return None
    if not mark:
        return letters
    place = cut + min(_places(letters[cut:])) + 1
    return unicodedata.normalize("NFC", letters[:place] + mark + letters[place:])


def without_marks(word: str) -> tuple[str, list[tuple[int, str]]]:
    """The letters without tone marks, and each mark with its letter's position."""
    toned = _toned()
    letters = word.translate(toned.letters)
    if letters == word:
        return word, []
    return letters, [(i, toned.marks[c]) for i, c in enumerate(word) if c in toned.marks]


class _Toned(NamedTuple):
    letters: dict[int, str]
    marks: dict[str, str]


@cache
def _toned() -> _Toned:
    pairs = {
        unicodedata.normalize("NFC", vowel + mark): (vowel, mark)
        for vowel in _VOWELS
        for mark in TONE_MARKS
    }
    return _Toned(
        {ord(toned): vowel for toned, (vowel, _) in pairs.items()},
        {toned: mark for toned, (_, mark) in pairs.items()},
    )


def is_vowel(letter: str) -> bool:
    """Whether a small letter is a vowel, with or without a tone mark."""
    return letter in _VOWELS or letter in _toned().marks


@lru_cache(maxsize=4096)
def _cut(letters: str) -> int | None:
    """Length of the initial of toneless letters; None where they are no syllable."""
    spelling = _spelling()
    if letters in spelling.irregular:
        return 1
    for initial in spelling.initials:
        if letters.startswith(initial) and _go_together(initial, letters[len(initial) :]):
            return len(initial)
    return 0 if _go_together("", letters) else None


def _go_together(initial: str, rime: str) -> bool:
    spelling = _spelling()
    if not rime or rime not in spelling.rimes:
        return False
    if rime in spelling.without_initial and not initial:
        return True
    if rime[0] == "y":
        return rime in spelling.after_qu if initial == "qu" else _takes_y(initial, rime)
    if initial in ("", "gi"):
        return not rime.startswith("iê" if not initial else "i")
    if initial == "qu":
        return rime[0] not in "ouư"
    if rime[0] in spelling.front:
        return initial not in spelling.not_before_front
    return initial not in spelling.before_front


def _takes_y(initial: str, rime: str) -> bool:
    return rime == "y" and (not initial or initial in _spelling().y_after)


def _bears(rime: str, mark: str) -> bool:
    return mark in _STOP_MARKS or not rime.endswith(_STOPS)


class _Spelling(NamedTuple):
    """The rows of the table as sets; initials with the longest first."""

    initials: tuple[str, ...]
    rimes: frozenset[str]
    y_after: frozenset[str]
    without_initial: frozenset[str]
    after_qu: frozenset[str]
    front: frozenset[str]
    before_front: frozenset[str]
    not_before_front: frozenset[str]
    irregular: frozenset[str]


@cache
def _spelling() -> _Spelling:
    row = table("syllables")
    words = {
        name: frozenset(value.split()) for name, value in row.items() if isinstance(value, str)
    }
    listed = frozenset(" ".join([*row["rimes"], *row["stopped"]]).split())
    return _Spelling(
        initials=tuple(sorted(words["initials"], key=len, reverse=True)),
        rimes=listed | words["without_initial"] | words["after_qu"],
        y_after=words["y_after"],
        without_initial=words["without_initial"],
        after_qu=words["after_qu"],
        front=words["front"],
        before_front=words["before_front"],
        not_before_front=words["not_before_front"],
        irregular=words["irregular"],
    )


@lru_cache(maxsize=512)
def _places(rime: str) -> tuple[int, ...]:
    """Positions in the rime at which its tone mark may stand."""
    vowels = len(rime) - len(rime.lstrip(_VOWELS))
    for at in reversed(range(vowels)):
        if rime[at] in "ăâêôơ" or (rime[at] == "ư" and "ơ" not in rime):
            return (at,)
    if rime in _EITHER:
        return (0, 1)
    if vowels == 1:
        return (0,)
    return (1,) if vowels == 3 or vowels < len(rime) else (0,)
