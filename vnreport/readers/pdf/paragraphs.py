"""Lines of text in, paragraphs out.

Nothing in a PDF says where a paragraph ends. A line goes on with the paragraph before it unless
space, indent, size, weight or room left at the end of the line above says otherwise.
"""

import re
from dataclasses import dataclass

from vnreport.readers.pdf.frames import Measures
from vnreport.readers.pdf.lines import Line
from vnreport.readers.pdf.sheet import Cell
from vnreport.tables.document_types import types_by_word

_MARKER = re.compile(
    r"(?:[-–—+*•●○▪►➢❖✓]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|\(?[a-zđ]\)|[a-zđ]\."
    r"|\d{1,2}(?:\.\d{1,2}){0,3}-|[IVXL]{1,5}[.)/-]|[A-Z][.)])\s"
    r"|(?:Điều|Mục|Chương|Phần|ĐIỀU|MỤC|CHƯƠNG|PHẦN)\s+\S+"
)
_PART = re.compile(r"(?:chương|phần|mục|phụ lục)\s+[\wỨứ]+(?:\s[\wỨứ]+)?[.:]?", re.I)
_SENTENCE_END = re.compile(r"[.:;!?…][”\"’')\]]*$")
_SPACE = 0.27
"""Width of a blank, in em."""

_PADDING = 11.0
"""What a cell's paddings take of its width, in points."""

_WIDE_STEP = 1.22
"""A step from line to line this many times the usual one is a gap between paragraphs."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with the measures of its column. cell: one of a few side by side."""

    line: Line
    measures: Measures
    cell: bool = False

    @property
    def indent(self) -> float:
        """Distance from the column's left edge, in points."""
        return self.line.x0 - self.measures.left

    @property
    def indented(self) -> bool:
        """Whether the line begins clearly right of the column's edge."""
        return self.indent > 0.8 * self.line.size

    @property
    def centred(self) -> bool:
        """Whether the line stands in the middle with room on both sides."""
        if not self.indented or self.room < 0.8 * self.line.size:
            return False
        usual = abs(self.indent - self.measures.indent) < 1.5
        return abs(self.indent - self.room) < (1.5 if usual else max(4.0, 0.5 * self.line.size))

    @property
    def room(self) -> float:
        """Points left between the line's end and the column's right edge."""
        return self.measures.right - self.line.x1


def paragraphs_of(placed: list[Placed]) -> list[list[Line]]:
    """The lines of each paragraph, in order."""
    paragraphs: list[list[Placed]] = []
    for item in placed:
        if paragraphs and _goes_on(paragraphs[-1], item):
            paragraphs[-1].append(item)
        else:
            paragraphs.append([item])
    return [[item.line for item in paragraph] for paragraph in paragraphs]


def paragraphs_in_cell(cell: Cell) -> list[list[Line]]:
    """The lines of each paragraph in a table's cell.

    A line goes on with the one above where the cell is too narrow to hold its first word there.
    """
    paragraphs: list[list[Line]] = []
    for line in cell.lines:
        last = paragraphs[-1][-1] if paragraphs else None
        need = _first_width(line) + _SPACE * line.size + _PADDING
        if last and not _MARKER.match(line.text) and last.x1 - last.x0 + need >= cell.width:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _first_width(line: Line) -> float:
    """Width of the line's first word, in points."""
    words = line.words
    end = next((i for i in range(1, len(words)) if words[i].spaced), len(words))
    return words[end - 1].x1 - words[0].x0


def _goes_on(paragraph: list[Placed], item: Placed) -> bool:
    """Whether a line goes on with the paragraph."""
    last = paragraph[-1]
    if last.cell != item.cell or abs(last.line.size - item.line.size) > 0.09 * last.line.size:
        return False
    if _far(last, item):
        return False
    if item.cell:
        return _goes_on_in_cell(paragraph, item)
    if _mid_sentence(last, item) and not item.centred:
        return True
    if last.centred or item.centred:
        return _goes_on_centred(last, item)
    if last.line.bold != item.line.bold and not _bold_runs_on(last, item):
        return False
    if _hanging(paragraph, item):
        return not _roomy(last, item)
    if _opens(paragraph, item):
        return False
    if _roomy(last, item):
        return False
    return not (_ended(last) and _begins(item) and _short(last, item))


def _far(last: Placed, item: Placed) -> bool:
    """Whether there is a gap between two lines of one page."""
    if last.line.page != item.line.page or last.line.base < item.line.base:
        return False
    step = last.line.base - item.line.base
    pitch = max(item.measures.pitch, 0.9 * item.line.size)
    return step > _WIDE_STEP * pitch


def _goes_on_in_cell(paragraph: list[Placed], item: Placed) -> bool:
    last, text = paragraph[-1], item.line.text
    if last.line.bold or item.line.bold or last.centred or item.centred:
        return False
    return bool(_MARKER.match(paragraph[0].line.text)) and not (
        _MARKER.match(text) or _ended(last) or _roomy(last, item)
    )


def _goes_on_centred(last: Placed, item: Placed) -> bool:
    """Lines of one centred heading look alike and follow each other closely."""
    if not (last.centred or last.room < last.line.size) or last.line.bold != item.line.bold:
        return False
    upper, lower = last.line.text, item.line.text
    if last.line.page != item.line.page or (last.centred and not item.centred):
        return False
    if _PART.fullmatch(upper) or upper.lower() in types_by_word():
        return False
    wordy = any(map(str.isalnum, upper)) and any(map(str.isalnum, lower))
    return wordy and upper.isupper() == lower.isupper()


def _mid_sentence(last: Placed, item: Placed) -> bool:
    """Whether a line begins with a small letter where no sentence has ended."""
    text = item.line.text
    return text.lstrip('(“"')[:1].islower() and not _MARKER.match(text) and not _ended(last)


def _bold_runs_on(last: Placed, item: Placed) -> bool:
    """A paragraph that changes weight between two lines goes on in the middle of a sentence."""
    begins_low = item.line.text[:1].islower() or item.line.text[:1] in ",;.)”"
    return begins_low and not item.indented and not _ended(last)


def _hanging(paragraph: list[Placed], item: Placed) -> bool:
    """Whether a line stands under the words after the paragraph's own marker."""
    first = paragraph[0].line
    if len(first.words) < 2 or not _MARKER.match(first.text) or _MARKER.match(item.line.text):
        return False
    body = next((word for word in first.words[1:] if word.spaced), first.words[1])
    return item.indented and abs(body.x0 - item.line.x0) < 0.3 * item.line.size


def _opens(paragraph: list[Placed], item: Placed) -> bool:
    """Whether a line's indent says that it is a first line."""
    if not item.indented:
        return False
    if _MARKER.match(item.line.text):
        return True
    step = item.line.x0 - paragraph[-1].line.x0
    if len(paragraph) > 1 or abs(step) > 0.8 * item.line.size:
        return step > 0.8 * item.line.size
    return item.measures.indent == 0 or abs(item.indent - item.measures.indent) < 2


def _roomy(last: Placed, item: Placed) -> bool:
    """Whether the next line's first word would have found room on the line above."""
    if last.line.text.endswith("-"):
        return last.room > 8 * last.line.size
    return last.room > 1.05 * _first_width(item.line) + (_SPACE + 0.3) * last.line.size


def _ended(last: Placed) -> bool:
    return _SENTENCE_END.search(last.line.text) is not None


def _begins(item: Placed) -> bool:
    text = item.line.text.lstrip("“\"'‘(")
    return text[:1].isupper() or text[:1].isdigit() or _MARKER.match(item.line.text) is not None


def _short(last: Placed, item: Placed) -> bool:
    """Whether a full line may be a paragraph's last: not stretched, or a marker follows."""
    if _MARKER.match(item.line.text) and not item.measures.indent:
        return True
    return not last.measures.ragged and last.room > 0.25 * last.line.size
