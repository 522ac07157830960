"""The way back from a place in the text to the file that it came from."""

from bisect import bisect_right
from typing import NamedTuple


class WordPlace(NamedTuple):
    """A place in a .docx: package part, paragraph and run in it, code point in the run.

    Paragraphs and runs are counted from 0 in the document order of the part's w:p and the
    paragraph's w:r elements (deleted runs count too, so that the numbers find the element).
    """

    part: str
    paragraph: int
    run: int
    offset: int


class PagePlace(NamedTuple):
    """A place in a .pdf: page (from 1) and box (x0, y0, x1, y1) in points, origin bottom left."""

    page: int
    box: tuple[float, float, float, float]


class LinePlace(NamedTuple):
    """A place in a plain text: line and column, both from 1, in code points."""

    line: int
    column: int


Place = WordPlace | PagePlace | LinePlace


class Segment(NamedTuple):
    """A stretch [start, end) of the text as read, and where its first code point came from."""

    start: int
    end: int
    place: Place


class OffsetMap(NamedTuple):
    """From offsets in the normalised text to offsets in the text as read, and back.

    `turns` are pairs (offset in the text, offset as read), rising in both, at which the
    distance between the two changes; between two turns it is constant. No turn: identical.
    """

    turns: tuple[tuple[int, int], ...] = ()

    def to_source(self, offset: int) -> int:
        """Offset as read of the code point that stands at `offset` in the text."""
        index = bisect_right(self.turns, offset, key=_in_text) - 1
        if index < 0:
            return self._at_most(offset, 0)
        text, source = self.turns[index]
        moved = source + offset - text
        return self._at_most(moved, index + 1)

    def _at_most(self, source: int, index: int) -> int:
        """Of a code point that composing makes longer, all but the first fall on what follows."""
        return min(source, self.turns[index][1]) if index < len(self.turns) else source

    def from_source(self, offset: int) -> int:
        """Offset in the text of the code point that was read at `offset`.

        What was dropped or composed falls on the next code point that was kept, or on the
        composed one.
        """
        index = bisect_right(self.turns, offset, key=_as_read) - 1
        if index < 0:
            moved = offset
        else:
            text, source = self.turns[index]
            moved = text + offset - source
        if index + 1 < len(self.turns):
            moved = min(moved, self.turns[index + 1][0])
        return moved


IDENTICAL = OffsetMap()
"""The map of a text in which nothing moved."""


def _in_text(turn: tuple[int, int]) -> int:
    return turn[0]


def _as_read(turn: tuple[int, int]) -> int:
    return turn[1]
