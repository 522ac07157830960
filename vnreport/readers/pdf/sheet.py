"""One page as it is read: its lines of text, the lines drawn on it, its frame, its tables."""

from typing import NamedTuple

from vnreport.readers.pdf.drawn import Drawn
from vnreport.readers.pdf.line import Line

Box = tuple[float, float, float, float]


class Cell(NamedTuple):
    """A cell's place in its table, counted from 0, its width in points, and its lines."""

    row: int
    column: int
    width: float
    lines: tuple[Line, ...]


class Table(NamedTuple):
    """A ruled table: its box in the sheet's coordinates, and the cells that hold words."""

    box: Box
    cells: tuple[Cell, ...]


class Sheet:
    """A page, in the upright coordinates of its letters.

    number: from 1. frame: the page's edges. lines: stretches, top to bottom, left to right.
    astray: lines that stand in another direction than most. across, down: thin lines drawn
    across and down the page. boxed: whether a frame of lines is drawn that may be a table.
    turn: quarter turns of the letters.
    """

    __slots__ = (
        "astray",
        "blank",
        "characters",
        "drawn",
        "frame",
        "lines",
        "number",
        "recognised",
        "tables",
        "turn",
    )

    def __init__(
        self,
        number: int,
        frame: Box,
        lines: list[Line],
        astray: list[Line],
        drawn: Drawn,
        turn: int = 0,
        characters: int = 0,
        blank: bool = False,
        recognised: bool = False,
    ) -> None:
        self.number = number
        self.frame = frame
        self.lines = lines
        self.astray = astray
        self.drawn = drawn
        self.tables: list[Table] = []
        self.turn = turn
        self.characters = characters
        self.blank = blank
        self.recognised = recognised

    def show(self, lines: list[Line], turn: int, frame: Box, drawn: Drawn) -> None:
        """Take what was read off the page's picture for its text and its ruled lines."""
        self.lines, self.turn, self.frame, self.drawn = lines, turn, frame, drawn
        self.astray = []
        self.recognised = False

    @property
    def height(self) -> float:
        """Height of the page, in points."""
        return self.frame[3] - self.frame[1]

    @property
    def width(self) -> float:
        """Width of the page, in points."""
        return self.frame[2] - self.frame[0]
