"""Pages in, their footnotes out: where each page's notes begin, and their labels."""

import re
from collections.abc import Sequence

from vnreport.readers.pdf.frames import Measures
from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.sheet import Box, Sheet

_LABEL = re.compile(r"[\[(]{0,2}(\d{1,3}|\*{1,3})[\])\[(]{0,2}[.:]?")
_PLAIN = re.compile(r"(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]?)")
_SMALLER = 0.93
"""Size of a note against the text's, at most, where no rule is drawn above it."""

_LITTLE_SMALLER = 0.97
"""The same below a rule, for notes whose label is not raised."""

_LONGEST = 0.5
"""Longest rule above notes, as share of the page's width; one above a note that goes on is longer."""

_LONG_BELOW = 0.85
"""Share of the page's height below which a long rule is not that of a running head."""

_CLOSED = re.compile(r"[.:;!?…][”\"’')\]]*$")


class Note:
    """A footnote: its printed label, and its lines without it."""

    __slots__ = ("lines", "marker", "page")

    def __init__(self, marker: str, page: int, lines: list[Line]) -> None:
        self.marker = marker
        self.page = page
        self.lines = lines


def take_notes(sheets: Sequence[Sheet], measures: Measures, size: float) -> list[Note]:
    """Take the notes off the pages. size: of the body's letters, in points."""
    notes: list[Note] = []
    last_page = 0
    for sheet in sheets:
        going_on = bool(notes) and last_page == sheet.number - 1
        start = _start(sheet, notes, measures, size, going_on=going_on)
        if start is None:
            continue
        _read(sheet.lines[start:], notes)
        sheet.lines = sheet.lines[:start]
        last_page = sheet.number
    return notes


def label_of(line: Line) -> tuple[str, int] | None:
    """A raised label at the line's beginning, and how many words it takes."""
    text, count = "", 0
    for word in line.words:
        if not word.raised or (count and word.spaced):
            break
        text += word.text
        count += 1
    match = _LABEL.fullmatch(text)
    return (match[1], count) if match and count < len(line.words) else None


def _start(
    sheet: Sheet, notes: list[Note], measures: Measures, size: float, *, going_on: bool
) -> int | None:
    """Index of the first line of the page's notes."""
    for rule in sheet.drawn.alone:
        start = _below(rule, sheet, measures, going_on=going_on)
        if start is None:
            continue
        first = sheet.lines[start]
        raised = label_of(first) is not None
        if _opens(first, notes) and (raised or first.size < _LITTLE_SMALLER * size):
            return start
        if going_on and first.size < _LITTLE_SMALLER * size:
            return start
    return _small_print(sheet, notes, size, going_on=going_on)


def _below(rule: Box, sheet: Sheet, measures: Measures, *, going_on: bool) -> int | None:
    """Index of the first line below a rule, where the rule may part notes from the text.

    It begins where the lines do, is short (one above a note that goes on may be long), underlines
    nothing, and below it nothing is larger than the notes.
    """
    left, bottom, right, _ = rule
    height = (bottom - sheet.frame[1]) / (sheet.height or 1.0)
    longest = 1.0 if going_on and height < _LONG_BELOW else _LONGEST
    if abs(left - measures.left) > 12 or height > 0.93 or right - left > longest * sheet.width:
        return None
    start = next((i for i, line in enumerate(sheet.lines) if line.base < bottom), None)
    if start is None or any(_underlined(line, rule) for line in sheet.lines[:start]):
        return None
    largest = 1.15 * sheet.lines[start].size
    return start if all(line.size <= largest for line in sheet.lines[start:]) else None


def _underlined(line: Line, rule: Box) -> bool:
    near = 0 < line.base - rule[1] < 0.35 * line.size
    return near and line.x0 < rule[2] and rule[0] < line.x1


def _small_print(sheet: Sheet, notes: list[Note], size: float, *, going_on: bool) -> int | None:
    """Notes without a rule: small lines at the foot that begin with a label."""
    start = small_print_from(sheet.lines, _SMALLER * size)
    if start == len(sheet.lines):
        return None
    if going_on and start and not label_of(sheet.lines[start]) and _open(notes[-1]):
        return start
    for index in range(start, len(sheet.lines)):
        if _opens(sheet.lines[index], notes):
            return index
    return None


def small_print_from(lines: Sequence[Line], largest: float) -> int:
    """Index of the first of the lines at the foot that are no larger than that, in points."""
    start = len(lines)
    while start and lines[start - 1].size <= largest:
        start -= 1
    return start


def _open(note: Note) -> bool:
    """Whether a note seems to go on: it does not end as a sentence does."""
    return not _CLOSED.search(note.lines[-1].text)


def _opens(line: Line, notes: list[Note]) -> bool:
    return _label(line, notes) is not None


def _label(line: Line, notes: list[Note]) -> tuple[str, Line] | None:
    """A line's label, where it goes on with the sequence, and the line without it."""
    raised = label_of(line)
    if raised:
        marker, count = raised
        return (marker, _without(line, count)) if _follows(marker, notes) else None
    word = line.words[0]
    match = _PLAIN.fullmatch(word.text)
    if match and len(line.words) > 1 and line.words[1].spaced:
        marker = match[1] or match[2] or match[3]
        if _next(marker, notes):
            return marker, _without(line, 1)
    return None


def _follows(marker: str, notes: list[Note]) -> bool:
    if not marker.isdigit() or not notes or not notes[-1].marker.isdigit():
        return True
    number, last = int(marker), int(notes[-1].marker)
    return number == 1 or last < number <= last + 5


def _next(marker: str, notes: list[Note]) -> bool:
    """For labels that are not raised only the very next number will do."""
    if not notes:
        return int(marker) == 1
    last = notes[-1].marker
    return last.isdigit() and int(marker) in (1, int(last) + 1)


def _without(line: Line, count: int) -> Line:
    rest = (line.words[count]._replace(spaced=True), *line.words[count + 1 :])
    return line._replace(words=rest)


def _read(lines: Sequence[Line], notes: list[Note]) -> None:
    raised = any(label_of(line) for line in lines)
    for line in lines:
        found = _label(line, notes)
        if found and (not raised or label_of(line)):
            notes.append(Note(found[0], line.page, [found[1]]))
        elif notes:
            notes[-1].lines.append(line)


def marks_in(line: Line) -> list[tuple[str, tuple[Word, ...], Word | None]]:
    """Raised labels of a line: what each says, its words, and the word before it."""
    found: list[tuple[str, tuple[Word, ...], Word | None]] = []
    words, index = line.words, 0
    while index < len(words):
        end = index
        while end < len(words) and words[end].raised and (end == index or not words[end].spaced):
            end += 1
        if end > index:
            match = _LABEL.fullmatch("".join(word.text for word in words[index:end]))
            if match:
                found.append((match[1], words[index:end], words[index - 1] if index else None))
        index = max(end, index + 1)
    return found
