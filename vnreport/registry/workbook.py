"""An .xlsx file in, the rows of its sheets of works and relations out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from vnreport.errors import TableError
from vnreport.registry.headings import field_of, header, is_sheet
from vnreport.registry.rows import Origin, Row
from vnreport.replacing import replacing
from vnreport.tables.columns import Kind, Sheet, columns, sheet

MOST_ROWS = 200_000
"""Rows that a sheet may have; a longer one is no registry of an office."""


def read_workbook(path: Path) -> tuple[list[Row], list[Row]]:
    """The works and the relations of a workbook.

    The sheets are known by their names; a workbook with one sheet holds works. Raises TableError
    for what is no workbook or has a wrong heading, FileNotFoundError for a path without a file.
    """
    with _Opened(path) as book:
        pages = book.worksheets
        works = next((one for one in pages if is_sheet(one.title, "works")), None)
        relations = next((one for one in pages if is_sheet(one.title, "relations")), None)
        if works is None and relations is None:
            works = pages[0]
        return (
            list(_rows(path.name, works, "work")) if works else [],
            list(_rows(path.name, relations, "relation")) if relations else [],
        )


def lines_of(path: Path) -> list[list[str]]:
    """The cells of the first sheet, or of that of works, as text; the line of headings is first."""
    with _Opened(path) as book:
        named = [one for one in book.worksheets if is_sheet(one.title, "works")]
        return [_cells(line) for line in _lines(path.name, (named or book.worksheets)[0])]


Placed = tuple[Origin | None, Mapping[str, str]]
"""The fields of a row, and where it stands; None for a new one."""


def write_workbook(
    path: Path | None, target: Path, works: Sequence[Placed], relations: Sequence[Placed]
) -> None:
    """Write a workbook with the rows in their places, or at the end of their sheets.

    path: the workbook that is changed, with all that it holds beside; None for a new one.
    """
    from openpyxl import Workbook, load_workbook  # only where a workbook is written

    book = load_workbook(path) if path else Workbook()
    if not path:
        book.remove(book.worksheets[0])
    kinds: tuple[tuple[Sheet, Kind, Sequence[Placed]], ...] = (
        ("works", "work", works),
        ("relations", "relation", relations),
    )
    for which, kind, rows in kinds:
        if not rows and which == "relations":
            continue
        page = _sheet_for(book, which, kind)
        for origin, fields in rows:
            _put(page, kind, origin.row if origin else page.max_row + 1, fields)
    with replacing(target) as beside:
        book.save(beside)


def _sheet_for(book: Any, which: Sheet, kind: Kind) -> Any:
    """The sheet of that kind; a new one has its headings in bold, standing still, with a filter."""
    named = [one for one in book.worksheets if is_sheet(one.title, which)]
    if named or (which == "works" and len(book.worksheets) == 1):
        return (named or book.worksheets)[0]
    from openpyxl.styles import Font

    page = book.create_sheet(sheet(which).label)
    page.append([column.label for column in columns(kind)])
    for cell in page[1]:
        cell.font = Font(bold=True)
        page.column_dimensions[cell.column_letter].width = 22
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    return page


def _put(page: Any, kind: Kind, row: int, fields: Mapping[str, str]) -> None:
    """Fill a row; a field without a column gets one at the end. No cell is ever a formula."""
    headings = [_text(cell.value) for cell in page[1]]
    places = {field_of(heading, kind): place for place, heading in enumerate(headings, start=1)}
    for column in columns(kind):
        value = fields.get(column.field)
        if column.field not in places and value:
            places[column.field] = page.max_column + 1
            page.cell(1, places[column.field]).value = column.label
        if column.field in places:
            cell = page.cell(row, places[column.field])
            if _text(cell.value) != (value or ""):
                cell.value = value
                cell.data_type = "s" if value else "n"


class _Opened:
    """A workbook that is closed again; what openpyxl cannot open becomes a TableError."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Any:
        from openpyxl import load_workbook  # only where a workbook is named: start-up counts
        from openpyxl.utils.exceptions import InvalidFileException

        try:
            self.book = load_workbook(self.path, read_only=True, data_only=True)
        except FileNotFoundError:
            raise
        except (InvalidFileException, BadZipFile, OSError, KeyError, ValueError, TypeError):
            raise Origin(self.path.name, 0).error("*", "không phải bảng tính .xlsx") from None
        return self.book

    def __exit__(self, *_: object) -> None:
        self.book.close()


def _rows(file: str, page: Any, kind: Kind) -> Iterator[Row]:
    lines = _lines(file, page)
    fields = header(_cells(next(lines, ())), kind, Origin(file, 1))
    for number, line in enumerate(lines, start=2):
        cells = _cells(line)
        if not any(cells):
            continue
        origin = Origin(file, number)
        if any(cells[len(fields) :]):
            raise origin.error("*", f"số ô không khớp số cột: {len(cells)}, {len(fields)}")
        yield origin, dict(zip(fields, cells, strict=False))


def _lines(file: str, page: Any) -> Iterator[Sequence[object]]:
    for number, line in enumerate(page.iter_rows(values_only=True), start=1):
        if number > MOST_ROWS:
            raise _too_long(file)
        yield line


def _too_long(file: str) -> TableError:
    return Origin(file, MOST_ROWS).error("*", f"bảng quá dài, giới hạn dòng: {MOST_ROWS}")


def _cells(line: Iterable[object]) -> list[str]:
    return [_text(value) for value in line]


def _text(value: object) -> str:
    """A cell as text: a day in its ISO form, a whole number without its “.0”."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
