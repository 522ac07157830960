"""Sheets in, their ruled tables taken off them: for each cell its lines, out.

pdfplumber finds the tables in the lines that pdfium saw on the page; it reads no page itself, and
is loaded only where lines cross.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from vnreport.readers.pdf.columns import rows_of
from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.sheet import Box, Cell, Sheet, Table

_FEWEST_CELLS = 4
_FEWEST_COLUMNS = 2
_FEWEST_FILLED = 2


class _Ruled:
    """What pdfplumber's finder asks of a page: its edges, and its box."""

    __slots__ = ("bbox", "edges")

    def __init__(self, edges: list[dict[str, Any]], bbox: Box) -> None:
        self.edges = edges
        self.bbox = bbox


def take_tables(sheets: Iterable[Sheet]) -> None:
    """Take the tables off the sheets that hold any."""
    for sheet in sheets:
        if sheet.drawn.tabular and sheet.lines:
            for box, cells in _found(sheet):
                _take(sheet, box, cells)


def _found(sheet: Sheet) -> list[tuple[Box, list[Box]]]:
    """Box and cells of each frame of lines with more than one column."""
    from pdfplumber.table import TableFinder

    edges = [_edge(box, "h") for box in sheet.drawn.across]
    edges += [_edge(box, "v") for box in sheet.drawn.down]
    page: Any = _Ruled(edges, sheet.frame)
    found = []
    for table in TableFinder(page, {}).tables:
        cells = [_flipped(cell) for cell in table.cells]
        columns = _steps(cell[0] for cell in cells)
        if len(cells) >= _FEWEST_CELLS and len(columns) >= _FEWEST_COLUMNS:
            found.append((_flipped(table.bbox), cells))
    return found


def _edge(box: Box, orientation: str) -> dict[str, Any]:
    """A line as pdfplumber has it: y grows downward, and a line has no thickness."""
    x0, y0, x1, y1 = box
    if orientation == "h":
        y0 = y1 = (y0 + y1) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    return {
        "object_type": "line", "orientation": orientation, "x0": x0, "x1": x1,
        "top": -y1, "bottom": -y0, "width": x1 - x0, "height": y1 - y0,
    }  # fmt: skip


def _flipped(box: Box) -> Box:
    x0, top, x1, bottom = box
    return x0, -bottom, x1, -top


def _take(sheet: Sheet, box: Box, boxes: Sequence[Box]) -> None:
    """Move the words that stand in a cell from the sheet to a table of it."""
    parts: dict[int, list[Line]] = {}
    rest: list[Line] = []
    for line in sheet.lines:
        for cell, words in _shared_out(line, box, boxes).items():
            part = rest if cell is None else parts.setdefault(cell, [])
            part.append(line._replace(words=words))
    if len(parts) < _FEWEST_FILLED:
        return
    sheet.tables.append(Table(box, _filled(boxes, parts)))
    sheet.lines = rest
    alone = sheet.drawn.alone
    alone[:] = [rule for rule in alone if not box[1] - 1 <= rule[1] <= box[3] + 1]


def _shared_out(line: Line, box: Box, boxes: Sequence[Box]) -> dict[int | None, tuple[Word, ...]]:
    """A line's words by the position of the cell that they stand in; None: in no cell."""
    shares: dict[int | None, tuple[Word, ...]] = {}
    for word in line.words:
        cell = None
        if _holds(box, word):
            cell = next((i for i, own in enumerate(boxes) if _holds(own, word)), None)
        shares[cell] = (*shares.get(cell, ()), word)
    return shares


def _filled(boxes: Sequence[Box], parts: dict[int, list[Line]]) -> tuple[Cell, ...]:
    """The cells with words, row by row; rows and columns are counted by the edges of all cells."""
    tops = _steps(box[3] for box in boxes)[::-1]
    lefts = _steps(box[0] for box in boxes)
    cells = []
    for index, lines in parts.items():
        x0, _, x1, y1 = boxes[index]
        row = min(range(len(tops)), key=lambda i: abs(tops[i] - y1))
        column = min(range(len(lefts)), key=lambda i: abs(lefts[i] - x0))
        cells.append(Cell(row, column, x1 - x0, rows_of(lines)))
    return tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))


def _steps(edges: Iterable[float]) -> list[float]:
    """The different edges, rising; those less than 2 points apart are the same."""
    steps: list[float] = []
    for edge in sorted(edges):
        if not steps or edge - steps[-1] > 2:
            steps.append(edge)
    return steps


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]
