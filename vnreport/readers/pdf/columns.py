"""The stretches of a page in, its regions in reading order out.

Where stretches stand side by side in two columns with a gutter between them (the two cells of a
letterhead, recipients and signature, a page set in columns), the left column is read before the
right one. A single line with a wide gap is one line.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from vnreport.readers.pdf.line import Line, joined

_GUTTER = 0.7
"""Narrowest gutter, in em."""

_NARROW = 2.5
"""A stretch no wider than this, in em, is no column: a number before its title, a page number."""

_STEP = 1.7
"""Lines of one cell follow each other within this, in em."""

_FEWEST_LINES = 4
_FULL = 0.6
"""Share of lines that reach the column's right edge where the column holds running text."""


class Region(NamedTuple):
    """Lines that are read one after the other. column: from 0, None across the whole width."""

    lines: tuple[Line, ...]
    column: int | None = None
    cell: bool = False


def regions_of(lines: list[Line]) -> list[Region]:
    """The regions of a page in reading order; lines with the stretches of a row put together."""
    regions: list[Region] = []
    plain: list[Line] = []
    index = 0
    while index < len(lines):
        band = _band(lines, index)
        if band is None:
            plain.append(lines[index])
            index += 1
            continue
        if plain:
            regions.append(Region(rows_of(plain)))
            plain = []
        end, gutter = band
        part = lines[index:end]
        left = [line for line in part if line.x0 < gutter]
        right = [line for line in part if line.x0 >= gutter]
        regions += _sides(left, right)
        index = end
    if plain:
        regions.append(Region(rows_of(plain)))
    return regions


def _sides(left: list[Line], right: list[Line]) -> list[Region]:
    """The two columns; a right one that holds columns itself is parted again."""
    cell = not (_is_running(left) and _is_running(right))
    regions = [Region(rows_of(left), 0, cell)]
    for region in regions_of(right):
        regions.append(Region(region.lines, 1 + (region.column or 0), cell))
    return regions


def _is_running(lines: list[Line]) -> bool:
    """Whether a column holds running text, not the short lines of a cell."""
    edge = max(line.x1 for line in lines)
    full = sum(line.x1 > edge - 3 * line.size for line in lines)
    return len(lines) >= _FEWEST_LINES and full >= _FULL * len(lines)


def rows_of(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines, top to bottom, with the stretches that stand on one baseline put together."""
    return tuple(
        joined(sorted(row, key=lambda line: line.x0))
        for _, row in groupby(lines, key=lambda line: line.base)
    )


def _band(lines: list[Line], start: int) -> tuple[int, float] | None:
    """Where the columns that begin at a stretch end, and a place in their gutter."""
    best: tuple[int, float] | None = None
    first = lines[start]
    for index in range(start + 1, min(start + 6, len(lines))):
        other = lines[index]
        if first.base - other.base > 0.8 * first.size:
            break
        pair = _pair(first, other)
        if pair is None:
            continue
        found = _grow(lines, start, *pair)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best


def _pair(one: Line, other: Line) -> tuple[float, float] | None:
    """The gutter between two stretches side by side, both wide enough for columns."""
    left, right = (one, other) if one.x0 < other.x0 else (other, one)
    if right.x0 - left.x1 < _GUTTER * max(one.size, other.size):
        return None
    if min(_width(left), _width(right)) < _NARROW:
        return None
    return left.x1, right.x0


def _width(line: Line) -> float:
    return (line.x1 - line.x0) / line.size


def _grow(lines: list[Line], start: int, low: float, high: float) -> tuple[int, float] | None:
    """Follow a gutter down the page as long as no line crosses it."""
    end, middle = start, (low + high) / 2
    last: dict[str, Line] = {}
    bases: dict[str, set[float]] = {"left": set(), "right": set()}
    for index in range(start, len(lines)):
        line = lines[index]
        side = _side(line, low, high)
        if side is None:
            break
        other = last.get("right" if side == "left" else "left")
        beside = other is not None and other.base - line.base < 0.8 * line.size
        near = side in last and last[side].base - line.base < _STEP * line.size
        if index > start and not beside and not near and not _reachable(line, other):
            break
        low, high = (max(low, line.x1), high) if side == "left" else (low, min(high, line.x0))
        last[side] = line
        bases[side].add(line.base)
        if beside or near:
            end, middle = index + 1, (low + high) / 2
    if end == start or min(len(bases["left"]), len(bases["right"])) < 2:
        return None
    return end, middle


def _side(line: Line, low: float, high: float) -> str | None:
    """On which side of a gutter a line stands; None where it crosses it."""
    gutter = _GUTTER * line.size
    past, before = line.x0 - low, high - line.x1
    if past < 0 or (before >= 0 and past < before):
        return "left" if before >= gutter else None
    return "right" if past >= gutter else None


def _reachable(line: Line, other: Line | None) -> bool:
    """Whether a line far below its own column may still belong to it: a signature's name."""
    return other is not None and other.base - line.base < 4 * _STEP * line.size
