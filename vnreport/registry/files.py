"""The path of a layer in, its rows as strings with the places where they stand out."""

import csv
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from vnreport.registry.rows import RELATION_FIELDS, WORK_FIELDS, Origin

Row = tuple[Origin, Mapping[str, str]]


class Sheets(NamedTuple):
    """The rows of one layer, not yet understood; text: all of it, for the version."""

    works: list[Row]
    relations: list[Row]
    text: str


def read_sheets(path: Path) -> Sheets:
    """A CSV file of works, a folder with works.csv and relations.csv, or a TOML file.

    Raises TableError for what is no such file, FileNotFoundError for a path that does not exist.
    """
    if path.is_dir():
        return _folder(path)
    text = _text(path)
    if path.suffix.lower() == ".toml":
        return Sheets(*_toml(path.name, text), text)
    return Sheets(_csv(path.name, text, WORK_FIELDS), [], text)


def _folder(path: Path) -> Sheets:
    works, relations = path / "works.csv", path / "relations.csv"
    if not works.exists():
        raise Origin(path.name, 0).error("*", "thư mục không có tệp works.csv")
    first = _text(works)
    second = _text(relations) if relations.exists() else ""
    return Sheets(
        _csv(works.name, first, WORK_FIELDS),
        _csv(relations.name, second, RELATION_FIELDS) if second else [],
        f"{first}\x1e{second}",
    )


def _text(path: Path) -> str:
    """The text of a file in NFC, with plain line ends."""
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
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def _csv(file: str, text: str, known: tuple[str, ...]) -> list[Row]:
    """Rows under a header; commas, semicolons (as Excel saves them) or tabs between the cells."""
    first = text.partition("\n")[0]
    between = ";" if ";" in first else "\t" if "\t" in first else ","
    lines = csv.reader(StringIO(text), delimiter=between)
    try:
        header = _header(file, next(lines, []), known)
        rows: list[Row] = []
        for cells in lines:
            origin = Origin(file, lines.line_num)
            row = [cell.strip() for cell in cells]
            if not any(row):
                continue
            if len(row) < len(header) or any(row[len(header) :]):
                raise origin.error("*", f"số ô không khớp số cột: {len(row)}, {len(header)}")
            rows.append((origin, dict(zip(header, row, strict=False))))
    except csv.Error as error:
        why = f"không phải bảng CSV: {error}"
        raise Origin(file, lines.line_num).error("*", why) from None
    return rows


def _header(file: str, cells: list[str], known: tuple[str, ...]) -> list[str]:
    """The names of the columns; empty ones at the end, which spreadsheets leave, fall away."""
    names = [cell.strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    origin = Origin(file, 1)
    if not names:
        raise origin.error("*", "thiếu dòng tên cột")
    for name in names:
        if name not in known:
            raise origin.error(name[:40], "cột không có trong mẫu")
        if names.count(name) > 1:
            raise origin.error(name, "cột có hai lần")
    return names


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
        rows.append((origin, {name: _cell(value) for name, value in entry.items()}))
    return rows


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(str(part) for part in value)
    return value.isoformat() if isinstance(value, date) else str(value).strip()
