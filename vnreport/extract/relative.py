"""Words such as “năm nay” in, the year or months that they mean on the report's day, out."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from vnreport.document.facts import DateMention
from vnreport.document.span import Span
from vnreport.extract.dates import months_of

_YEARS = {"nay": 0, "trước": -1, "ngoái": -1, "sau": 1, "tới": 1}
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_SENTENCE = re.compile(r"[.!?](?=\s)|\n")


@cache
def _scan() -> re.Pattern[str]:
    gap = r"[ \n]{1,3}"
    return re.compile(
        rf"(?<![\w.,])(?:(?P<same>[Cc]ùng{gap}kỳ(?:{gap}năm{gap}(?:trước|ngoái))?)"
        rf"|(?P<count>0?[1-9]|1[01]|ba|[Ss]áu|[Cc]hín){gap}tháng{gap}(?P<part>đầu|cuối){gap}năm"
        rf"(?:{gap}(?P<months>nay))?(?!{gap}\d)"
        rf"|(?P<many>(?:những|các|mấy|nhiều|hằng|hàng|từng|\d{{1,2}}){gap})?"
        rf"[Nn]ăm{gap}(?P<year>nay|trước|ngoái|sau|tới))(?!\w)"
    )


def relative_dates(
    text: str, folded: str, explicit: Sequence[DateMention], report_year: int | None
) -> tuple[DateMention, ...]:
    """The relative dates of a text, resolved; none where there is nothing to resolve them by.

    A year that the same sentence names before them goes before report_year. What compares years
    at large (“năm sau cao hơn năm trước”, “các năm trước”) is no date.
    """
    found = []
    for match in _scan().finditer(folded):
        sentence = _sentence(folded, match.start(), match.end())
        year = _year_before(explicit, sentence.start, match.start()) or report_year
        if year is None or match["many"] or _at_large(folded, sentence, match):
            continue
        words = text[match.start() : match.end()]
        span = Span(*match.span())
        if match["count"]:
            count = _COUNTS.get(match["count"].lower()) or int(match["count"])
            first, last = months_of(count, match["part"])
            value, end = f"{year}-{first:02d}", f"{year}-{last:02d}"
            found.append(DateMention(span, words, value, "range", end))
        else:
            shift = -1 if match["same"] else _YEARS[match["year"]]
            found.append(DateMention(span, words, str(year + shift), "year"))
    return tuple(found)


def _sentence(folded: str, start: int, end: int) -> Span:
    begin = max(0, start - 300)
    for stop in _SENTENCE.finditer(folded, begin, start):
        begin = stop.end()
    after = _SENTENCE.search(folded, end, min(len(folded), end + 300))
    return Span(begin, after.start() if after else min(len(folded), end + 300))


def _year_before(explicit: Sequence[DateMention], start: int, end: int) -> int | None:
    """The last year named in [start, end)."""
    index = bisect_left(explicit, end, key=lambda mention: mention.span.start) - 1
    if index < 0 or explicit[index].span.start < start:
        return None
    value = explicit[index].end_value or explicit[index].value
    return int(value[:4]) if value else None


def _at_large(folded: str, sentence: Span, match: re.Match[str]) -> bool:
    """“năm sau … năm trước” in one sentence means any two years."""
    if match["year"] not in ("sau", "trước"):
        return False
    words = folded[sentence.start : sentence.end].lower()
    return "năm sau" in words and "năm trước" in words
