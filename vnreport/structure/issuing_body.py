"""The lines of a head in; the names of the bodies above its number out, the issuing one last."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from vnreport.document.span import Span
from vnreport.structure.lines import Line
from vnreport.tables.issuers import same_vowel
from vnreport.tables.words import letterhead_lines, place_kinds

_COLUMNS = re.compile(r"[ ]{3,}|[ ]*[\t|]")
_MOTTO = re.compile(r"ĐẢNG CỘNG SẢN|CỘNG H[OÒ]|Độc lập|ĐỘC LẬP|ĐOÀN TNCS")
_WITHOUT_TYPE = 8  # lines read where no line names the type
_PROVINCE = re.compile(
    r"(?:TỈNH ỦY|THÀNH ỦY|(?:ĐẢNG BỘ|(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN) (?:TỈNH|THÀNH PHỐ))\s++(?P<name>.+)$"
)
_NUMBER_OF_A_KIND = re.compile(r"[\d\s.…_-]*[A-ZĐ]+\s?/\s?[A-ZĐƯ-]+\d*$")


class Body(NamedTuple):
    """One name in capitals, of one line or of several."""

    name: str
    span: Span


def bodies_above(head: Sequence[Line], stop: int | None, type_index: int | None) -> list[Body]:
    """The bodies above the number, which stands at `stop`, or above the line of the type."""
    bodies: list[Body] = []
    for line in _lines_of_bodies(head[: _WITHOUT_TYPE if type_index is None else type_index], stop):
        if bodies and _belongs_to(bodies[-1], line):
            above = bodies.pop()
            bodies.append(Body(f"{above.name} {line.text}", Span(above.span.start, line.span.end)))
        else:
            bodies.append(Body(line.text, line.span))
    return bodies


def province_of(bodies: Sequence[Body]) -> str | None:
    """The province whose committee or council is one of the bodies."""
    found = (_PROVINCE.search(same_vowel(body.name.lower()).upper()) for body in bodies)
    names = [match["name"].title() for match in found if match]
    return names[-1] if names else None


def _lines_of_bodies(head: Sequence[Line], stop: int | None) -> Iterator[Line]:
    found = False
    for line in head:
        if stop is not None and line.span.start >= stop:
            return
        if line.text == "*" and found:
            return
        left = _left_column(line)
        if left.is_capital and not _MOTTO.search(left.text) and not _is_no_body(left.text):
            found = True
            yield left


def _left_column(line: Line) -> Line:
    """The line without what stands beside it, as in a table of two columns made plain text."""
    left = _COLUMNS.split(line.text, maxsplit=1)[0]
    return line._replace(text=left, span=Span(line.span.start, line.span.start + len(left)))


def _is_no_body(text: str) -> bool:
    words = text.rstrip("0123456789 ")
    return words in letterhead_lines("no_body") or _NUMBER_OF_A_KIND.match(text) is not None


def _belongs_to(above: Body, line: Line) -> bool:
    if _goes_on().match(same_vowel(line.text.lower()).upper()):
        return True
    return above.name.endswith(letterhead_lines("unfinished"))


@cache
def _goes_on() -> re.Pattern[str]:
    """What goes on with the name above: “TRUNG ƯƠNG”, “TỈNH HƯNG YÊN”, but not “TỈNH ỦY …”."""
    words = "|".join(letterhead_lines("goes_on"))
    kinds = "|".join(kind.upper() for kind in place_kinds())
    return re.compile(rf"(?:(?:{words})(?!\w)|(?:{kinds})\s(?!ỦY|ĐOÀN))")
