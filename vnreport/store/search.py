"""Words as a person types them in, the form in which the store looks for them out."""

import unicodedata

_LONGEST = 8  # words that are looked for


def folded(text: str) -> str:
    """Small letters without marks: “Đắk Lắk” is “dak lak”."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def search_words(typed: str) -> list[str]:
    """The words to look for."""
    return folded(typed).split()[:_LONGEST]
