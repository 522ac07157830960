"""A document's table cells in; their figures, with the headings over and beside them, out.

A cell that holds a number and nothing else is a figure, but for running numbers (TT) and years.
What it counts is said by its column's heading, its period by whichever heading is a year.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from vnreport.document.blocks import Block, Document
from vnreport.document.figures import FigureKind
from vnreport.extract.figures.nouns import noun_at
from vnreport.extract.figures.numerals import NUMERAL, value_of
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import currencies, listed, scales, words

_YEAR = re.compile(r"(?:năm\s*)?(?P<year>(?:19|20)\d\d)\.?")
_DRAWN = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_SUBNUMBER = re.compile(r"\d+\.\d|[a-zđ]\W?$|[-+•]")
_ROMAN = re.compile(r"[ivx]+\W?$")


@cache
def _number() -> re.Pattern[str]:
    """A cell that is a number; made when the first table is met."""
    return re.compile(rf"\s*(?P<n>{NUMERAL})(?:\s?(?P<percent>%)|\s?/\s?(?P<d>{NUMERAL}))?\s*")


class Cell(NamedTuple):
    """One cell of a table: its row and column, its words in small letters, its place.

    whole: the words stand in the text without a gap, so that they have the text's offsets.
    """

    row: int
    column: int
    words: str
    start: int
    end: int
    whole: bool = True

    @property
    def is_number(self) -> bool:
        """The cell holds a number and nothing else, and that is no year."""
        if not self.whole or _YEAR.fullmatch(self.words.strip()):
            return False
        return bool(_number().fullmatch(self.words))


class Table(NamedTuple):
    """One table: its cells by (row, column), and how many rows at its top are headings.

    serial: the first column holds the rows' running numbers.
    """

    number: tuple[int, ...]
    cells: dict[tuple[int, int], Cell]
    headings: int
    width: int
    height: int
    serial: bool

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell at a row and column; None where cells were merged or are empty."""
        return self.cells.get((row, column))

    def column_heading(self, column: int) -> str:
        """The words over a column; of a merged heading those to its left."""
        found: list[str] = []
        for row in range(self.headings):
            cell = self.cells.get((row, column))
            if cell and cell.words.strip() not in found:
                found.append(cell.words.strip())
        return " ".join(found)

    def row_heading(self, row: int) -> str:
        """The first cell of a row that is no running number."""
        for column in range(min(3, self.width)):
            cell = self.cells.get((row, column))
            if cell and not (column == 0 and self.serial) and not cell.is_number:
                return cell.words.strip()
        return ""

    def level(self, row: int) -> int:
        """0 for a main row, 1 for a row under one (1.1, a, -), by its running number."""
        cell = self.cells.get((row, 0))
        text = cell.words.strip() if cell else ""
        if _ROMAN.match(text):
            return 0
        return 1 if _SUBNUMBER.match(text) else 0

    def has_romans(self) -> bool:
        """Whether main rows are numbered I, II, …, so that 1, 2, … stand under them."""
        return any(
            column == 0 and row >= self.headings and _ROMAN.match(cell.words.strip())
            for (row, column), cell in self.cells.items()
        )


def read_tables(document: Document, low: str) -> tuple[Table, ...]:
    """The tables of a document that hold at least one number: a file's own, and those of a
    plain text that are drawn with “|”.
    """
    by_table: dict[tuple[int, ...], dict[tuple[int, int], Cell]] = {}
    for block in document.blocks:
        if block.cell is not None and block.start < block.end:
            _add(by_table.setdefault(block.cell[:-2], {}), block, low)
    if document.reader == "txt" and "|" in low:
        by_table.update(drawn_tables(low))
    found = []
    for number, cells in by_table.items():
        if any(cell.is_number for cell in cells.values()):
            height = max(row for row, _ in cells) + 1
            width = max(column for _, column in cells) + 1
            headings, serial = _headings(cells, height), _is_serial(cells)
            found.append(Table(number, cells, headings, width, height, serial))
    return tuple(found)


def drawn_tables(low: str) -> dict[tuple[int, ...], dict[tuple[int, int], Cell]]:
    """The cells of tables drawn with “|”, by table; neighbouring lines are rows of one."""
    tables: dict[tuple[int, ...], dict[tuple[int, int], Cell]] = {}
    row, reached = 0, -2
    for line in _DRAWN.finditer(low):
        if line.start() != reached + 1:
            tables[(len(tables),)] = {}
            row = 0
        reached = line.end()
        if set(line[0]) <= set("|-: \t"):
            continue
        cells = tables[(len(tables) - 1,)]
        edges = [match.start() for match in re.finditer(r"\|", line[0])]
        for column, (left, right) in enumerate(itertools.pairwise(edges)):
            start, end = line.start() + left + 1, line.start() + right
            if low[start:end].strip():
                cells[row, column] = Cell(row, column, low[start:end], start, end)
        row += 1
    return tables


def _add(cells: dict[tuple[int, int], Cell], block: Block, low: str) -> None:
    assert block.cell is not None
    row, column = block.cell[-2:]
    old = cells.get((row, column))
    text = low[block.start : block.end]
    if old is None:
        cells[row, column] = Cell(row, column, text, block.start, block.end)
    else:
        whole = old.whole and block.start == old.end + 1
        words = f"{old.words}\n{text}"
        cells[row, column] = Cell(row, column, words, old.start, block.end, whole)


def _is_serial(cells: dict[tuple[int, int], Cell]) -> bool:
    """Whether the first column holds running numbers: by its heading, or by counting 1, 2, 3."""
    first = [cell for (_, column), cell in sorted(cells.items()) if column == 0]
    if any(cell.words.strip(" .\n") in words("tables", "serial") for cell in first):
        return True
    numbers = [cell.words.strip() for cell in first if cell.is_number]
    return len(numbers) > 2 and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def _headings(cells: dict[tuple[int, int], Cell], height: int) -> int:
    """How many rows come before the first that holds a number beyond its first column."""
    rows: dict[int, list[Cell]] = {}
    for (row, _), cell in cells.items():
        rows.setdefault(row, []).append(cell)
    for row in sorted(rows):
        holds_numbers = any(cell.is_number and cell.column > 0 for cell in rows[row])
        if holds_numbers and not _counts_columns([cell.words.strip() for cell in rows[row]]):
            return row
    return height


def _counts_columns(texts: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 …"""
    return len(texts) > 2 and texts == [str(n) for n in range(1, len(texts) + 1)]


def cell_figures(table: Table) -> Iterator[Sighting]:
    """The figures of a table's cells that hold a number and nothing else."""
    columns = {c: table.column_heading(c) for c in range(table.width)}
    for (row, column), cell in sorted(table.cells.items()):
        if row < table.headings or (column == 0 and table.serial) or not cell.is_number:
            continue
        match = _number().fullmatch(cell.words)
        if match is None:
            continue
        if not columns[column] and not table.row_heading(row):
            continue
        sighting = _sighting(cell, match, columns[column])
        sighting.cell = (*table.number, row, column)
        sighting.row_heading = table.row_heading(row) or None
        sighting.column_heading = columns[column] or None
        for heading in (columns[column], table.row_heading(row)):
            year = _YEAR.search(heading)
            if year:
                sighting.period = year["year"]
        yield sighting


@cache
def _percent_heading() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in listed("tables", "percent")))


@cache
def _money_heading() -> re.Pattern[str]:
    scale = "|".join(re.escape(word) for word in scales())
    money = "|".join(re.escape(name) for name in sorted(currencies(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(?P<scale>{scale})\s+)?(?P<unit>{money})(?!\w)(?! chí)")


def _sighting(cell: Cell, match: re.Match[str], heading: str) -> Sighting:
    start, number_end = cell.start + match.start("n"), cell.start + match.end("n")
    value = value_of(match["n"])
    if match["d"]:
        end = cell.start + match.end("d")
        return Sighting(start, end, end, "ratio", numerator=value, denominator=value_of(match["d"]))
    money = _money_heading().search(heading)
    kind: FigureKind = "count"
    unit: str | None = None
    if match["percent"] or _percent_heading().search(heading):
        kind, unit = "percent", "%"
    elif money:
        kind, unit = "money", currencies()[money["unit"]]
        value *= Decimal(scales().get(money["scale"] or "", 1))
    end = cell.start + (match.end("percent") if match["percent"] else match.end("n"))
    sighting = Sighting(start, number_end, end, kind, value, unit=unit)
    noun = noun_at(heading, 0) if kind == "count" and heading else None
    if noun and noun.known:
        sighting.counted, sighting.known = noun.phrase, True
    return sighting
