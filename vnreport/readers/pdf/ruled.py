"""A picture of a page in, the straight lines ruled in it out.

Ink that runs on along a row, and the rows below it as long as they go on, is a line; so is one that
is a little askew, for it steps from row to row.
"""

from collections.abc import Iterator
from typing import NamedTuple

from vnreport.readers.pdf.drawn import Box, Drawn
from vnreport.readers.pdf.ink import BLANK, INKED, Shades

_RUN = 0.2
"""Shortest run of ink in a row that may be of a line, in inches: longer than any letter's stroke."""

_SHORTEST = 0.4
"""Shortest line, in inches."""

_THICK = 0.03
"""Thickest line, in inches, and by how much more it may fall or rise as share of its length."""


class _Stroke(NamedTuple):
    """Ink along some rows: its first and last column and row, both ends included."""

    left: int
    right: int
    top: int
    bottom: int


def drawn_in(shades: Shades, turned: Shades, place: tuple[float, float, float]) -> Drawn:
    """The lines across and down a picture in points.

    turned: the same picture with rows and columns exchanged. place: the picture's left and top,
    and points to a pixel.
    """
    left, top, unit = place
    inch = 72 / unit
    across: list[Box] = [
        (left + a * unit, top - (d + 1) * unit, left + (b + 1) * unit, top - c * unit)
        for a, b, c, d in _strokes(shades, inch)
    ]
    down: list[Box] = [
        (left + c * unit, top - (b + 1) * unit, left + (d + 1) * unit, top - a * unit)
        for a, b, c, d in _strokes(turned, inch)
    ]
    return Drawn(across, down)


def _strokes(shades: Shades, inch: float) -> list[_Stroke]:
    ink = INKED * round(_RUN * inch)
    done: list[_Stroke] = []
    open_ones: list[_Stroke] = []
    for row in range(shades.height):
        going_on: list[_Stroke] = []
        for start, end in _runs(shades.inked(row), ink):
            touched = [one for one in open_ones if one.left <= end and start <= one.right + 1]
            open_ones = [one for one in open_ones if one not in touched]
            going_on.append(
                _Stroke(
                    min([start, *(one.left for one in touched)]),
                    max([end - 1, *(one.right for one in touched)]),
                    min([row, *(one.top for one in touched)]),
                    row,
                )
            )
        done += open_ones
        open_ones = going_on
    return [one for one in done + open_ones if _is_line(one, inch)]


def _runs(points: bytes, ink: bytes) -> Iterator[tuple[int, int]]:
    """Where ink runs on for at least so long, and where it ends."""
    start = points.find(ink)
    while start >= 0:
        end = points.find(BLANK, start)
        end = len(points) if end < 0 else end
        yield start, end
        start = points.find(ink, end)


def _is_line(stroke: _Stroke, inch: float) -> bool:
    length, height = stroke.right - stroke.left + 1, stroke.bottom - stroke.top + 1
    return length >= _SHORTEST * inch and height <= _THICK * (inch + length)
