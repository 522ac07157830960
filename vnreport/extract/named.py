"""The name of a meeting's document in, its number and term out."""

import re
from dataclasses import dataclass

from vnreport.extract.patterns import ROMAN, ordinal_words
from vnreport.tables.words import ordinals

_TERM = re.compile(rf"[Kk](?:hóa|hoá)\s*(?P<term>{ROMAN})")
_CONGRESS = re.compile(rf"Đại\s*hội.*?(?P<term>{ROMAN}|\d{{1,2}}$)", re.DOTALL)
_LOCAL = re.compile(r"Đảng\s*bộ")


@dataclass(frozen=True, slots=True)
class Name:
    """number: of the plenum, None for a congress. term: Roman numeral. central: national."""

    number: int | None
    term: str | None
    central: bool


def read_name(words: str) -> Name:
    """The parts of “Trung ương 4 khóa XII” or “Đại hội XIII”."""
    if words.startswith("Đại"):
        match = _CONGRESS.search(words)
        term = match["term"] if match else None
        if term and term.isdigit():
            term = roman(int(term))
        return Name(None, term, _LOCAL.search(words) is None)
    term_match = _TERM.search(words)
    number = re.search(rf"\d{{1,2}}|thứ\s+(?P<word>{ordinal_words()})", words)
    value = None
    if number:
        word = number["word"]
        value = ordinals()[" ".join(word.split())] if word else int(number[0])
    return Name(value, term_match["term"] if term_match else None, True)


def roman(number: int) -> str:
    """Roman numeral of a number from 1 to 39."""
    letters = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            letters += sign
            number -= value
    return letters
