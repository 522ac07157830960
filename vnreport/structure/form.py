"""The lines of a report and the places of its fields in; the marks of its form out, as places.

The names of the places: party_motto and state_motto (the header), star, subject_rule (the dashes
under the subject), bare_place (a line of place and date without a comma), basis (each legal
basis), authority (“T/M”, “TM.”), urgency (“KHẨN” …), addressee (“Kính gửi”, “Kính trình”), recipient
(each item), archive (the item “Lưu …”).
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from vnreport.document.blocks import Document
from vnreport.document.span import Span
from vnreport.structure.lines import Line

Place = tuple[str, Span]

_PARTY = re.compile(r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
_STATE = re.compile(r"CỘNG\s+H(?:ÒA|OÀ|ÕA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM")
_STAR = re.compile(r"(?m)^[ \t|]*(?P<star>[*∗＊★☆✶✱⁎٭]+)[ \t|]*$")
_RULE = re.compile(r"[-–—_=─━.~*]{3,}")
_BARE_PLACE = re.compile(
    r"(?m)^[ \t|*_]*(?P<line>(?:[A-ZĐÀ-Ỹ][^\W\d_]*[ ]){1,5}"
    r"ngày[ ]+\d{1,2}[ ]+tháng[ ]+\d{1,2}[ ]+năm[ ]+\d{4})[ \t|*_]*$"
)
_BASIS = re.compile(r"(?:-{3,}\s*)?(?:[-–—+•]\s*)?(?:Căn cứ|Thực hiện|Xét|Theo)\s")
_GROUND = re.compile(r"(?:-{3,}\s*)?(?:[-–—+•]\s*)?Căn cứ\s")
_BETWEEN = r"(?: ?[/.\\–-] ?)?"
AUTHORITY = (
    rf"(?:[Tt]{_BETWEEN}[MLml]|[Kk]{_BETWEEN}[Tt])[./]?|T\.? ?U\.? ?Q[./]?|T/UQ?\.?|Q[./]"
    r"|THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA (?:ỦY|UỶ) QUYỀN"
)
"""The forms of a signature's authority, also as they are mistyped or spelled out."""
_AUTHORITY = re.compile(AUTHORITY)
_URGENCY = re.compile(
    r"(?m)^[ \t|*]*(?P<mark>(?:HỎA|HOẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN(?: CẤP)?|TỐI KHẨN)[ \t|*]*$"
)
_ADDRESSEE = re.compile(r"Kính (?:gửi|trình)(?=\s*:|\s*$|\s+[A-ZĐÀ-Ỹ])")
_TO_ADDRESSEE = 6
_ARCHIVE = re.compile(r"(?:^|[,;.]\s*)[-–—+•]\s*(?P<words>Lưu\b.*)$")
_ITEM = re.compile(r"[-–—+•*]\s*(?=\S)")
_HEAD_LINES = 30
_MOST_BASES = 40


def marks_of_form(
    document: Document, lines: Sequence[Line], spans: Mapping[str, Span]
) -> Iterator[Place]:
    """The places of the marks, each under its name; a name may come several times."""
    head = lines[:_HEAD_LINES]
    if not head:
        return
    end = _end_of_head(head, spans)
    for name, pattern in (("party_motto", _PARTY), ("state_motto", _STATE)):
        match = pattern.search(document.folded, 0, end)
        if match:
            yield name, Span(*match.span())
    star = _STAR.search(document.folded, 0, end)
    if star:
        yield "star", Span(*star.span("star"))
    bare = _BARE_PLACE.search(document.folded, 0, end)
    if bare and "date" not in spans:
        yield "bare_place", Span(*bare.span("line"))
    for urgent in _URGENCY.finditer(document.folded, 0, end):
        yield "urgency", Span(*urgent.span("mark"))
    yield from _under_subject(document, spans)
    yield from _addressee(lines, spans)
    yield from _bases(lines, spans)
    yield from _foot(lines, spans)


def _end_of_head(head: Sequence[Line], spans: Mapping[str, Span]) -> int:
    known = [
        span.end for name, span in spans.items() if name in ("number_line", "date", "doc_type")
    ]
    reached = max(known, default=0)
    after = [line.span.end for line in head if line.span.start >= reached]
    return after[min(5, len(after) - 1)] if after else head[-1].span.end


def _under_subject(document: Document, spans: Mapping[str, Span]) -> Iterator[Place]:
    """The dashes right after the subject."""
    above = spans.get("subject") or spans.get("doc_type")
    if above is None:
        return
    rest = document.folded[above.end : above.end + 60]
    match = _RULE.match(rest.lstrip("* \t\n|"))
    if match:
        start = above.end + len(rest) - len(rest.lstrip("* \t\n|"))
        yield "subject_rule", Span(start, start + match.end())


def _addressee(lines: Sequence[Line], spans: Mapping[str, Span]) -> Iterator[Place]:
    """“Kính gửi” or “Kính trình” among the first lines below the head."""
    names = ("number_line", "date", "doc_type", "subject")
    above = max((spans[name].end for name in names if name in spans), default=None)
    if above is None:
        return
    below = [line for line in lines[: _HEAD_LINES * 2] if line.span.start >= above]
    for line in below[:_TO_ADDRESSEE]:
        match = _ADDRESSEE.match(line.text)
        if match:
            yield "addressee", Span(line.span.start, line.span.start + match.end())
            return


def _bases(lines: Sequence[Line], spans: Mapping[str, Span]) -> Iterator[Place]:
    """The legal bases that open the text, each to the last line before the next one."""
    above = spans.get("subject") or spans.get("doc_type")
    if above is None:
        return
    below = [line for line in lines[: _MOST_BASES * 3] if line.span.start >= above.end]
    begun = next((i for i, line in enumerate(below[:3]) if _GROUND.match(line.text)), None)
    if begun is None:
        return
    starts = [
        i
        for i, line in enumerate(below[begun : begun + _MOST_BASES], begun)
        if _BASIS.match(line.text)
    ]
    run = [begun]
    for index in starts[1:]:
        if any(below[i].is_capital for i in range(run[-1], index)):
            break
        if not below[index - 1].text.endswith((";", ",", ".")):
            continue
        run.append(index)
    for index, following in zip(run, [*run[1:], run[-1] + 1], strict=True):
        yield "basis", Span(below[index].span.start, below[following - 1].span.end)


def _foot(lines: Sequence[Line], spans: Mapping[str, Span]) -> Iterator[Place]:
    signed, label = spans.get("signed_for"), spans.get("recipients")
    for line in lines[-60:]:
        match = _AUTHORITY.match(line.text) if line.span == signed else None
        if match:
            yield "authority", Span(line.span.start, line.span.start + match.end())
        if label is None or line.span.start < label.end:
            continue
        if signed and line.span.start >= signed.start > label.start:
            continue
        dashed = _ITEM.match(line.text) is not None or bool(line.label)
        if dashed:
            yield "recipient", line.span
        archive = _ARCHIVE.search(line.text)
        if archive:
            yield "archive", Span(line.span.start + archive.start("words"), line.span.end)
        elif dashed and line.label and line.text.startswith("Lưu"):
            yield "archive", line.span
