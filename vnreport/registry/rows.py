"""The strings of one row in, a Work or a Relation out; a TableError says what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from vnreport.document.regulations import Basis, Relation, RelationName, Work
from vnreport.errors import TableError

WORK_FIELDS = (
    "id", "symbol", "spellings", "number", "type_code", "type_name", "issuer_code",
    "issuing_body", "term", "issued", "effective_from", "title", "aliases", "source",
    "read_on", "basis", "note",
)  # fmt: skip
RELATION_FIELDS = ("newer", "kind", "older", "effective_on", "scope", "source", "read_on", "basis")

_BASES: Mapping[str, Basis] = {name: name for name in get_args(Basis)}
_KINDS: Mapping[str, RelationName] = {name: name for name in get_args(RelationName)}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row stands: the file, and its line (CSV) or its place among its kind (TOML)."""

    file: str
    row: int

    def error(self, field: str, why: str) -> TableError:
        """The error for one field of the row; `why` in Vietnamese."""
        return TableError(file=self.file, row=str(self.row), field=field, why=why)


def read_work(fields: Mapping[str, str], layer: str, origin: Origin) -> Work:
    """One work; id and symbol follow from the other fields where they are left empty.

    Raises TableError for a field that is missing, no date, no number or no basis.
    """
    issuer, code = _need(fields, "issuer_code", origin), _need(fields, "type_code", origin)
    number = _number(_need(fields, "number", origin), origin)
    issued = _day(_need(fields, "issued", origin), "issued", origin)
    return Work(
        fields.get("id") or f"{issuer}/{code}/{number}/{issued}",
        fields.get("symbol") or f"{number:02d}-{code}/{issuer}",
        number,
        code,
        _need(fields, "type_name", origin),
        issuer,
        _need(fields, "issuing_body", origin),
        issued,
        fields.get("title", ""),
        fields.get("term", ""),
        _perhaps_day(fields, "effective_from", origin),
        _several(fields.get("spellings", "")),
        _several(fields.get("aliases", "")),
        fields.get("source", ""),
        _perhaps_day(fields, "read_on", origin),
        _basis(fields, origin),
        fields.get("note", ""),
        layer,
    )


def read_relation(fields: Mapping[str, str], since: Mapping[str, date], origin: Origin) -> Relation:
    """One relation; without a day of its own it holds from the first day of the newer work.

    since: the first days of the known works, by id. Raises TableError, also where the day
    cannot be told because the newer work is not known.
    """
    newer, older = _need(fields, "newer", origin), _need(fields, "older", origin)
    kind = _KINDS.get(_need(fields, "kind", origin))
    if kind is None:
        raise origin.error("kind", f"phải là một trong: {', '.join(_KINDS)}")
    effective = _perhaps_day(fields, "effective_on", origin) or since.get(newer)
    if effective is None:
        raise origin.error("newer", f"không có văn bản nào mang mã {newer}")
    return Relation(
        newer,
        kind,
        older,
        effective,
        fields.get("scope", ""),
        fields.get("source", ""),
        _perhaps_day(fields, "read_on", origin),
        _basis(fields, origin),
    )


def day_known(work: Work) -> bool:
    """Whether the full day of issue is known; else the id ends in the year alone."""
    return work.id[-5] != "/"


def _need(fields: Mapping[str, str], name: str, origin: Origin) -> str:
    value = fields.get(name)
    if not value:
        raise origin.error(name, "không được để trống")
    return value


def _number(value: str, origin: Origin) -> int:
    if not value.isdecimal() or int(value) == 0:
        raise origin.error("number", f"“{value}” không phải là số nguyên dương")
    return int(value)


def _day(value: str, name: str, origin: Origin) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise origin.error(name, f"“{value}” không phải là ngày dạng 2021-10-25") from None


def _perhaps_day(fields: Mapping[str, str], name: str, origin: Origin) -> date | None:
    value = fields.get(name)
    return _day(value, name, origin) if value else None


def _several(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(";") if part.strip()) if value else ()


def _basis(fields: Mapping[str, str], origin: Origin) -> Basis:
    value = fields.get("basis")
    if not value:
        return "secondary" if fields.get("source") else "memory"
    if value not in _BASES:
        raise origin.error("basis", f"phải là một trong: {', '.join(_BASES)}")
    return _BASES[value]
