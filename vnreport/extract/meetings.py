"""A document known by the meeting that passed it: “Trung ương 4 khóa XII”, “Đại hội XIII”."""

import re
from functools import cache
from typing import NamedTuple

from vnreport.extract.patterns import BLANKS, ROMAN
from vnreport.tables.words import ordinals

_LOCAL = re.compile(r"(?:Đảng|Chi)\s*bộ", re.IGNORECASE)


class Meeting(NamedTuple):
    """number: of the plenum, None for a congress. term: Roman numeral. central: national.

    end: where its name ends in the text.
    """

    number: int | None
    term: str | None
    central: bool
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    whole = rf"(?i:Trung{BLANKS}ương)"
    committee = rf"(?:BCH|(?i:Ban{BLANKS}Chấp{BLANKS}hành))"
    central = rf"(?:{whole}|T[WƯ]|{committee}{BLANKS}(?:{whole}|T[WƯ]))(?:{BLANKS}(?i:Đảng))?"
    plenum = rf"(?i:Hội{BLANKS}nghị)"
    apart = r"[ \t\n]{1,30}"
    nth = rf"(?i:lần{BLANKS}(?:thứ{BLANKS})?)"
    ordinal = rf"\d{{1,2}}(?![\d/]|-\d)|(?:(?i:mười){BLANKS})?[^\W\d_]+"
    return re.compile(
        rf"{BLANKS}(?:(?:(?:{plenum}|HN){BLANKS})?{central}{BLANKS}{nth}?(?P<plenum>{ordinal})"
        rf"|{plenum}{BLANKS}{nth}(?P<first>{ordinal}),?{BLANKS}(?:(?i:của){BLANKS})?{central}"
        rf"|(?P<congress>(?i:Đại{BLANKS}hội)(?:{apart}(?!(?i:lần|khóa))[^\W\d_]+(?!\w)){{0,11}}?{BLANKS}"
        rf"(?:{nth}(?:\d\d?|{ROMAN})|{ROMAN})))"
    )


@cache
def _term() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{BLANKS}\((?i:lần){BLANKS}\w{{1,12}}\))?"
        rf"(?:{BLANKS},?{BLANKS}\(?{BLANKS}(?i:khóa|khoá){BLANKS}(?P<term>{ROMAN})"
        rf"(?:(?:,|{BLANKS}và){BLANKS}{ROMAN}){{0,5}}(?:{BLANKS}\))?)?"
    )


def meeting_at(folded: str, start: int) -> Meeting | None:
    """The meeting whose name begins at `start`, after blanks."""
    match = _pattern().match(folded, start)
    if match is None:
        return None
    if match["congress"]:
        last = match["congress"].split()[-1]
        term = roman(int(last)) if last.isdigit() else last
        central = _LOCAL.search(match["congress"]) is None
        return Meeting(None, term, central, match.end()) if term else None
    number, end = _ordinal(folded, *match.span("plenum" if match["plenum"] else "first"))
    if number is None:
        return None
    found = _term().match(folded, end if match["plenum"] else match.end())
    if found is None:
        return None
    return Meeting(number, found["term"], True, found.end())


def _ordinal(folded: str, start: int, end: int) -> tuple[int | None, int]:
    """The number that figures or words say, and where they end: “mười một”, “tư”."""
    written = " ".join(folded[start:end].split()).lower()
    if written.isdigit():
        return int(written), end
    while written and written not in ordinals():
        last = written.split()[-1]
        end -= len(last) + len(folded[start:end]) - len(folded[start:end].rstrip())
        written = written.removesuffix(last).rstrip()
    return ordinals().get(written), start + len(folded[start:end].rstrip())


def roman(number: int) -> str:
    """Roman numeral of a number from 1 to 39."""
    letters = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            letters += sign
            number -= value
    return letters
