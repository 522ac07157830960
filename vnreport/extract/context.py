"""What stands around a mention and belongs to it: its date, issuer and term."""

import re

from vnreport.document.span import Span
from vnreport.extract.bodies import body_at
from vnreport.extract.calendar import Day, day_at
from vnreport.extract.patterns import BLANKS, ROMAN, in_one_paragraph
from vnreport.tables.issuers import Issuer

_KEPT = BLANKS + "+"  # possessive: no other number of blanks would do
_NEXT = re.compile(
    rf"{_KEPT}(?:[”\"*]{{1,2}}{_KEPT})?[,(]?{_KEPT}"
    rf"(?:(?P<issued>(?:(?:đã|được|ký|ban[ \n]hành)[ \n]){{0,4}})"
    rf"(?:ngày|NGÀY|(?<=[ \t*,(])Ngày){BLANKS}(?P<when>\d)"
    rf"|(?<=\()(?=\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}[),])(?P<plain>)"
    rf"|(?:của|do|CỦA|DO){BLANKS}(?P<body>(?=[A-ZĐỦ]))"
    rf"|(?:[Kk]hóa|[Kk]hoá|KHÓA|KHOÁ){BLANKS}(?P<term>{ROMAN})"
    rf"|(?P<vague>(?:năm|NĂM){BLANKS}\d{{4}}(?!\d)|tháng{BLANKS}\d{{1,2}}(?:/|{BLANKS}năm{BLANKS})\d{{4}}(?!\d)))"
)
_DAY_AND_MONTH = re.compile(r"\d{1,2}[/.-]\d{1,2}(?![\d/.-]\d|\d)")
_YEAR = re.compile(r"(?:năm|NĂM)\s{0,3}\d{4}(?!\s?[-–])")
_CLOSE = re.compile(r"[ \t]{0,2}\)")
_EVENT = re.compile(
    r"[ \t]{0,2},\s{1,3}(?=[^\W\d_])[^.;\n]{2,90}?\s"
    r"(?:tổ\s+chức(?!\s+(?:chính\s+trị|cơ\s+sở|đảng|xã\s+hội))|tiến\s+hành|họp|diễn\s+ra|khai\s+mạc)\s"
)
_PLENUM = re.compile(
    r"hội\s{1,3}nghị\s{1,3}(?:lần\s{1,3}thứ\s{1,3})?(?:\d{1,2}|[^\W\d_]{1,5})(?:\s{0,3},)?\s{1,3}(?=b)",
    re.IGNORECASE,
)
"""“Hội nghị lần thứ sáu” before the name of the body that met."""

_DAY_BEGINS = re.compile(r"[Nn]gày[ \t\n]{0,3}(?=\d)")
_CLAUSE_ENDS = re.compile(r"[.;:()]|\n\s*\n")
_CLAUSE = 260  # code points between a day and the mention issued on it


class Context:
    """What was found after a mention; `end` is where the reading stopped."""

    __slots__ = ("date", "date_span", "end", "issuer", "issuer_name", "term", "year")

    def __init__(
        self,
        end: int,
        date: str | None = None,
        date_span: Span | None = None,
        issuer: Issuer | None = None,
        issuer_name: str | None = None,
        term: str | None = None,
    ) -> None:
        self.end = end
        self.date = date
        self.date_span = date_span
        self.issuer = issuer
        self.issuer_name = issuer_name
        self.term = term
        self.year: int | None = None


def read_after(text: str, end: int) -> Context:
    """Read date, issuer and term in the order in which they follow a mention.

    Stops at the first word that is none of them, so that nothing is taken from a neighbour.
    """
    context = Context(end)
    for _ in range(5):
        match = _NEXT.match(text, context.end)
        if match is None or not in_one_paragraph(text, context.end, match.end()):
            break
        if not _read_part(text, match, context):
            break
    return context


def _read_part(text: str, match: re.Match[str], context: Context) -> bool:
    """Take one part into the context; False where it is not the mention's."""
    part = match.lastgroup
    if part == "when":
        return _read_day(text, match, match.end() - 1, context)
    if part == "plain":
        return _read_day(text, match, match.end(), context)
    if part == "body":
        return context.issuer is None and _read_body(text, match.end(), context)
    if part == "term":
        context.term = context.term or match["term"]
    if part == "vague" and _YEAR.match(text, match.start("vague")):
        context.year = int(match["vague"][-4:])
    context.end = _closed(text, match.end())
    return True


def _read_day(text: str, match: re.Match[str], start: int, context: Context) -> bool:
    """Take the day that begins at `start`."""
    day = day_at(text, start)
    if day is None:
        vague = _DAY_AND_MONTH.match(text, start)
        context.end = _closed(text, vague.end()) if vague else context.end
        return vague is not None
    event = "," in text[match.start() : start] and _EVENT.match(text, day.span.end)
    if context.date_span or event:
        return False
    context.date, context.date_span = day.value, day.span
    context.end = _closed(text, day.span.end)
    return True


def _closed(text: str, end: int) -> int:
    close = _CLOSE.match(text, end) if ")" in text[end : end + 3] else None
    return close.end() if close else end


def _read_body(text: str, start: int, context: Context) -> bool:
    plenum = _PLENUM.match(text, start)
    start = plenum.end() if plenum else start
    found = body_at(text, start)
    if found is None:
        return False
    context.issuer = found.issuer
    context.issuer_name = " ".join(text[start : found.name_end].split())
    context.end = found.end
    return True


def date_before(text: str, start: int) -> Day | None:
    """The day at the head of the clause of a mention before which a verb of issuing stands.

    “Ngày 20/3/2025, Ủy ban Kiểm tra Trung ương đã ban hành ⟨Hướng dẫn số 15⟩”.
    """
    begins = list(_DAY_BEGINS.finditer(text, max(0, start - _CLAUSE), start))
    day = day_at(text, begins[-1].end()) if begins else None
    if day is None or day.span.end > start or _CLAUSE_ENDS.search(text, day.span.end, start):
        return None
    return day
