"""A line in its column: how it begins, how far it is indented, how much room it leaves."""

import re
from typing import NamedTuple

from vnreport.readers.pdf.frames import Measures
from vnreport.readers.pdf.line import Line

MARKER = re.compile(
    r"(?:[-–—+*•●○▪►➢❖✓]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|\(?[a-zđ]\)|[a-zđ]\."
    r"|\d{1,2}(?:\.\d{1,2}){0,3}-|[IVXL]{1,5}[.)/-]|[A-Z][.)])\s"
    r"|(?:Điều|Mục|Chương|Phần|ĐIỀU|MỤC|CHƯƠNG|PHẦN)\s+\S+"
)
"""What begins an item of a list or a numbered heading."""

SPACE = 0.27
"""Width of a blank, in em."""


class Placed(NamedTuple):
    """A line with the measures of its column. cell: one of a few side by side."""

    line: Line
    measures: Measures
    cell: bool = False

    @property
    def indent(self) -> float:
        """Distance from the column's left edge, in points."""
        return self.line.x0 - self.measures.left

    @property
    def indented(self) -> bool:
        """Whether the line begins clearly right of the column's edge."""
        return self.indent > 0.8 * self.line.size

    @property
    def centred(self) -> bool:
        """Whether the line stands in the middle with room on both sides."""
        if not self.indented or self.room < 0.8 * self.line.size:
            return False
        usual = abs(self.indent - self.measures.indent) < 1.5
        return abs(self.indent - self.room) < (1.5 if usual else max(4.0, 0.5 * self.line.size))

    @property
    def room(self) -> float:
        """Points left between the line's end and the column's right edge."""
        return self.measures.right - self.line.x1
