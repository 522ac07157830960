"""Notes and the body's lines in, for each note the mark in the text that it belongs to, out.

Marks and notes come in the same order. Of all pairings that keep it, the one with the most weight
is taken; so the 2 of m² is no mark where a better one for note 2 is found, nor where there is no
note 2 at all.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.notes import Note, marks_in

_BRACKETED = re.compile(r"\[(\d{1,3})\]")
_UNIT = re.compile(r"(?:^|[\d\W_])[kcdmh]?m$", re.I)
_EXPONENTS = ("2", "3")
_LARGEST = 2_000_000
"""Most pairs of marks and notes that are weighed; beyond, page by page."""


class Mark(NamedTuple):
    """What may be a note's mark: its label, page, words, and how much speaks for it, to 1."""

    label: str
    page: int
    words: tuple[Word, ...]
    weight: float


def tie(notes: Sequence[Note], lines: Sequence[Line]) -> dict[int, int]:
    """From the id of a mark's words to the position of its note."""
    marks = [mark for line in lines for mark in _marks(line)]
    tied: dict[int, int] = {}
    pairing = _best if len(marks) * len(notes) <= _LARGEST else _by_page
    for mark, note in pairing(marks, notes):
        for word in marks[mark].words:
            tied[id(word)] = note
    return tied


def _marks(line: Line) -> list[Mark]:
    found = []
    for label, words, before in marks_in(line):
        power = label in _EXPONENTS and before is not None and _UNIT.search(before.text)
        found.append(Mark(label, line.page, words, 0.1 if power else 1.0))
    for word in line.words:
        match = _BRACKETED.fullmatch(word.text.rstrip(".,;:")) if "[" in word.text else None
        if match and not word.raised and word.text.endswith("]"):
            found.append(Mark(match[1], line.page, (word,), 0.6))
    return found


def _fit(mark: Mark, note: Note) -> float:
    if mark.label != note.marker or mark.page > note.page:
        return 0.0
    ahead = note.page - mark.page
    return mark.weight * (1.0 if ahead == 0 else 0.7 if ahead == 1 else 0.4)


def _best(marks: Sequence[Mark], notes: Sequence[Note]) -> list[tuple[int, int]]:
    """The pairing in order of the greatest weight."""
    width = len(notes) + 1
    scores = [[0.0] * width for _ in range(len(marks) + 1)]
    for i in range(len(marks) - 1, -1, -1):
        row, below, mark = scores[i], scores[i + 1], marks[i]
        for j in range(len(notes) - 1, -1, -1):
            best = max(below[j], row[j + 1])
            fit = _fit(mark, notes[j])
            row[j] = max(best, below[j + 1] + fit) if fit else best
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(marks) and j < len(notes):
        fit = _fit(marks[i], notes[j])
        if fit and scores[i][j] == scores[i + 1][j + 1] + fit:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif scores[i + 1][j] >= scores[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _by_page(marks: Sequence[Mark], notes: Sequence[Note]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for page in sorted({note.page for note in notes}):
        here = [i for i, mark in enumerate(marks) if mark.page == page]
        there = [j for j, note in enumerate(notes) if note.page == page]
        found = _best([marks[i] for i in here], [notes[j] for j in there])
        pairs += [(here[i], there[j]) for i, j in found]
    return pairs
