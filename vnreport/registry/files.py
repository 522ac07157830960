"""The path of a layer in, its rows as strings with the places where they stand out."""

import csv
import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from vnreport.registry.headings import header
from vnreport.registry.rows import RELATION_FIELDS, WORK_FIELDS, Origin, Row
from vnreport.tables.columns import Kind

WORKS_FILE, RELATIONS_FILE = "works.csv", "relations.csv"
"""The files of a layer that is a folder."""


class Sheets(NamedTuple):
    """The rows of one layer, not yet understood; text: all of it, for the version."""

    works: list[Row]
    relations: list[Row]
    text: str


def read_sheets(path: Path) -> Sheets:
    """A CSV file of works, a folder with works.csv and relations.csv, a TOML or an .xlsx file.

    Raises TableError for what is no such file, FileNotFoundError for a path that does not exist.
    """
    if path.is_dir():
        return _folder(path)
    if path.suffix.lower() == ".xlsx":
        return _workbook(path)
    text = text_of(path)
    if path.suffix.lower() == ".toml":
        return Sheets(*_toml(path.name, text), text)
    return Sheets(read_csv(path.name, text, "work").rows, [], text)


def _folder(path: Path) -> Sheets:
    works, relations = path / WORKS_FILE, path / RELATIONS_FILE
    if not works.exists():
        raise Origin(path.name, 0).error("*", "thư mục không có tệp works.csv")
    first = text_of(works)
    second = text_of(relations) if relations.exists() else ""
    return Sheets(
        read_csv(works.name, first, "work").rows,
        read_csv(relations.name, second, "relation").rows if second else [],
        f"{first}\x1e{second}",
    )


def _workbook(path: Path) -> Sheets:
    from vnreport.registry.workbook import read_workbook  # only where one is named

    works, relations = map(_composed, read_workbook(path))
    cells = [f"{name}\x1f{cell}" for _, row in (*works, *relations) for name, cell in row.items()]
    return Sheets(works, relations, "\x1e".join(cells))


def _composed(rows: Sequence[Row]) -> list[Row]:
    return [(origin, {name: _nfc(text) for name, text in row.items()}) for origin, row in rows]


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def text_of(path: Path) -> str:
    """The text of a file in NFC, with plain line ends.

    Raises TableError for what cannot be opened or is no UTF-8, FileNotFoundError.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Origin(path.name, 0).error("*", f"không mở được: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        why = "không phải văn bản UTF-8; trong Excel chọn lưu dạng “CSV UTF-8”"
        raise Origin(path.name, line).error("*", why) from None
    return _nfc(text).replace("\r\n", "\n").replace("\r", "\n")


class CsvTable(NamedTuple):
    """A CSV file: its line of headings as written, what stands between the cells, its rows."""

    headings: tuple[str, ...]
    between: str
    rows: list[Row]


def read_csv(file: str, text: str, kind: Kind) -> CsvTable:
    """Rows under a header. Raises TableError."""
    between = _between(text)
    lines = csv.reader(StringIO(text), delimiter=between)
    try:
        headings = next(lines, [])
        fields = header(headings, kind, Origin(file, 1))
        rows = [
            row for cells in lines if (row := _row(Origin(file, lines.line_num), cells, fields))
        ]
    except csv.Error as error:
        why = f"không phải bảng CSV: {error}"
        raise Origin(file, lines.line_num).error("*", why) from None
    return CsvTable(tuple(headings[: len(fields)]), between, rows)


def table_of(path: Path) -> list[list[str]]:
    """The cells of a list of works under any headings, which are the first line: .csv or .xlsx.

    Raises TableError for what is neither, FileNotFoundError for a path that does not exist.
    """
    if path.suffix.lower() == ".xlsx":
        from vnreport.registry.workbook import lines_of  # only where one is named

        return [[_nfc(text) for text in line] for line in lines_of(path)]
    text = text_of(path)
    return [
        [text.strip() for text in line]
        for line in csv.reader(StringIO(text), delimiter=_between(text))
    ]


def _between(text: str) -> str:
    """What stands between the cells: a comma, a semicolon as Excel saves them, or a tab."""
    first = text.partition("\n")[0]
    return ";" if ";" in first else "\t" if "\t" in first else ","


def _row(origin: Origin, cells: Sequence[str], fields: Sequence[str]) -> Row | None:
    """The cells under their fields; None for a line without any."""
    row = [cell.strip() for cell in cells]
    if not any(row):
        return None
    if len(row) < len(fields) or any(row[len(fields) :]):
        raise origin.error("*", f"số ô không khớp số cột: {len(row)}, {len(fields)}")
    return origin, dict(zip(fields, row, strict=False))


def _toml(file: str, text: str) -> tuple[list[Row], list[Row]]:
    import tomllib  # only where a TOML layer is named: start-up counts

    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        why = "không phải TOML hợp lệ"
        raise Origin(file, int(line[1]) if line else 0).error("*", why) from None
    for name in content:
        if name not in ("work", "relation"):
            raise Origin(file, 0).error(name, "chỉ được có [[work]] và [[relation]]")
    return (
        _toml_kind(file, "work", content.get("work", []), WORK_FIELDS),
        _toml_kind(file, "relation", content.get("relation", []), RELATION_FIELDS),
    )


def _toml_kind(file: str, kind: str, entries: object, known: tuple[str, ...]) -> list[Row]:
    rows: list[Row] = []
    for position, entry in enumerate(entries if isinstance(entries, list) else [entries], start=1):
        origin = Origin(file, position)
        if not isinstance(entries, list) or not isinstance(entry, dict):
            raise origin.error(kind, f"mỗi dòng phải nằm dưới: [[{kind}]]")
        for name in entry:
            if name not in known:
                raise origin.error(name[:40], "trường không có trong mẫu")
        rows.append((origin, {name: cell(value) for name, value in entry.items()}))
    return rows


def cell(value: object) -> str:
    """A value of a TOML row as the string that a CSV cell would hold."""
    if isinstance(value, list):
        return ";".join(str(part) for part in value)
    return value.isoformat() if isinstance(value, date) else str(value).strip()
