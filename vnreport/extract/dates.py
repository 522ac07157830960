"""Text in, dates and periods out, in one scan."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from vnreport.document.facts import DateMention, Grain
from vnreport.document.span import Span
from vnreport.extract.context import DAY, iso
from vnreport.extract.patterns import GAP

_YEAR = r"(?:19|20)\d\d"
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@cache
def _scan() -> re.Pattern[str]:
    year_in = rf"(?:{GAP}(?:/|-|năm|của{GAP}năm|,){GAP}(?:năm{GAP})?|{GAP})"
    to = rf"{GAP}(?:-|đến|tới|đến{GAP}năm){GAP}(?:năm{GAP})?"
    return re.compile(
        r"[0-9NnTtQq6](?:"
        rf"(?<=\d)(?<![\d./-].)(?:(?<=(?P<d0>\d))(?P<day>(?P<d1>\d)?(?:{GAP}(?P<sep>[/.-]){GAP}(?P<m>\d{{1,2}}){GAP}(?P=sep){GAP}"
        rf"|{GAP}tháng{GAP}(?P<mw>\d{{1,2}}){GAP}(?:năm|,){GAP})(?P<y>\d{{4}}))(?![\d/])"
        rf"|(?P<from>\d{{3}})(?<=19\d\d|20\d\d){to}(?P<until>{_YEAR})(?![\d/]|[.-]\w))"
        rf"|(?<=[Nn])(?<!\w.)(?:gày(?P<blankday>[ \t.…_]*\n?\s*|{GAP}\.{{2,}}{GAP})tháng(?P<blankmonth>[ \t.…_]*\n?[ \t.…_]*|{GAP}\d{{1,2}}{GAP})năm{GAP}(?P<yb>{_YEAR})"
        rf"|(?:ăm|ĂM){GAP}(?P<yy>{_YEAR})(?:{to}(?P<yend>{_YEAR}))?(?!\d|[/.-]\d))"
        rf"|(?<=[Tt])(?<!\w.)háng{GAP}(?P<mm>\d{{1,2}})(?:{year_in}(?P<my>{_YEAR}))(?!\d)"
        rf"|(?<=[Qq])(?<!\w.)uý{GAP}(?P<q>IV|I{{1,3}}|[1-4])(?:{year_in}(?P<qy>{_YEAR}))(?!\d)"
        rf"|(?<=6)(?<!\w.){GAP}tháng{GAP}(?P<half>đầu|cuối){GAP}năm(?:{GAP}(?P<hy>{_YEAR}))(?!\d))"
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
