"""A run of a store in; a folder with a workbook and a CSV for each of its sheets out."""

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from vnreport.outputs.page_words import page_words
from vnreport.outputs.table import cell
from vnreport.sending.columns import SHEETS
from vnreport.sending.rows import Line
from vnreport.sending.workbook import Book
from vnreport.tables.messages import Language


def write_tables(
    lines: Iterable[Line], folder: Path, registry_version: str, lang: Language
) -> dict[str, int]:
    """Write the tables; how many rows each sheet has.

    Files of an earlier call are replaced, each when all new ones are complete. Raises OSError.
    """
    names = [page_words("book-file", lang), *(page_words(f"file-{one}", lang) for one in SHEETS)]
    parts = {name: folder / f".{name}.part" for name in names}
    try:
        counts = _write(lines, list(parts.values()), registry_version, lang)
        for name, part in parts.items():
            part.replace(folder / name)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    return counts


def _write(
    lines: Iterable[Line], paths: list[Path], registry_version: str, lang: Language
) -> dict[str, int]:
    counts = dict.fromkeys(SHEETS, 0)
    book = Book(paths[0], registry_version, lang)
    with ExitStack() as files:
        writers = {}
        for (sheet, columns), path in zip(SHEETS.items(), paths[1:], strict=True):
            # The mark by which spreadsheets know UTF-8 stands at the head of the file.
            out = files.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            writers[sheet] = csv.writer(out, lineterminator="\n")
            writers[sheet].writerow([page_words(f"column-{one}", lang) for one in columns])
        for line in lines:
            counts[line.sheet] += 1
            book.add(line)
            writers[line.sheet].writerow([cell(value) for value in line.values])
    book.close()
    return counts
