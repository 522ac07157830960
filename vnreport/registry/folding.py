"""Vietnamese text in, its letters without marks and case out: for comparing and searching."""

import re
import unicodedata
from functools import lru_cache

from vnreport.tables.issuers import same_vowel

_MARKS = re.compile(r"[\u0300-\u036f]+")
_BETWEEN = re.compile(r"[^0-9a-z]+")
_SYLLABLE = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, without marks, one blank between words: “Điều lệ Đảng” is “dieu le dang”.

    The Icelandic Ð (U+00D0), often typed for Đ, folds like Đ.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    plain = plain.replace("đ", "d").replace("ð", "d")
    return _BETWEEN.sub(" ", plain).strip()


def words(text: str) -> frozenset[str]:
    """The different folded words of a text."""
    return frozenset(fold(text).split())


@lru_cache(maxsize=4096)
def syllables(text: str) -> frozenset[str]:
    """The different syllables of a text with their marks: “trương” is not “trường”."""
    return frozenset(_SYLLABLE.findall(same_vowel(text.lower().replace("ð", "đ"))))
