"""A page's lines in, whether its text layer is worth reading out."""

import re
from collections.abc import Iterable
from unicodedata import category, normalize

from vnreport.readers.pdf.lines import Line

_ENOUGH = 40
"""Fewest words that allow a judgement, and the most that are looked at times ten."""

_WELL_FORMED = 0.5
_STRANGE = 0.1
"""Most characters without a meaning (private use, unassigned, replacement), as a share."""

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh|ph|qu|th|tr|ch|[bcdđhklmnprstvx])?"
    r"[iuo]?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_PRONOUNCEABLE = re.compile(r"[b-df-hj-np-tv-z]{0,3}(?:[aeiouy]{1,3}[b-df-hj-np-tv-z]{0,4})+")


def is_garbled(lines: Iterable[Line]) -> bool:
    """Whether few of the words are Vietnamese syllables or at least pronounceable.

    Letters in typefaces of an old encoding are not judged: their codes mean other letters.
    """
    words = [word.text for line in lines for word in line.words if not word.face.legacy]
    text = " ".join(words[: 10 * _ENOUGH])
    letters = text.replace(" ", "")
    if not letters:
        return False
    strange = sum(category(c) in ("Co", "Cn", "Cc") or c == "\ufffd" for c in letters)
    if strange > _STRANGE * len(letters):
        return True
    tokens = [t for t in _LETTERS.findall(normalize("NFC", text)) if len(t) < 4 or not t.isupper()]
    if len(tokens) < _ENOUGH:
        return False
    sound = sum(_is_sound(token) for token in tokens)
    return sound < _WELL_FORMED * len(tokens)


def _is_sound(token: str) -> bool:
    plain = token.lower()
    if plain.isascii() and len(plain) > 1:
        return _PRONOUNCEABLE.fullmatch(plain) is not None
    plain = normalize("NFC", _TONES.sub("", normalize("NFD", plain)))
    return _SYLLABLE.fullmatch(plain) is not None
