"""Text in, dates and periods out, in one scan."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from vnreport.document.facts import DateMention, Grain
from vnreport.document.span import Span
from vnreport.extract.calendar import iso
from vnreport.extract.patterns import BLANKS, in_one_paragraph
from vnreport.extract.periods import joined_periods

_YEAR = r"(?:19|20)\d\d"
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_B = BLANKS
_LEFT_BLANK = r"[ \t.…_]{0,60}\n?[ \t.…_]{0,60}"
_IN_YEAR = rf"(?:{_B}(?:/|-|năm|của{_B}năm|,){_B}(?:năm{_B})?|{_B})"
_TO = rf"{_B}(?:-|đến|tới){_B}(?:năm{_B})?"
_BEFORE = {"ă": 1, "Ă": 1, "à": 2, "á": 2, "ý": 2}
"""The vowels of năm, ngày, tháng and quý, and how many letters stand before each."""

# The hour behind a day is that of a digital signature's stamp.
_HOUR = re.compile(r"[ ,]{1,2}\d{1,2}:\d\d")
_PERIOD_BEFORE = re.compile(
    r"(?:giai đoạn|thời kỳ|nhiệm kỳ|từ năm|năm học)[ \n]{1,3}$", re.IGNORECASE
)


@cache
def _scan() -> re.Pattern[str]:
    """Every day, month, quarter, half year, year and range of days or years.

    A word is found by its vowel, which is rarer than the letters before it (`_BEFORE`); each part
    begins with the look-behind that tells what it goes on from.
    """
    separated = rf"{_B}(?P<sep>[/.-]){_B}(?P<m>\d{{1,2}}){_B}(?P=sep){_B}"
    in_words = rf"{_B},?{_B}(?:tháng|THÁNG){_B}(?P<mw>\d{{1,2}}){_B},?{_B}(?:năm|NĂM|,){_B}"
    day = rf"(?P<day>(?P<d1>\d)?(?:{separated}|{in_words})(?P<y>\d{{4}}))(?![\d/])"
    days = (
        r"(?P<days>\d?(?:/(?P<fm>\d{1,2})(?:/(?P<fy>\d{4}))?)?) ?- ?"
        r"(?P<ud>\d{1,2})/(?P<um>\d{1,2})/(?P<uy>\d{4})(?![\d/])"
    )
    years = rf"(?P<from>\d{{3}})(?<=19\d\d|20\d\d){_TO}(?P<until>{_YEAR})(?![\d/]|[.-]\w)"
    blank_day = (
        rf"(?<=[Nn]gà)(?<!\w...)y{_LEFT_BLANK}tháng(?P<blankmonth>{_LEFT_BLANK}|{_B}\d{{1,2}}{_B})năm{_B}"
        rf"(?P<yb>{_YEAR})"
    )
    year = rf"(?:(?<=[Nn]ă)m|(?<=[Nn]Ă)M)(?<!\w...){_B}(?P<yy>{_YEAR})(?:{_TO}(?P<yend>{_YEAR}))?(?!\d|[/.-]\d)"
    month = rf"(?<=[Tt]há)(?<!\w...)ng{_B}(?P<mm>\d{{1,2}}){_IN_YEAR}(?P<my>{_YEAR})(?!\d)"
    quarter = rf"(?<=[Qq]uý)(?<!\w...){_B}(?P<q>IV|I{{1,3}}|[1-4]){_IN_YEAR}(?P<qy>{_YEAR})(?!\d)"
    months = rf"{_B}tháng{_B}(?P<part>đầu|cuối){_B}năm{_B}(?P<hy>{_YEAR})(?!\d)"
    return re.compile(
        rf"[0-9{''.join(_BEFORE)}](?:(?<=(?P<d0>\d))(?:(?<![\d./-].)(?:{days}|{day}|{years})"
        rf"|(?<!\w.)(?:(?<=[1-9])|(?P<tens>(?<=0)[1-9]|(?<=1)[01])){months})"
        rf"|{year}|{month}|{quarter}|{blank_day})"
    )


def extract_dates(text: str, folded: str, taken: Sequence[Span] = ()) -> tuple[DateMention, ...]:
    """All dates and periods in a text, in order.

    taken: spans (of citations) whose digits are no dates. Days or years with “từ … đến …” around
    them are one period; grain “range” is that of all that have an end_value.
    """
    spans = sorted(taken)
    found: list[DateMention] = []
    index = 0
    for match in _scan().finditer(folded):
        start = _start(match)
        while index < len(spans) and spans[index].end <= start:
            index += 1
        if index < len(spans) and spans[index].start <= start:
            continue
        if in_one_paragraph(folded, start, match.end()):
            found += _mention(match, text)
    return joined_periods(found, text, folded)


def _start(match: re.Match[str]) -> int:
    return match.start() - _BEFORE.get(match[0][0], 0)


def _mention(match: re.Match[str], text: str) -> Iterator[DateMention]:
    span = Span(_start(match), match.end())
    words = text[span.start : span.end]

    def made(
        value: str | None, grain: Grain, end: str | None = None, *, incomplete: bool = False
    ) -> DateMention:
        return DateMention(span, words, value, grain, end, incomplete, value is None)

    if match["day"]:
        if _HOUR.match(match.string, span.end) is None:
            day = int((match["d0"] or "") + (match["d1"] or ""))
            yield made(iso(int(match["y"]), int(match["m"] or match["mw"]), day), "day")
    elif match["uy"]:
        yield from _days(match, made)
    elif match["from"]:
        yield from _years(match, made)
    elif match["yb"]:
        month = match["blankmonth"].strip(" .…_\n\t")
        value = f"{match['yb']}-{int(month):02d}" if month else match["yb"]
        yield made(value, "month" if month else "year", incomplete=True)
    elif match["yy"]:
        yield made(match["yy"], "range" if match["yend"] else "year", match["yend"])
    elif match["mm"]:
        if 1 <= int(match["mm"]) <= 12:
            yield made(f"{match['my']}-{int(match['mm']):02d}", "month")
    elif match["q"]:
        yield made(f"{match['qy']}-Q{_QUARTERS[match['q']]}", "quarter")
    elif match["hy"]:
        first, last = months_of(int(match["d0"] + (match["tens"] or "")), match["part"])
        yield made(f"{match['hy']}-{first:02d}", "range", f"{match['hy']}-{last:02d}")


def months_of(count: int, part: str) -> tuple[int, int]:
    """First and last month of “6 tháng đầu năm” (1, 6) or “3 tháng cuối năm” (10, 12)."""
    return (1, count) if part == "đầu" else (13 - count, 12)


def _days(match: re.Match[str], made: Callable[..., DateMention]) -> Iterator[DateMention]:
    """“25-27/10/2021”, “27/10-03/11/2025”, “01/01/2022-31/12/2022”."""
    day = int(match["d0"] + match["days"].partition("/")[0])
    month, year = int(match["fm"] or match["um"]), int(match["fy"] or match["uy"])
    first = iso(year, month, day)
    last = iso(int(match["uy"]), int(match["um"]), int(match["ud"]))
    yield made(first if last else None, "range", last)


def _years(match: re.Match[str], made: Callable[..., DateMention]) -> Iterator[DateMention]:
    """“2020 - 2025”; one that runs backwards is kept where the text calls it a period."""
    first, last = match[0][:4], match["until"]
    before = match.string[max(0, match.start() - 12) : match.start()]
    if first < last or (first > last and _PERIOD_BEFORE.search(before)):
        yield made(first, "range", last)
