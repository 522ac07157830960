"""A page's lines in, whether its text layer is worth reading out."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category, normalize

from vnreport.readers.pdf.line import Line, Word
from vnreport.tables.encoding_evidence import speaks_for
from vnreport.tables.legacy_encodings import converted

_FEWEST_LETTERS, _FEWEST_WORDS, _MOST_WORDS = 20, 40, 400
"""How much text allows a judgement on its characters and on its words; how much is looked at."""

_WELL_FORMED = 0.5
_STRANGE = 0.1
"""Most characters without a meaning (private use, unassigned, replacement), as a share."""

_MEANINGLESS = frozenset(("Co", "Cn", "Cc"))
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh|ph|qu|th|tr|ch|[bcdđhklmnprstvx])?"
    r"[iuo]?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_PRONOUNCEABLE = re.compile(r"[b-df-hj-np-tv-z]{0,3}(?:[aeiouy]{1,3}[b-df-hj-np-tv-z]{0,4})+")


def is_garbled(lines: Iterable[Line]) -> bool:
    """Whether few of the words are Vietnamese syllables or at least pronounceable.

    Codes of an old encoding are read as what they mean.
    """
    words = [word for line in lines for word in line.words][:_MOST_WORDS]
    text = " ".join([_meant(word) for word in words])
    letters = text.replace(" ", "")
    if len(letters) < _FEWEST_LETTERS:
        return False
    strange = sum(count for c, count in Counter(letters).items() if _is_strange(c))
    if strange > _STRANGE * len(letters):
        return True
    tokens = [t for t in _LETTERS.findall(normalize("NFC", text)) if len(t) < 4 or not t.isupper()]
    sound = sum(map(_is_sound, tokens))
    return len(tokens) >= _FEWEST_WORDS and sound < _WELL_FORMED * len(tokens)


def _meant(word: Word) -> str:
    """A word's letters; where its typeface is left over on words in Unicode, as they stand."""
    legacy = word.face.legacy
    if legacy is None or speaks_for(word.text, legacy.encoding) is False:
        return word.text
    return converted(word.text, legacy.encoding)


def _is_strange(character: str) -> bool:
    return category(character) in _MEANINGLESS or character == "\ufffd"


@lru_cache(20_000)
def _is_sound(token: str) -> bool:
    plain = token.lower()
    if plain.isascii() and len(plain) > 1:
        return _PRONOUNCEABLE.fullmatch(plain) is not None
    plain = normalize("NFC", _TONES.sub("", normalize("NFD", plain)))
    return _SYLLABLE.fullmatch(plain) is not None
