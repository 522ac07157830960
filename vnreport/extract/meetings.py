"""A document known by the meeting that passed it: “Trung ương 4 khóa XII”, “Đại hội XIII”.

Plenums and terms stand in lists, too: “Trung ương 6, 7 khóa XII”, “Trung ương 4 (khóa XI, XII)”.
"""

import re
from functools import cache
from typing import NamedTuple

from vnreport.document.roman import roman, roman_value
from vnreport.extract.patterns import BLANKS, ROMAN
from vnreport.tables.words import ordinals

_MOST = 12  # plenums of one list
_LAST_PLENUM = 16
_LOCAL = re.compile(r"(?:Đảng|Chi)\s*bộ", re.IGNORECASE)


class Meeting(NamedTuple):
    """number: of the plenum, None for a congress. term: Roman numeral. central: national.

    start, end: of its name in the text; of a list's further members, of what each adds.
    """

    number: int | None
    term: str | None
    central: bool
    start: int
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
        rf"(?:{BLANKS}\))?)?"
    )


@cache
def _next() -> re.Pattern[str]:
    """A further member of a list: a term after a term, else a plenum."""
    central = rf"(?:(?i:Trung{BLANKS}ương)|T[WƯ]){BLANKS}"
    return re.compile(
        rf"{BLANKS}(?:[,;]|(?i:và)(?!\w)){BLANKS}(?:(?:(?i:khóa|khoá){BLANKS})?(?P<term>{ROMAN})"
        rf"(?:{BLANKS}\))?|(?:{central})?(?P<plenum>\d{{1,2}})(?![\w/%]|[.,-]\d))"
    )


def meetings_at(folded: str, start: int) -> list[Meeting]:
    """The meetings whose names begin at `start`, after blanks; further ones as a list gives them.

    A plenum without a term has that of the next one; a list that ends without a term is none.
    """
    first = _meeting_at(folded, start)
    if first is None or first.number is None:
        return [first] if first else []
    found = [first]
    while len(found) < _MOST and (further := _after(folded, found[-1])):
        found.append(further)
    while len(found) > 1 and found[-1].term is None:
        found.pop()
    for at in range(len(found) - 2, -1, -1):
        found[at] = found[at]._replace(term=found[at].term or found[at + 1].term)
    return found


def _after(folded: str, last: Meeting) -> Meeting | None:
    """The member of a list that follows another one."""
    match = _next().match(folded, last.end)
    if match is None:
        return None
    if match["term"]:
        if last.term is None or roman_value(match["term"]) <= roman_value(last.term):
            return None
        return Meeting(last.number, match["term"], True, match.start("term"), match.end())
    number = int(match["plenum"])
    found = _term().match(folded, match.end())
    term, end = (found["term"], found.end()) if found else (None, match.end())
    if not 0 < number <= _LAST_PLENUM or (last.term and not term):
        return None
    return Meeting(number, term, True, match.start("plenum"), end)


def _meeting_at(folded: str, start: int) -> Meeting | None:
    match = _pattern().match(folded, start)
    if match is None:
        return None
    if match["congress"]:
        last = match["congress"].split()[-1]
        term = roman(int(last)) if last.isdigit() else last
        central = _LOCAL.search(match["congress"]) is None
        return Meeting(None, term, central, start, match.end()) if term else None
    number, end = _ordinal(folded, *match.span("plenum" if match["plenum"] else "first"))
    if number is None:
        return None
    found = _term().match(folded, end if match["plenum"] else match.end())
    if found is None:
        return None
    return Meeting(number, found["term"], True, start, found.end())


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
