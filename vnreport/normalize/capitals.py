"""A text in TCVN3 in, the words of it that are written in capitals out.

TCVN3 has no capitals with a tone. A heading in capitals is typed with capital letters and the small
letters with tones, and a typeface draws those as capitals, too. Without its name the words tell.
"""

import re
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\s!-@\[-`{-~“”‘’–—…]+")
_CAPITAL, _SMALL = re.compile("[A-Z]"), re.compile("[a-z]")
_FEWEST = 2
"""Capitals that make a word one of capitals; one may begin a name."""


def capital_words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each word in capitals.

    A word that may be either (Bé, BÉ) is what the words on both sides of it are.
    """
    words = list(_WORD.finditer(text))
    kinds = [_is_capital(match[0]) for match in words]
    before = _last_known(kinds)
    after = _last_known(kinds[::-1])[::-1]
    for match, sides in zip(words, zip(before, after, strict=True), strict=True):
        if True in sides and False not in sides:
            yield match.span()


def _last_known(kinds: Sequence[bool | None]) -> list[bool | None]:
    """For each word what it is, or what the last one before it is that tells."""
    known: list[bool | None] = []
    for kind in kinds:
        known.append(kind if kind is not None or not known else known[-1])
    return known


def _is_capital(word: str) -> bool | None:
    if _SMALL.search(word):
        return False
    return True if len(_CAPITAL.findall(word)) >= _FEWEST else None
