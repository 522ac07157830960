"""Words such as “năm nay” in, the year or months that they mean on the report's day, out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vnreport.document.facts import DateMention
from vnreport.document.span import Span
from vnreport.extract.dates import months_of

_YEARS = {"nay": 0, "trước": -1, "ngoái": -1, "sau": 1, "tới": 1}
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_SENTENCE = re.compile(r"[.!?](?=\s)|\n")


_GAP = r"[ \n]{1,3}"
_YEAR = re.compile(rf"ăm{_GAP}(?P<year>nay|trước|ngoái|sau|tới)(?!\w)")
_MONTHS = re.compile(rf"tháng{_GAP}(?P<part>đầu|cuối){_GAP}năm(?:{_GAP}nay)?(?!{_GAP}\d)(?!\w)")
_SAME = re.compile(rf"ùng{_GAP}kỳ(?:{_GAP}năm{_GAP}(?:trước|ngoái))?(?!\w)")
_MANY = re.compile(rf"(?<![\w.,])(?:những|các|mấy|nhiều|hằng|hàng|từng|\d{{1,2}}){_GAP}\Z")
_COUNT = re.compile(rf"(?<![\w.,])(?P<count>0?[1-9]|1[01]|ba|[Ss]áu|[Cc]hín){_GAP}\Z")
_BEFORE = 12  # code points that the words before “năm” and “tháng” take


class _Sighting(NamedTuple):
    """Words that tell of a year or of months.

    shift: years from the one meant. months, part: how many of them at which end of the year.
    compares: whether two such years may mean any. many: whether they are years at large.
    """

    span: Span
    shift: int = 0
    months: int | None = None
    part: str = ""
    compares: bool = False
    many: bool = False


def _sightings(folded: str) -> Iterator[_Sighting]:
    """In the order of the text, none within another.

    Each kind is looked for by letters in its midst, which the engine skips to at full speed.
    """
    end = 0
    found = (*_same_periods(folded), *_parts_of_years(folded), *_years(folded))
    for one in sorted(found, key=lambda one: one.span):
        if one.span.start >= end:
            end = one.span.end
            yield one


def _same_periods(folded: str) -> Iterator[_Sighting]:
    """“cùng kỳ”, “cùng kỳ năm trước”."""
    for match in _SAME.finditer(folded):
        start = match.start() - 1
        if folded[start : start + 1] in ("c", "C") and _begins(folded, start):
            yield _Sighting(Span(start, match.end()), -1)


def _parts_of_years(folded: str) -> Iterator[_Sighting]:
    """“6 tháng đầu năm”, “chín tháng đầu năm nay”."""
    for match in _MONTHS.finditer(folded):
        before = _COUNT.search(folded, max(0, match.start() - _BEFORE), match.start())
        if before:
            count = _COUNTS.get(before["count"].lower()) or int(before["count"])
            span = Span(before.start(), match.end())
            yield _Sighting(span, months=count, part=match["part"])


def _years(folded: str) -> Iterator[_Sighting]:
    """“năm nay”, “năm trước”; “các năm trước” and “5 năm sau” are none, but take their words."""
    for match in _YEAR.finditer(folded):
        start = match.start() - 1
        if folded[start : start + 1] not in ("n", "N"):
            continue
        many = _MANY.search(folded, max(0, start - _BEFORE), start)
        if many:
            yield _Sighting(Span(many.start(), match.end()), many=True)
        elif _begins(folded, start):
            shift, compares = _YEARS[match["year"]], match["year"] in ("sau", "trước")
            yield _Sighting(Span(start, match.end()), shift, compares=compares)


def _begins(folded: str, start: int) -> bool:
    """Whether a word begins there, and no number goes on."""
    before = folded[start - 1 : start]
    return not (before.isalnum() or before in ("_", ".", ","))


def relative_dates(
    text: str, folded: str, explicit: Sequence[DateMention], report_year: int | None
) -> tuple[DateMention, ...]:
    """The relative dates of a text, resolved; none where there is nothing to resolve them by.

    A year that the same sentence names before them goes before report_year. What compares years
    at large (“năm sau cao hơn năm trước”, “các năm trước”) is no date.
    """
    found = []
    for one in _sightings(folded):
        start, end = one.span
        sentence = _sentence(folded, start, end)
        year = _year_before(explicit, sentence.start, start) or report_year
        if year is None or one.many or (one.compares and _at_large(folded, sentence)):
            continue
        words = text[start:end]
        if one.months is None:
            found.append(DateMention(one.span, words, str(year + one.shift), "year"))
        else:
            first, last = months_of(one.months, one.part)
            value, until = f"{year}-{first:02d}", f"{year}-{last:02d}"
            found.append(DateMention(one.span, words, value, "range", until))
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


def _at_large(folded: str, sentence: Span) -> bool:
    """“năm sau … năm trước” in one sentence means any two years."""
    words = folded[sentence.start : sentence.end].lower()
    return "năm sau" in words and "năm trước" in words
