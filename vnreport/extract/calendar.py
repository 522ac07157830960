"""A place in a text in, the day that is written there out."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from vnreport.document.span import Span
from vnreport.extract.patterns import BLANKS, in_one_paragraph


class Day(NamedTuple):
    """A day in figures or in words; value: ISO, None for one that the calendar does not have."""

    value: str | None
    span: Span


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<d>\d{{1,2}})(?:{BLANKS}(?P<sep>[/.-]){BLANKS}(?P<m>\d{{1,2}}){BLANKS}(?P=sep){BLANKS}"
        rf"|{BLANKS}(?:tháng|THÁNG){BLANKS}(?P<m2>\d{{1,2}}|giêng){BLANKS}(?:năm|NĂM|,){BLANKS})"
        r"(?P<y>\d{4})(?!\d)"
    )


def day_at(text: str, start: int) -> Day | None:
    """The day (28/7/2021, 28 tháng 7 năm 2021) that begins at `start`."""
    match = _pattern().match(text, start)
    if match is None or not in_one_paragraph(text, start, match.end()):
        return None
    day, figures, word, year = match.group("d", "m", "m2", "y")
    month = 1 if word == "giêng" else int(figures or word)
    return Day(iso(int(year), month, int(day)), Span(start, match.end()))


@lru_cache(maxsize=16384)
def iso(year: int, month: int, day: int) -> str | None:
    """ISO date; None for a day that the calendar does not have."""
    if not (1 <= month <= 12 and 1 <= day <= _days(year, month)):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


@cache
def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
