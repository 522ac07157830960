"""Recognised pages with raised marks in, the same with the numbers that their order tells out.

Text recognition sees that there is a mark, seldom which. But notes stand in the order of their
marks and are counted on: a page with as many marks in its text as notes at its foot has these
numbers. Where the counts differ, a mark is believed only if it was read as the number of one of the
page's notes. Everything else that is raised (a degree, an exponent) is as it was read.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.notes import small_print_from
from vnreport.readers.pdf.sheet import Sheet
from vnreport.tables.figures import listed

_SMALLER = 0.9
"""Size of a note against the text's, at most."""


def number_marks(sheets: Sequence[Sheet], size: float) -> None:
    """Number the marks of recognised pages. size: of the body's letters, in points."""
    last = 0
    for sheet in sheets:
        foot = small_print_from(sheet.lines, _SMALLER * size)
        labels = [line.words[0].text for line in sheet.lines[foot:] if _is_label(line)]
        if not _is_recognised(sheet):
            last = next((int(label) for label in reversed(labels) if label.isdecimal()), last)
            continue
        if _begin_anew(labels):
            last = 0
        numbers = [str(last + count) for count in range(1, len(labels) + 1)]
        last += len(labels)
        body = [_without_exponents(line) for line in sheet.lines[:foot]]
        marks = sum(word.raised for line in body for word in line.words)
        told = iter(numbers) if marks == len(numbers) else None
        numbered = [_numbered(line, told, numbers) for line in body]
        numbered += _labelled(sheet.lines[foot:], numbers)
        sheet.lines = [line for line in numbered if line.words]


def _is_recognised(sheet: Sheet) -> bool:
    return any(word.confidence is not None for line in sheet.lines for word in line.words)


def _is_label(line: Line) -> bool:
    return len(line.words) > 1 and line.words[0].raised


def _begin_anew(labels: Sequence[str]) -> bool:
    """Whether a page counts its notes from 1: all of several that were read as figures say so."""
    read = [(label, str(count)) for count, label in enumerate(labels, 1) if label.isdecimal()]
    return len(read) > 1 and all(label == count for label, count in read)


def _without_exponents(line: Line) -> Line:
    """The line with the ² of “km²” on it, which is no mark; a mark behind “km” is read as another."""
    words = [*line.words]
    for at in range(1, len(words)):
        if words[at].raised and f"{words[at - 1].text.lower()}{words[at].text}" in _powers():
            words[at] = words[at]._replace(raised=False)
    return line._replace(words=tuple(words))


@cache
def _powers() -> frozenset[str]:
    return frozenset(unit for unit in listed("measure", "words") if unit.endswith(("2", "3")))


def _numbered(line: Line, told: Iterator[str] | None, numbers: Sequence[str]) -> Line:
    """A line of the text: told gives the number of each of its marks, where it is known."""
    words: list[Word] = []
    for word in line.words:
        if not word.raised:
            words.append(word)
        elif told is not None:
            words.append(word._replace(text=next(told)))
        elif word.text in numbers:
            words.append(word)
        elif word.text:
            words.append(word._replace(raised=False))
    return line._replace(words=tuple(words))


def _labelled(lines: Sequence[Line], numbers: Sequence[str]) -> list[Line]:
    """The lines at the foot: a label that begins one is the next number."""
    told = iter(numbers)
    labelled = []
    for line in lines:
        first = line.words[:1] if _is_label(line) else ()
        label = tuple(word._replace(text=next(told)) for word in first)
        rest = tuple(word._replace(raised=False) for word in line.words[len(first) :] if word.text)
        labelled.append(line._replace(words=label + rest))
    return labelled
