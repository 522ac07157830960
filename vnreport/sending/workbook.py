"""Rows in, as they come; an Excel workbook, written row by row in constant memory, out."""

from pathlib import Path
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from vnreport.outputs.sheet import Sheet
from vnreport.sending.columns import SHEETS
from vnreport.sending.rows import Line
from vnreport.tables.messages import Language


class Book:
    """A workbook with the sheets of columns.SHEETS. What does not fit into one sheet goes on in
    a further one behind the others."""

    def __init__(self, path: Path, registry_version: str, lang: Language) -> None:
        self._book: Any = Workbook(str(path), {"constant_memory": True})
        self._book.set_properties({"title": "vnreport", "comments": registry_version})
        self._lang = lang
        self._sheets = {name: [self._sheet(name, 1)] for name in SHEETS}

    def add(self, line: Line) -> None:
        """One more row of a sheet."""
        own = self._sheets[line.sheet]
        if own[-1].is_full:
            own.append(self._sheet(line.sheet, len(own) + 1))
        own[-1].add(line.values)

    def close(self) -> None:
        """Write the file. Raises OSError where that cannot be done."""
        for sheet in (one for sheets in self._sheets.values() for one in sheets):
            sheet.close()
        self._book.close()

    def _sheet(self, name: str, part: int) -> Sheet:
        return Sheet(self._book, name, SHEETS[name], self._lang, part=part)
