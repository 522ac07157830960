"""Words as a person types them in, the form in which the store looks for them out."""

import unicodedata
from collections.abc import Iterable

_MOST = 8  # words that are looked for
_LONGEST = 600  # code points: an index of PostgreSQL takes no value above 2,700 bytes


def folded(text: str) -> str:
    """Small letters without marks: “Đắk Lắk” is “dak lak”."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def searchable(texts: Iterable[str]) -> str:
    """Texts in the form in which they are searched, the first ones whole where not all fit."""
    return " ".join(folded(" ".join(texts)).split())[:_LONGEST]


def search_words(typed: str) -> list[str]:
    """The words to look for."""
    return folded(typed).split()[:_MOST]
