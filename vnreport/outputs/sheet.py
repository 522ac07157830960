"""Headings and rows in; one sheet of an Excel workbook, ready to filter and to print, out.

Every cell of words is written as a string, so that none is ever taken for a formula or a link.
"""

from collections.abc import Sequence
from typing import Any

from vnreport.outputs.page_words import page_words
from vnreport.outputs.style import printable
from vnreport.tables.messages import Language, say

MOST = 1_048_575
"""Rows below the head of one sheet, at most: Excel's limit."""

_LONGEST = 32_000  # code points; Excel drops a cell above 32,767
_TINTS = {"error": "#F6DEDA", "warning": "#F8EBCF", "info": "#E3ECF3"}
_WIDTHS = {
    "file": 28, "severity": 11, "code": 9, "place": 20, "text": 34, "message": 60,
    "suggestion": 44, "evidence": 60, "symbol": 18, "work": 26, "title": 44, "body": 28,
    "issued": 11, "state": 34, "province": 20, "why": 60, "figure": 22, "late-provinces": 44,
    "problem": 44,
}  # fmt: skip

Value = str | int | None


class Sheet:
    """A sheet that takes its rows from the top down.

    columns: keys of page_words without “column-”; name: key without “sheet-”; part: which sheet
    of that name it is, where one does not hold all rows.
    """

    def __init__(
        self, book: Any, name: str, columns: Sequence[str], lang: Language, *, part: int = 1
    ) -> None:
        title = page_words(f"sheet-{name}", lang)
        self._sheet = book.add_worksheet(title if part == 1 else f"{title} ({part})")
        self._columns, self._last = columns, 0
        self._plain = book.add_format({"valign": "top", "text_wrap": True})
        self._tinted = {
            say(f"severity-{severity}", lang): book.add_format({"valign": "top", "bg_color": tint})
            for severity, tint in _TINTS.items()
        }
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        for column, key in enumerate(columns):
            self._sheet.set_column(column, column, _WIDTHS.get(key, 14))
            self._sheet.write_string(0, column, page_words(f"column-{key}", lang), head)

    @property
    def is_full(self) -> bool:
        """Whether no further row fits."""
        return self._last >= MOST

    def add(self, row: Sequence[Value]) -> None:
        """One more row."""
        self._last += 1
        for column, value in enumerate(row):
            is_severity = self._columns[column] == "severity"
            style = self._tinted.get(str(value), self._plain) if is_severity else self._plain
            if isinstance(value, int):
                self._sheet.write_number(self._last, column, value, style)
            elif value:
                self._sheet.write_string(self._last, column, printable(value)[:_LONGEST], style)

    def close(self) -> None:
        """A head that stays in view and on every printed page, a filter over all rows."""
        sheet = self._sheet
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(self._last, 1), len(self._columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
