"""The lines of a report in; its headings with their levels out."""

import re
from collections.abc import Sequence

from vnreport.document.facts import Heading
from vnreport.document.span import Span
from vnreport.structure.lines import Line

# A heading is short; a longer line that begins with a number is a numbered paragraph.
_LONGEST = 220

_MARKERS = (
    (1, re.compile(r"(?P<marker>(?:PHẦN|Phần)\s+(?:THỨ\s+\w+|thứ\s+\w+|[IVX]+|[A-Z])\b)[.:]?\s*")),
    (2, re.compile(r"(?P<marker>[IVX]{1,5})(?:\s?[.-]\s*(?=[^\W\d_])|/\s*(?=[A-ZĐÀ-Ỹ]))")),
    (4, re.compile(r"(?P<marker>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.?\s+(?=\D)")),
    (3, re.compile(r"(?P<marker>\d{1,2})\s?[.\-/]\s+(?=\D)")),
    (5, re.compile(r"(?P<marker>[a-zđ])\)\s*(?=\D)")),
)


def read_outline(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The headings in the order of the text: PHẦN, I., 1., 1.1., a) at levels 1 to 5."""
    headings: list[Heading] = []
    pending: Line | None = None
    for line in lines:
        if pending is not None:
            headings[-1] = _with_title(headings[-1], line) if line.is_capital else headings[-1]
            pending = None
            if line.is_capital:
                continue
        heading = _heading(line)
        if heading is None:
            continue
        headings.append(heading)
        if heading.level == 1 and not heading.title:
            pending = line
    return tuple(headings)


def _with_title(heading: Heading, line: Line) -> Heading:
    span = Span(heading.span.start, line.span.end)
    return Heading(heading.level, heading.marker, line.text, span)


def _heading(line: Line) -> Heading | None:
    text = f"{line.label} {line.text}" if line.label else line.text
    if len(text) > _LONGEST:
        return None
    for level, pattern in _MARKERS:
        match = pattern.match(text)
        if match:
            title = text[match.end() :].strip()
            if level >= 3 and title.endswith((".", ";", ",", ":")) and not line.bold:
                return None
            return Heading(level, match["marker"], title, line.span)
    return None
