"""The strings of one row in, a Work or a Relation out; a TableError says what is wrong."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, get_args

from vnreport.document.regulations import Basis, Relation, RelationName, Work
from vnreport.errors import TableError
from vnreport.tables.issuers import issuers_by_code
from vnreport.tables.provinces import province_named

WORK_FIELDS = (
    "id", "symbol", "spellings", "number", "type_code", "type_name", "issuer_code",
    "issuing_body", "term", "issued", "effective_from", "title", "aliases", "source",
    "read_on", "basis", "note", "recorded_at",
)  # fmt: skip
RELATION_FIELDS = (
    "newer", "kind", "older", "effective_on", "scope", "source", "clause", "read_on", "basis",
    "recorded_at", "withdrawn_at",
)  # fmt: skip

_BASES: Mapping[str, Basis] = {name: name for name in get_args(Basis)}
_KINDS: Mapping[str, RelationName] = {name: name for name in get_args(RelationName)}

FIRST_YEAR, LAST_YEAR = 1930, 2199
"""Years that a day may lie in; the Party was founded in 1930."""

LONGEST_NUMBER = 9
"""Digits of a document's number; a longer one is a slip."""


class Origin(NamedTuple):
    """Where a row stands: the file, and its line (CSV) or its place among its kind (TOML)."""

    file: str
    row: int

    def error(self, field: str, why: str) -> TableError:
        """The error for one field of the row; `why` in Vietnamese."""
        return TableError(file=self.file, row=str(self.row), field=field, why=why)


Row = tuple[Origin, Mapping[str, str]]
"""The strings of a row by their fields, and where it stands."""


def read_work(fields: Mapping[str, str], layer: str, origin: Origin) -> Work:
    """One work; id and symbol follow from the other fields where they are left empty.

    Raises TableError for a field that is missing, no date, no number or no basis, and for an id
    that says something else than the fields.
    """
    issuer, code = _code(fields, "issuer_code", origin), _code(fields, "type_code", origin)
    number = _number(_need(fields, "number", origin), origin)
    issued = _day(_need(fields, "issued", origin), "issued", origin)
    body = _need(fields, "issuing_body", origin)
    own_id = fields.get("id")
    if own_id:
        _check_id(own_id, issuer, f"{code}/{number}", issued, origin)
    return Work(
        own_id or f"{issuer}{_place(issuer, body)}/{code}/{number}/{issued}",
        fields.get("symbol") or f"{number:02d}-{code}/{issuer}",
        number,
        code,
        _need(fields, "type_name", origin),
        issuer,
        body,
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
        _perhaps_day(fields, "recorded_at", origin),
    )


def read_relation(fields: Mapping[str, str], since: Mapping[str, date], origin: Origin) -> Relation:
    """One relation; without a day of its own it holds from the first day of the newer work.

    since: the first days of the known works, by id. Raises TableError, also where the day
    cannot be told because the newer work is not known.
    """
    newer, older = _need(fields, "newer", origin), _need(fields, "older", origin)
    if newer == older:
        raise origin.error("older", "văn bản không thể tác động đến chính nó")
    kind = _KINDS.get(_need(fields, "kind", origin))
    if kind is None:
        raise origin.error("kind", f"phải là một trong: {', '.join(_KINDS)}")
    effective = _perhaps_day(fields, "effective_on", origin) or since.get(newer)
    if effective is None:
        raise origin.error("newer", f"không có văn bản nào mang mã: {newer}")
    return Relation(
        newer,
        kind,
        older,
        effective,
        fields.get("scope", ""),
        fields.get("source", ""),
        _perhaps_day(fields, "read_on", origin),
        _basis(fields, origin),
        fields.get("clause", ""),
        _perhaps_day(fields, "recorded_at", origin),
        _perhaps_day(fields, "withdrawn_at", origin),
    )


def day_known(work: Work) -> bool:
    """Whether the full day of issue is known; else the id ends in the year alone."""
    return work.id[-5] != "/"


def _check_id(own_id: str, issuer: str, middle: str, issued: date, origin: Origin) -> None:
    head, _, rest = own_id.partition("/")
    if head.partition(".")[0] != issuer:
        raise origin.error("id", f"phải bắt đầu bằng: {issuer}")
    if rest not in (f"{middle}/{issued}", f"{middle}/{issued.year}"):
        raise origin.error("id", f"phải kết thúc bằng: /{middle}/{issued}")


def _place(issuer: str, body: str) -> str:
    """The province as a part of the id, for issuers that every province has: .HậuGiang."""
    row = issuers_by_code().get(issuer.upper())
    province = province_named(body) if row and row.level == "province" else None
    return f".{province.name.replace(' ', '')}" if province else ""


def _need(fields: Mapping[str, str], name: str, origin: Origin) -> str:
    value = fields.get(name)
    if not value:
        raise origin.error(name, "không được để trống")
    return value


def _code(fields: Mapping[str, str], name: str, origin: Origin) -> str:
    """A code in the letters of the tables: the Icelandic Ð (U+00D0) is a mistyped Đ."""
    value = _need(fields, name, origin).replace("\u00d0", "Đ")
    if "/" in value:
        raise origin.error(name, f"mã không được có dấu gạch chéo: {value[:20]}")
    return value


def _number(value: str, origin: Origin) -> int:
    if not value.isdecimal() or len(value) > LONGEST_NUMBER or int(value) == 0:
        raise origin.error("number", f"không phải là số nguyên dương: {value[:20]}")
    return int(value)


def read_day(value: str) -> date | None:
    """A day as 2021-10-25, or as offices and spreadsheets write it: 25/10/2021; else None."""
    try:
        if len(value) == 10 and value[4] == value[7] == "-":
            return date.fromisoformat(value)
        figures = value.split("/")
        return date(int(figures[2]), int(figures[1]), int(figures[0]))
    except (ValueError, IndexError, OverflowError):
        return None


def _day(value: str, name: str, origin: Origin) -> date:
    day = read_day(value)
    if day is None:
        why = f"không phải là ngày dạng 2021-10-25 hoặc 25/10/2021: {value[:20]}"
        raise origin.error(name, why)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise origin.error(name, f"năm ngoài khoảng {FIRST_YEAR} - {LAST_YEAR}: {day.year}")
    return day


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


def fields_of(row: Work | Relation) -> dict[str, str]:
    """The strings of a row as it stands in a file; empty fields are left out."""
    known = WORK_FIELDS if isinstance(row, Work) else RELATION_FIELDS
    values = ((name, getattr(row, name)) for name in known)
    return {name: _written(value) for name, value in values if value}


def _written(value: object) -> str:
    return ";".join(value) if isinstance(value, tuple) else str(value)
