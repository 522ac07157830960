"""Rows in, the file of a layer with these rows added or changed out.

A file appears under its name when it is complete; the rest of it stays as it was.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from vnreport.document.regulations import Relation, Work
from vnreport.registry.files import (
    RELATIONS_FILE,
    WORKS_FILE,
    CsvTable,
    cell,
    read_csv,
    read_sheets,
    text_of,
)
from vnreport.registry.headings import header
from vnreport.registry.rows import RELATION_FIELDS, WORK_FIELDS, Origin, fields_of, read_work
from vnreport.replacing import replacing
from vnreport.tables.columns import Kind

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
SUFFIXES = (".toml", ".csv", ".xlsx")


def put_rows(
    old: Path | None, target: Path, works: Sequence[Work], relations: Sequence[Relation]
) -> None:
    """Write to `target` what `old` holds, with the rows added, or in the place of those they change.

    old: a layer of the same kind; None for a new one. A name without an ending is a folder with
    works.csv and relations.csv. Raises TableError where the kind of file cannot hold the rows.
    """
    kind = "" if old and old.is_dir() else target.suffix.lower()
    if kind not in _WRITERS:
        raise Origin(target.name, 0).error("*", f"chỉ ghi được: {', '.join(SUFFIXES)}")
    _WRITERS[kind](old, target, works, relations)


def _toml(
    old: Path | None, target: Path, works: Sequence[Work], relations: Sequence[Relation]
) -> None:
    """The document with its comments; new rows at the end."""
    import tomlkit  # only where a TOML layer is written
    from tomlkit.items import AoT

    document = tomlkit.parse(old.read_text(encoding="utf-8") if old else "")
    places = _places(old)
    for name, rows in (("work", works), ("relation", relations)):
        if not rows:
            continue
        group = document.setdefault(name, AoT([]))
        for row in rows:
            place = places.get(_key(fields_of(row), name))
            table = tomlkit.table() if place is None else group[place.row - 1]
            _fill(table, fields_of(row))
            if place is None:
                group.append(table)
    _put(target, tomlkit.dumps(document).encode())


def _fill(table: Any, fields: Mapping[str, str]) -> None:
    """Put the fields in, and take out those that the row has no longer."""
    for name in [name for name in table if name not in fields]:
        del table[name]
    for name, value in fields.items():
        if name not in table or cell(table[name].unwrap()) != value:
            table[name] = value


def _one_csv(
    old: Path | None, target: Path, works: Sequence[Work], relations: Sequence[Relation]
) -> None:
    if relations:
        why = "một tệp CSV chỉ chứa văn bản; quan hệ cần thư mục, tệp .toml hoặc .xlsx"
        raise Origin(target.name, 0).error("*", why)
    _put(target, _csv(old, "work", works))


def _folder(
    old: Path | None, target: Path, works: Sequence[Work], relations: Sequence[Relation]
) -> None:
    """Works before relations: who reads between the two finds every end."""
    target.mkdir(exist_ok=True)
    _put(target / WORKS_FILE, _csv(old and old / WORKS_FILE, "work", works))
    standing = old / RELATIONS_FILE if old and (old / RELATIONS_FILE).exists() else None
    if relations or standing:
        _put(target / RELATIONS_FILE, _csv(standing, "relation", relations))


def _csv(old: Path | None, kind: Kind, rows: Sequence[Work | Relation]) -> bytes:
    """The table under its own headings, with what stands between its cells; new rows at the end."""
    known = WORK_FIELDS if kind == "work" else RELATION_FIELDS
    table = read_csv(old.name, text_of(old), kind) if old else CsvTable(known, ",", [])
    fields = header(table.headings, kind, Origin(old.name if old else "", 1))
    merged = {_key(row, kind): dict(row) for _, row in table.rows}
    merged.update((_key(fields_of(row), kind), fields_of(row)) for row in rows)
    more = [name for name in known if any(row.get(name) for row in merged.values())]
    fields += [name for name in more if name not in fields]
    buffer = io.StringIO()
    lines = csv.writer(buffer, delimiter=table.between, lineterminator="\n")
    lines.writerow((*table.headings, *fields[len(table.headings) :]))
    lines.writerows([row.get(name, "") for name in fields] for row in merged.values())
    mark = _BYTE_ORDER_MARK if old and old.read_bytes().startswith(_BYTE_ORDER_MARK) else b""
    return mark + buffer.getvalue().encode()


def _xlsx(
    old: Path | None, target: Path, works: Sequence[Work], relations: Sequence[Relation]
) -> None:
    from vnreport.registry.workbook import write_workbook  # only where one is written

    places = _places(old)
    write_workbook(
        old,
        target,
        *(
            [(places.get(_key(fields, kind)), fields) for fields in map(fields_of, rows)]
            for kind, rows in (("work", works), ("relation", relations))
        ),
    )


def _places(old: Path | None) -> Mapping[str, Origin]:
    """Where each row stands in its file, by key_of."""
    if old is None:
        return {}
    sheets = read_sheets(old)
    return {
        _key(row, kind): origin
        for kind, rows in (("work", sheets.works), ("relation", sheets.relations))
        for origin, row in rows
    }


def _key(fields: Mapping[str, str], kind: str) -> str:
    """What makes two rows one: a work's id, a relation's ends and kind; a withdrawn one stays."""
    if kind == "work":
        return read_work(fields, "", Origin("", 0)).id
    key = " ".join(fields.get(name, "") for name in ("newer", "kind", "older"))
    return f"{key} {fields.get('recorded_at')}" if fields.get("withdrawn_at") else key


def _put(target: Path, content: bytes) -> None:
    with replacing(target) as beside:
        beside.write_bytes(content)


_WRITERS: Mapping[str, Callable[[Path | None, Path, Any, Any], None]] = {
    "": _folder,
    ".toml": _toml,
    ".csv": _one_csv,
    ".xlsx": _xlsx,
}
