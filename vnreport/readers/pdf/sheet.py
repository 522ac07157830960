"""One page as it is read: its lines of text, the lines drawn on it, its frame, its tables."""

from dataclasses import dataclass, field

from vnreport.readers.pdf.drawn import Drawn
from vnreport.readers.pdf.line import Line

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's place in its table, counted from 0, its width in points, and its lines."""

    row: int
    column: int
    width: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its box in the sheet's coordinates, and the cells that hold words."""

    box: Box
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class Sheet:
    """A page, in the upright coordinates of its letters.

    number: from 1. frame: the page's edges. lines: stretches, top to bottom, left to right.
    astray: lines that stand in another direction than most. across, down: thin lines drawn
    across and down the page. boxed: whether a frame of lines is drawn that may be a table.
    turn: quarter turns of the letters.
    """

    number: int
    frame: Box
    lines: list[Line]
    astray: list[Line] = field(default_factory=list)
    drawn: Drawn = field(default_factory=Drawn)
    tables: list[Table] = field(default_factory=list)
    turn: int = 0
    characters: int = 0
    blank: bool = False
    recognised: bool = False

    @property
    def height(self) -> float:
        """Height of the page, in points."""
        return self.frame[3] - self.frame[1]

    @property
    def width(self) -> float:
        """Width of the page, in points."""
        return self.frame[2] - self.frame[0]
