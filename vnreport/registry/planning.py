"""A table of an office in, the rows that it would give the registry out, or all its faults."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from vnreport.document.regulations import Relation, Work
from vnreport.errors import TableError
from vnreport.registry.completion import complete, symbol_parts
from vnreport.registry.headings import field_of
from vnreport.registry.rows import (
    RELATION_FIELDS,
    Origin,
    fields_of,
    read_relation,
    read_work,
)
from vnreport.registry.store import Registry
from vnreport.tables.columns import columns

_FORMULA = ("=", "+", "-", "@")
"""With these a spreadsheet takes a cell for a formula: no row of a registry begins so."""

_KINDS = tuple(column.field for column in columns("related"))


class Columns(NamedTuple):
    """What each column of a table means: a field, a kind of relation, or nothing (None)."""

    headings: tuple[str, ...]
    fields: tuple[str | None, ...]

    @property
    def unused(self) -> tuple[str, ...]:
        """Headings that mean nothing to the registry."""
        return tuple(
            heading
            for heading, field in zip(self.headings, self.fields, strict=True)
            if heading and field is None
        )


class Terms(NamedTuple):
    """What holds of all rows of a table.

    layer: the registry that they enter; recorded: the day on which they do; source: for rows
    that name none.
    """

    layer: str
    recorded: date
    source: str = ""


class Plan(NamedTuple):
    """The rows of a table. With faults nothing of it may be written."""

    works: tuple[Work, ...]
    relations: tuple[Relation, ...]
    faults: tuple[TableError, ...]


def columns_of(headings: Sequence[str], chosen: Mapping[str, str]) -> Columns:
    """The meaning of each heading; `chosen` maps headings to fields where the user says so."""
    return Columns(tuple(headings), tuple(chosen.get(one) or _meaning(one) for one in headings))


def _meaning(heading: str) -> str | None:
    return field_of(heading, "work") or field_of(heading, "related")


def plan(
    file: str, lines: Sequence[Sequence[str]], meaning: Columns, known: Registry, terms: Terms
) -> Plan:
    """The works and relations of the lines below the headings.

    The other end of a relation is one of `known` or of the table itself.
    """
    faults: list[TableError] = []
    works: list[Work] = []
    related: list[tuple[Origin, Work, str, str]] = []
    for number, cells in enumerate(lines, start=2):
        row = _row(meaning, cells)
        if any(row.values()):
            origin = Origin(file, number)
            with _gathered(faults):
                works.append(_work(row, terms, origin))
                related += [(origin, works[-1], kind, cell) for kind, cell in _related(row)]
    everything = Registry((*known.works, *works))
    relations: list[Relation] = []
    for origin, work, kind, cell in related:
        with _gathered(faults):
            older = the_work(everything, cell, kind, origin, before=work)
            relations.append(relate(work, kind, older, fields_of(work), origin))
    return Plan(tuple(works), tuple(relations), tuple(faults))


@contextmanager
def _gathered(faults: list[TableError]) -> Iterator[None]:
    try:
        yield
    except TableError as fault:
        faults.append(fault)


def _row(meaning: Columns, cells: Sequence[str]) -> dict[str, str]:
    pairs = zip(meaning.fields, cells, strict=False)
    return {field: " ".join(cell.split()) for field, cell in pairs if field}


def _work(row: Mapping[str, str], terms: Terms, origin: Origin) -> Work:
    for name, value in row.items():
        if value.startswith(_FORMULA):
            raise origin.error(name, f"ô bắt đầu bằng dấu của công thức: {value[:20]}")
    own = {name: value for name, value in row.items() if name not in _KINDS}
    own["source"] = own.get("source") or terms.source
    if not own["source"]:
        raise origin.error("source", "thiếu nguồn")
    return read_work(complete(own, terms.recorded), terms.layer, origin)


def _related(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for kind in _KINDS:
        for cell in row.get(kind, "").split(";"):
            if cell.strip():
                yield kind, cell.strip()


def relate(
    newer: Work, kind: str, older: Work, proof: Mapping[str, str], origin: Origin
) -> Relation:
    """A relation between two works. proof: its other fields, those of a work being left out.

    Raises TableError.
    """
    fields = {name: proof[name] for name in RELATION_FIELDS if proof.get(name)}
    fields |= {"newer": newer.id, "kind": kind, "older": older.id}
    return read_relation(fields, {newer.id: newer.since}, origin)


def the_work(
    known: Registry, words: str, field: str, origin: Origin, *, before: Work | None = None
) -> Work:
    """The one work that some words name. Raises TableError where there is none, or several."""
    found = named(known, words, before=before)
    if len(found) != 1:
        why = "có nhiều văn bản như thế, hãy ghi mã" if found else "không có văn bản nào như thế"
        raise origin.error(field, f"{why}: {words[:40]}")
    return found[0]


def named(known: Registry, words: str, *, before: Work | None = None) -> tuple[Work, ...]:
    """The works that an id, or a symbol with or without its day, may mean.

    before: a newer work; then later ones and itself are not meant, and one of its own body is.
    """
    try:
        return (known.work(words),)
    except KeyError:
        parts = symbol_parts(words)
    if parts is None:
        return ()
    found = known.candidates(parts.number, parts.type_code, parts.issuer_code)
    if before:
        found = tuple(one for one in found if one != before and one.issued <= before.issued)
    dated = tuple(one for one in found if written_days(one.issued) & set(words.split()))
    left = dated or found
    own_body = tuple(one for one in left if before and one.issuing_body == before.issuing_body)
    return own_body if len(own_body) == 1 else left


def written_days(day: date) -> set[str]:
    """The ways in which a day is typed: 2021-10-25, 25/10/2021, 05/9/2024, 5/9/2024 …"""
    padded = ((one, other) for one in (1, 2) for other in (1, 2))
    return {day.isoformat()} | {
        f"{day.day:0{one}d}/{day.month:0{other}d}/{day.year}" for one, other in padded
    }
