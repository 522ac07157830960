"""One page as it is read: its lines, the rules drawn on it, and its frame."""

from dataclasses import dataclass, field

from vnreport.readers.pdf.lines import Line

Box = tuple[float, float, float, float]


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
    across: list[Box] = field(default_factory=list)
    tabular: bool = False
    turn: int = 0
    characters: int = 0

    @property
    def height(self) -> float:
        """Height of the page, in points."""
        return self.frame[3] - self.frame[1]

    @property
    def width(self) -> float:
        """Width of the page, in points."""
        return self.frame[2] - self.frame[0]
