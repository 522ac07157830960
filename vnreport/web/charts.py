"""Counts in, bars with their places in a drawing's own units out."""

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, ROW = 640, 26
_LEFT, _RIGHT = 150, 60


class Bar(NamedTuple):
    """One bar of a chart lying on its side: where it stands, how long it is, what it says."""

    label: str
    value: int
    y: int
    x: int
    width: int


class Chart(NamedTuple):
    """A drawing of bars; height in its own units."""

    bars: tuple[Bar, ...]
    width: int
    height: int


def bars(values: Sequence[tuple[str, int]]) -> Chart:
    """A bar for each value, as long as its share of the largest."""
    most = max((value for _, value in values), default=0) or 1
    space = WIDTH - _LEFT - _RIGHT
    drawn = tuple(
        Bar(label, value, row * ROW, _LEFT, round(space * value / most))
        for row, (label, value) in enumerate(values)
    )
    return Chart(drawn, WIDTH, max(1, len(values)) * ROW)
