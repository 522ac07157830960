"""Lines of a column in, its measures out: edges, pitch, indent, justified or not."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from vnreport.readers.pdf.line import Line

_CLEAR_LINES = 6
"""A column of fewer lines does not tell its own edges."""

_JUSTIFIED = 0.45
"""Share of lines that end at the right edge in justified text."""

_FLUSH = 1.5
"""Lines that end this near the edge, in points, end at it."""


class Measures(NamedTuple):
    """left, right: edges of the column; pitch: from line to line; all in points.

    indent: of first lines, 0.0 where there is none. ragged: lines end where words end.
    """

    left: float
    right: float
    pitch: float
    indent: float
    ragged: bool = False

    @property
    def middle(self) -> float:
        """Middle of the column, from left to right."""
        return (self.left + self.right) / 2


def measure(lines: Iterable[Line], fallback: Measures | None = None) -> Measures:
    """The measures of lines that stand in one column, over one page or more.

    Columns too short to tell take their pitch, indent and, where their lines lie within them,
    edges from the fallback.
    """
    lines = list(lines)
    if not lines:
        return fallback or Measures(0.0, 0.0, 0.0, 0.0)
    left, right = _left(lines), _right(lines)
    if fallback and len(lines) < _CLEAR_LINES:
        inside = left > fallback.left - 3 and right < fallback.right + 3
        edges = (fallback.left, fallback.right) if inside else (left, right)
        pitch = _pitch(lines) if len(lines) > 2 else fallback.pitch
        return Measures(*edges, pitch or fallback.pitch, fallback.indent, fallback.ragged)
    if fallback and left > fallback.left - 3 and abs(right - fallback.right) < 3:
        left = min(left, fallback.left)
    flush = sum(abs(line.x1 - right) <= _FLUSH for line in lines)
    pitch = _pitch(lines) or (fallback.pitch if fallback else 1.2 * lines[0].size)
    return Measures(left, right, pitch, _indent(lines, left), flush < _JUSTIFIED * len(lines))


def _left(lines: list[Line]) -> float:
    """The leftmost edge at which a fair part of the lines begins."""
    edges = Counter(round(line.x0) for line in lines)
    fair = max(2, 0.1 * len(lines))
    often = [edge for edge in edges if edges[edge] + edges[edge + 1] >= fair]
    if not often:
        return min(line.x0 for line in lines)
    edge = min(often)
    return min(line.x0 for line in lines if edge - 0.5 <= line.x0)


def _right(lines: list[Line]) -> float:
    """The edge at which many lines end, or the longest line's end."""
    ends = Counter(round(line.x1) for line in lines)
    often = max(ends, key=lambda end: (ends[end - 1] + ends[end] + ends[end + 1], end))
    near = ends[often - 1] + ends[often] + ends[often + 1]
    if near >= max(3, 0.3 * len(lines)):
        return max(line.x1 for line in lines if abs(line.x1 - often) <= 1.5)
    ordered = sorted(line.x1 for line in lines)
    return ordered[-1 - len(ordered) // 50]


def _pitch(lines: list[Line]) -> float:
    steps: Counter[float] = Counter()
    for upper, lower in pairwise(lines):
        step = upper.base - lower.base
        if upper.page == lower.page and 0 < step < 3 * lower.size:
            steps[round(step * 2) / 2] += 1
    if not steps:
        return 0.0
    most = max(steps.values())
    return min(step for step, count in steps.items() if count >= 0.5 * most)


def _indent(lines: list[Line], left: float) -> float:
    """The most frequent distance from the left edge at which some lines begin."""
    steps = Counter(
        round(line.x0 - left) for line in lines if 0.8 * line.size < line.x0 - left < 60
    )
    if not steps:
        return 0.0
    step, count = steps.most_common(1)[0]
    return float(step) if count >= max(2, 0.04 * len(lines)) else 0.0
