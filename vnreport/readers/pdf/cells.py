"""The lines of a table's cell in, its paragraphs out."""

from vnreport.readers.pdf.line import Line
from vnreport.readers.pdf.placed import MARKER, SPACE
from vnreport.readers.pdf.sheet import Cell

_PADDING = 11.0
"""What a cell's paddings take of its width, in points."""


def paragraphs_in_cell(cell: Cell) -> list[list[Line]]:
    """The lines of each paragraph in a table's cell.

    A line goes on with the one above where the cell is too narrow to hold its first word there.
    """
    paragraphs: list[list[Line]] = []
    for line in cell.lines:
        last = paragraphs[-1][-1] if paragraphs else None
        need = line.first_width + SPACE * line.size + _PADDING
        if last and not MARKER.match(line.text) and last.x1 - last.x0 + need >= cell.width:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs
