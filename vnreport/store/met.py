"""A run in; the reports that it met, province by province, and the works that they cite, out."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, select

from vnreport.store.rows import DocumentRow
from vnreport.store.search import folded
from vnreport.store.tables import citations, cited_works, documents

_COLUMNS = [documents.c[name] for name in DocumentRow._fields]


class CitedInRun(NamedTuple):
    """A work that the reports of a run cite.

    work: its id in the registry; None where that does not know it, and then key says what is
    meant (“TW/QĐ/37”) and symbol how reports write it. late: reports on whose day it was superseded;
    late_provinces: those that they come from, by name.
    """

    work: str | None
    key: str
    symbol: str
    documents: int
    mentions: int
    late: int
    late_provinces: tuple[str, ...]


def provinces_met(connection: Connection, run: int) -> tuple[str | None, ...]:
    """The provinces of a run's reports, by name; None last, for reports that name none."""
    own = documents.c
    query = select(own.province).where(*_met(run)).distinct()
    return tuple(
        sorted(connection.scalars(query), key=lambda name: (name is None, folded(name or "")))
    )


def walk_province(connection: Connection, run: int, province: str | None) -> Iterator[DocumentRow]:
    """The reports of one province that a run met, lost ones too, by root and path."""
    own = documents.c
    query = (
        select(*_COLUMNS)
        .where(*_met(run), own.province == province)
        .order_by(own.root_id, own.path)
    )
    for row in connection.execution_options(yield_per=500).execute(query):
        yield DocumentRow(*row)


def works_met(connection: Connection, run: int) -> Sequence[CitedInRun]:
    """What the reports of a run cite: superseded works that most reports cite first."""
    late = _late_provinces(connection, run)
    found = [
        CitedInRun(work, work, "", count, mentions, superseded, late.get(work, ()))
        for work, count, mentions, superseded in connection.execute(_known(run))
    ]
    found += [
        CitedInRun(None, key, symbol or "", count, mentions, 0, ())
        for key, symbol, count, mentions in connection.execute(_unknown(run))
    ]
    return sorted(found, key=lambda one: (-one.late, -one.documents, one.work is None, one.key))


def _met(run: int) -> tuple[ColumnElement[bool], ...]:
    return documents.c.seen_run == run, documents.c.status != "skipped"


def _known(run: int) -> Select[*tuple[Any, ...]]:
    own = cited_works.c
    return (
        select(own.work, func.count(), func.sum(own.mentions), func.sum(own.late))
        .join(documents, documents.c.id == own.document_id)
        .where(*_met(run))
        .group_by(own.work)
    )


def _unknown(run: int) -> Select[*tuple[Any, ...]]:
    own = citations.c
    return (
        select(own.key, func.min(own.symbol), func.count(own.document_id.distinct()), func.count())
        .join(documents, documents.c.id == own.document_id)
        .where(*_met(run), own.work.is_(None), own.key.is_not(None))
        .group_by(own.key)
    )


def _late_provinces(connection: Connection, run: int) -> dict[str, tuple[str, ...]]:
    own = cited_works.c
    query = (
        select(own.work, documents.c.province)
        .join(documents, documents.c.id == own.document_id)
        .where(*_met(run), own.late == 1, documents.c.province.is_not(None))
        .distinct()
    )
    found: dict[str, list[str]] = {}
    for work, province in connection.execute(query):
        found.setdefault(work, []).append(province)
    return {work: tuple(sorted(names, key=folded)) for work, names in found.items()}
