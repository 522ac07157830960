"""A text in, whether it makes Vietnamese as it stands or only as an old encoding, out.

Vietnamese writes each syllable by itself and has few of them, so a wrong reading shows: hardly any
word with a sign or an accent is a syllable then. Words of bare letters are the same in all
encodings and say nothing.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

from vnreport.tables.legacy_encodings import FEWEST, converted, encodings
from vnreport.tables.syllables import is_syllable

_WELL_FORMED, _AS_IT_STANDS = 0.9, 0.5
"""Least share of syllables when converted, most share before, where no typeface speaks."""

_WORD = re.compile(r"[^\s\x00-\x1f!-@\[-`{-~\u00a0“”‘’–—…•]+")
_UNICODE_ONLY = re.compile("[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111]")


class Quality(NamedTuple):
    """How many words with signs or accents are Vietnamese syllables, and how many are not."""

    good: int
    bad: int


def quality(text: str) -> Quality:
    """Count the words of a text, in any normal form."""
    good = bad = 0
    for word in _WORD.findall(normalize("NFC", text)):
        if not word.isascii():
            if is_syllable(word.lower()):
                good += 1
            else:
                bad += 1
    return Quality(good, bad)


def speaks_for(text: str, encoding: str) -> bool | None:
    """Whether a text is in an old encoding rather than in Unicode; None where nothing tells."""
    if _UNICODE_ONLY.search(text):
        return False
    before, after = quality(text), quality(converted(text, encoding))
    gain = (after.good - after.bad) - (before.good - before.bad)
    return gain > 0 if gain else None


def guess(paragraphs: Iterable[str], fewest: int = FEWEST) -> str | None:
    """The old encoding of the paragraphs that are in one; None where none is certain.

    Paragraphs with a letter that only Unicode has do not count.
    """
    text = "\n".join(one for one in paragraphs if not _UNICODE_ONLY.search(one))
    before = quality(text)
    words = before.good + before.bad
    if words < fewest or before.good > _AS_IT_STANDS * words:
        return None
    after = {encoding: quality(converted(text, encoding)) for encoding in encodings()}
    best = max(after, key=lambda encoding: after[encoding].good)
    good, bad = after[best]
    return best if good >= fewest and good >= _WELL_FORMED * (good + bad) else None
