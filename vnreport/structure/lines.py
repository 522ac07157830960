"""The lines of a document's body, with their places."""

from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.span import Span

_LIVE = ("body", "table", "text_box")
_MARKUP = "*_#|> \t"


class Line(NamedTuple):
    """A line without its outer blanks and mark-up signs; label is Word's list number.

    apart: an empty line stands above it.
    """

    text: str
    span: Span
    label: str | None = None
    level: int | None = None
    bold: bool = False
    apart: bool = False

    @property
    def is_capital(self) -> bool:
        """All letters are capitals, and there are at least two."""
        letters = 0
        for char in self.text:
            if char.isalpha():
                if not char.isupper():
                    return False
                letters += 1
        return letters > 1


def body_lines(document: Document) -> tuple[Line, ...]:
    """The non-empty lines of body, tables and text boxes in reading order."""
    lines: list[Line] = []
    above = 0
    for block in document.blocks:
        if block.origin not in _LIVE:
            continue
        start = block.start
        for raw in document.folded[block.start : block.end].split("\n"):
            kept = raw.strip(_MARKUP)
            if kept or raw.strip() == "*":
                text = kept or "*"
                begin = start + raw.find(text)
                span = Span(begin, begin + len(text))
                apart = document.folded.count("\n", above, begin) > 1
                lines.append(Line(text, span, block.label, block.level, block.bold, apart))
                above = span.end
            start += len(raw) + 1
    return tuple(lines)
