"""Lines of text in, paragraphs out.

Nothing in a PDF says where a paragraph ends. A line goes on with the paragraph before it unless
space, indent, size, weight or room left at the end of the line above says otherwise.
"""

import re

from vnreport.readers.pdf.line import Line
from vnreport.readers.pdf.placed import MARKER, SPACE, Placed
from vnreport.tables.document_types import types_by_word

_PART = re.compile(r"(?:chương|phần|mục|phụ lục)\s+[\wỨứ]+(?:\s[\wỨứ]+)?[.:]?", re.I)
_SENTENCE_END = re.compile(r"[.:;!?…][”\"’')\]]*$")
_WIDE_STEP = 1.22
"""A step from line to line this many times the usual one is a gap between paragraphs."""


def paragraphs_of(placed: list[Placed]) -> list[list[Line]]:
    """The lines of each paragraph, in order."""
    paragraphs: list[list[Placed]] = []
    for item in placed:
        if paragraphs and _goes_on(paragraphs[-1], item):
            paragraphs[-1].append(item)
        else:
            paragraphs.append([item])
    return [[item.line for item in paragraph] for paragraph in paragraphs]


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
    return bool(MARKER.match(paragraph[0].line.text)) and not (
        MARKER.match(text) or _ended(last) or _roomy(last, item)
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
    return text.lstrip('(“"')[:1].islower() and not MARKER.match(text) and not _ended(last)


def _bold_runs_on(last: Placed, item: Placed) -> bool:
    """A paragraph that changes weight between two lines goes on in the middle of a sentence."""
    begins_low = item.line.text[:1].islower() or item.line.text[:1] in ",;.)”"
    return begins_low and not item.indented and not _ended(last)


def _hanging(paragraph: list[Placed], item: Placed) -> bool:
    """Whether a line stands under the words after the paragraph's own marker."""
    first = paragraph[0].line
    if len(first.words) < 2 or not MARKER.match(first.text) or MARKER.match(item.line.text):
        return False
    body = next((word for word in first.words[1:] if word.spaced), first.words[1])
    return item.indented and abs(body.x0 - item.line.x0) < 0.3 * item.line.size


def _opens(paragraph: list[Placed], item: Placed) -> bool:
    """Whether a line's indent says that it is a first line."""
    if not item.indented:
        return False
    if MARKER.match(item.line.text):
        return True
    step = item.line.x0 - paragraph[-1].line.x0
    if len(paragraph) > 1 or abs(step) > 0.8 * item.line.size:
        return step > 0.8 * item.line.size
    return item.measures.indent == 0 or abs(item.indent - item.measures.indent) < 2


def _roomy(last: Placed, item: Placed) -> bool:
    """Whether the next line's first word would have found room on the line above."""
    if last.line.text.endswith("-"):
        return last.room > 8 * last.line.size
    return last.room > 1.05 * item.line.first_width + (SPACE + 0.3) * last.line.size


def _ended(last: Placed) -> bool:
    return _SENTENCE_END.search(last.line.text) is not None


def _begins(item: Placed) -> bool:
    text = item.line.text.lstrip("“\"'‘(")
    return text[:1].isupper() or text[:1].isdigit() or MARKER.match(item.line.text) is not None


def _short(last: Placed, item: Placed) -> bool:
    """Whether a full line may be a paragraph's last: not stretched, or a marker follows."""
    if MARKER.match(item.line.text) and not item.measures.indent:
        return True
    return not last.measures.ragged and last.room > 0.25 * last.line.size
