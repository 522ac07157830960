"""The headings of a table as an office writes them in, the fields of the registry out."""

from collections.abc import Mapping, Sequence
from functools import cache

from vnreport.registry.folding import fold
from vnreport.registry.rows import RELATION_FIELDS, WORK_FIELDS, Origin
from vnreport.tables.columns import Kind, Sheet, columns, sheet

_PLAIN: Mapping[Kind, tuple[str, ...]] = {"work": WORK_FIELDS, "relation": RELATION_FIELDS}
"""Headings that need no look at the tables: the registry of the package has no others."""


def field_of(heading: str, kind: Kind) -> str | None:
    """The field that a heading means, compared without marks, case and punctuation."""
    return _fields(kind).get(fold(heading.replace("_", " ")))


def is_sheet(name: str, which: Sheet) -> bool:
    """Whether a sheet of that name holds the works, or the relations."""
    return fold(name) in map(fold, sheet(which).names)


def header(cells: Sequence[str], kind: Kind, origin: Origin) -> list[str]:
    """The fields of a line of headings; empty ones at the end, which spreadsheets leave, fall away.

    Raises TableError for a heading that no field has, or that stands twice.
    """
    names = [cell.strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise origin.error("*", "thiếu dòng tên cột")
    fields: list[str] = []
    for name in names:
        field = name if name in _PLAIN[kind] else field_of(name, kind)
        if field is None:
            raise origin.error(name[:40], "cột không có trong mẫu")
        if field in fields:
            raise origin.error(name[:40], "cột có hai lần")
        fields.append(field)
    return fields


@cache
def _fields(kind: Kind) -> dict[str, str]:
    return {
        fold(name.replace("_", " ")): column.field
        for column in columns(kind)
        for name in column.names
    }
