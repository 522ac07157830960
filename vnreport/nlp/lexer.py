"""Text in, its lexical units out: syllables, signs, blanks, and the atoms of reports.

An atom is what no later step may cut: the symbol of a document (08-QĐi/TW), a date, a number, a
percentage, a footnote mark, a list number, a stroked word (Đ/c). Units are found on the composed and
folded text, as our extractors read it, and led back to the text as given.
"""

import re
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from vnreport.normalize.lookalikes import fold
from vnreport.normalize.unicode import compose
from vnreport.tables.sentences import abbreviations, closing_abbreviations, stroked_words

Kind = Literal["atom", "syllable", "sign", "blank"]

_CODE = r"[A-ZĐƯ][A-Za-zĐƯđư]{0,9}\d{0,2}(?!\w)"
_SYMBOL = rf"(?<![\w/.-])\d{{1,6}}[a-z]?(?:/(?:19|20)\d\d)?[-/]{_CODE}(?:[-/.]{_CODE}){{0,4}}"
_BLANK_SYMBOL = rf"(?<!\S)[-/]{_CODE}/{_CODE}"
_DATE = r"(?<![\d/.,-])\d{1,2}(?P<part>[/.-])\d{1,2}(?P=part)\d{4}(?![\d/])"
_MONTH = r"(?<![\d/.,-])\d{1,2}/(?:19|20)\d\d(?![\d/])"
_NUMBER = r"(?<!\d)\d{1,12}(?:\.\d{3}(?!\d)){0,6}(?:[.,]\d{1,3}(?!\d))?(?!\d)%?"
_NOTE = r"\[\^?\d{1,3}\]|\[\ufffd\]|\[[ \t]{0,9}\n[ \t]{0,9}\]"
_LINE_START = r"(?:(?<![^\n])|(?<=\n[ \t])|(?<=\n[ \t][ \t]))"
_LIST = (
    rf"{_LINE_START}(?:(?:\d{{1,2}}\.){{1,4}}|[IVX]{{1,5}}\.|[a-zđ]\)|\d{{1,2}}\))(?=\s|[^\W\d_])"
)
_ADDRESS = r"\w[\w.+-]{0,60}@\w[\w-]{0,60}(?:\.\w[\w-]{0,60}){1,5}|https?://[^\s<>\"”]{1,500}"


class Unit(NamedTuple):
    """A stretch [start, end) of the text as given, in code points.

    kind: “syllable” is letters with their marks; “sign” and “blank” are one character each, of
        the composed text.
    """

    start: int
    end: int
    kind: Kind


def units(text: str) -> list[Unit]:
    """The units of a text in order, nothing left out: their pieces joined are the text.

    Takes every string, in any normal form; cost grows with its length.
    """
    composed, offsets = compose(text)
    found = [(match.start(), match.lastgroup) for match in _scan().finditer(fold(composed))]
    places = [(offsets.to_source(start), kind) for start, kind in found]
    # What composing dropped falls to the unit before it, at the beginning to the first one.
    places = [(0, places[0][1]), *places[1:], (len(text), None)] if places else []
    if text and not places:
        return [Unit(0, len(text), "sign")]
    return [
        Unit(start, end, kind)  # type: ignore[arg-type]
        for (start, kind), (end, _) in pairwise(places)
        if end > start
    ]


@cache
def _scan() -> re.Pattern[str]:
    own = sorted({*abbreviations(), *closing_abbreviations()}, key=len, reverse=True)
    words = "|".join(map(re.escape, (*own, *stroked_words())))
    atoms = (_LIST, _ADDRESS, _SYMBOL, _BLANK_SYMBOL, _DATE, _MONTH, _NUMBER, _NOTE)
    return re.compile(
        rf"(?P<atom>(?<!\w)(?:{words})(?!\w)|{'|'.join(atoms)})"
        r"|(?P<syllable>[^\W\d_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]++[^\W_]*+)*)"
        r"|(?P<blank>\s)"
        r"|(?P<sign>.)",
        re.DOTALL,
    )
