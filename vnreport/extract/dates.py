"""Text in, dates and periods out, in one scan."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from vnreport.document.facts import DateMention, Grain
from vnreport.document.span import Span
from vnreport.extract.calendar import iso
from vnreport.extract.patterns import BLANKS, in_one_paragraph

_YEAR = r"(?:19|20)\d\d"
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_B = BLANKS
_LEFT_BLANK = r"[ \t.…_]{0,60}\n?[ \t.…_]{0,60}"
_IN_YEAR = rf"(?:{_B}(?:/|-|năm|của{_B}năm|,){_B}(?:năm{_B})?|{_B})"
_TO = rf"{_B}(?:-|đến|tới){_B}(?:năm{_B})?"


@cache
def _scan() -> re.Pattern[str]:
    """Every day, month, quarter, half year, year and range of years.

    Each part begins with the look-behind that tells which first letter it goes on from.
    """
    separated = rf"{_B}(?P<sep>[/.-]){_B}(?P<m>\d{{1,2}}){_B}(?P=sep){_B}"
    in_words = rf"{_B}(?:tháng|THÁNG){_B}(?P<mw>\d{{1,2}}){_B}(?:năm|NĂM|,){_B}"
    day = rf"(?<=(?P<d0>\d))(?P<day>(?P<d1>\d)?(?:{separated}|{in_words})(?P<y>\d{{4}}))(?![\d/])"
    years = rf"(?P<from>\d{{3}})(?<=19\d\d|20\d\d){_TO}(?P<until>{_YEAR})(?![\d/]|[.-]\w)"
    blank_day = rf"gày{_LEFT_BLANK}tháng(?P<blankmonth>{_LEFT_BLANK}|{_B}\d{{1,2}}{_B})năm{_B}(?P<yb>{_YEAR})"
    year = rf"(?:ăm|ĂM){_B}(?P<yy>{_YEAR})(?:{_TO}(?P<yend>{_YEAR}))?(?!\d|[/.-]\d)"
    month = rf"háng{_B}(?P<mm>\d{{1,2}}){_IN_YEAR}(?P<my>{_YEAR})(?!\d)"
    quarter = rf"uý{_B}(?P<q>IV|I{{1,3}}|[1-4]){_IN_YEAR}(?P<qy>{_YEAR})(?!\d)"
    half = rf"{_B}tháng{_B}(?P<half>đầu|cuối){_B}năm{_B}(?P<hy>{_YEAR})(?!\d)"
    return re.compile(
        rf"[0-9NnTtQq](?:(?<=\d)(?:(?<![\d./-].)(?:{day}|{years})|(?<=6)(?<!\w.){half})"
        rf"|(?<!\w.)(?:(?<=[Nn])(?:{blank_day}|{year})|(?<=[Tt]){month}|(?<=[Qq]){quarter}))"
    )


def extract_dates(
    text: str, folded: str, taken: Sequence[Span] = (), report_year: int | None = None
) -> tuple[DateMention, ...]:
    """All dates and periods in a text, in order.

    taken: spans (of citations) whose digits are no dates. report_year resolves nothing yet
    that the text does not state; a year range in words of a term of office is one period.
    """
    spans = sorted(taken)
    found = []
    index = 0
    for match in _scan().finditer(folded):
        start = match.start()
        while index < len(spans) and spans[index].end <= start:
            index += 1
        if index < len(spans) and spans[index].start <= start:
            continue
        if not in_one_paragraph(folded, *match.span()):
            continue
        mention = next(_mention(match, text), None)
        if mention:
            found.append(mention)
    return tuple(found)


def _mention(match: re.Match[str], text: str) -> Iterator[DateMention]:
    span = Span(match.start(), match.end())
    words = text[span.start : span.end]

    def made(
        value: str | None, grain: Grain, end: str | None = None, *, incomplete: bool = False
    ) -> DateMention:
        return DateMention(span, words, value, grain, end, incomplete, value is None)

    if match["day"]:
        day = int((match["d0"] or "") + (match["d1"] or ""))
        month = int(match["m"] or match["mw"])
        yield made(iso(int(match["y"]), month, day), "day")
    elif match["from"]:
        first = match[0][:4]
        if first < match["until"]:
            yield made(first, "year", match["until"])
    elif match["yb"]:
        month_words = match["blankmonth"].strip(" .…_\n\t")
        if month_words:
            value = f"{match['yb']}-{int(month_words):02d}"
            yield made(value, "month", incomplete=True)
        else:
            yield made(match["yb"], "year", incomplete=True)
    elif match["yy"]:
        yield made(match["yy"], "year", match["yend"])
    elif match["mm"]:
        if 1 <= int(match["mm"]) <= 12:
            yield made(f"{match['my']}-{int(match['mm']):02d}", "month")
    elif match["q"]:
        yield made(f"{match['qy']}-Q{_QUARTERS[match['q']]}", "quarter")
    elif match["half"]:
        yield made(f"{match['hy']}-H{1 if match['half'] == 'đầu' else 2}", "half")
