"""Which reports there are: a filter in, a page of the list out; one report with its text."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, tuple_

from vnreport.store.bodies import unpack
from vnreport.store.rows import LOST, RANKS, Body, DocumentPage, DocumentRow, Filter, Order, Root
from vnreport.store.search import folded, search_words
from vnreport.store.tables import bodies, cited_works, documents, roots, rule_counts

_COLUMNS = [documents.c[name] for name in DocumentRow._fields]
_ORDERS: dict[Order, tuple[str, ...]] = {
    "worst": ("worst", "errors", "warnings", "id"),
    "undecided": ("undecided", "id"),
    "province": ("province_key", "year", "worst", "id"),
    "date": ("report_date", "id"),
    "name": ("name", "id"),
}
_MAY_BE_NULL = ("province_key", "year", "report_date")
_FALLING = ("worst", "undecided", "date")

_FEW = 2_000  # documents

MOST = 500
"""Most rows of one page."""


def list_documents(
    connection: Connection,
    wanted: Filter = Filter(),  # noqa: B008 (immutable)
    *,
    order: Order = "worst",
    reverse: bool = False,
    limit: int = 50,
    offset: int = 0,
) -> DocumentPage:
    """The documents that a filter lets through, `limit` (at most MOST) of them from `offset`.

    order: worst, undecided and date begin with the most, province and name with the first;
    reverse turns that round. Documents of which the value is unknown stand at the low end.
    """
    own, parts = [*_own_conditions(wanted), *_words(connection, wanted)], _parts(wanted)
    counts = [_count(connection, part) for part in parts]
    conditions = [*own, *map(_condition, parts, counts)]
    if own or len(parts) != 1:
        counts = [_count(connection, select(documents.c.id).where(*conditions))]
    falling = (order in _FALLING) != reverse
    query = _sorted(select(*_COLUMNS).where(*conditions), order, falling=falling)
    rows = connection.execute(query.limit(min(limit, MOST)).offset(offset))
    return DocumentPage(tuple(DocumentRow(*row) for row in rows), counts[0])


def find_document(connection: Connection, document_id: int) -> DocumentRow | None:
    """One document by its id; None where there is none."""
    row = connection.execute(select(*_COLUMNS).where(documents.c.id == document_id)).first()
    return DocumentRow(*row) if row else None


def find_body(connection: Connection, document_id: int) -> Body | None:
    """The text and the records of one document; None where it could not be read."""
    packed = connection.scalar(select(bodies.c.packed).where(bodies.c.document_id == document_id))
    return unpack(packed) if packed else None


def neighbours(
    connection: Connection,
    document_id: int,
    wanted: Filter = Filter(),  # noqa: B008
) -> tuple[int | None, int | None]:
    """The ids before and after a document in the list as it is sorted by “worst”."""
    keys = [documents.c[name] for name in _ORDERS["worst"]]
    here = connection.execute(select(*keys).where(documents.c.id == document_id)).first()
    if here is None:
        return None, None
    conditions = [
        *_own_conditions(wanted),
        *_words(connection, wanted),
        *map(_condition, _parts(wanted)),
    ]
    place = tuple_(*keys)
    worse = select(documents.c.id).where(*conditions, place > tuple_(*here))
    better = select(documents.c.id).where(*conditions, place < tuple_(*here))
    return (
        connection.scalar(worse.order_by(*keys).limit(1)),
        connection.scalar(better.order_by(*(key.desc() for key in keys)).limit(1)),
    )


def walk_documents(connection: Connection, run: int) -> Iterator[DocumentRow]:
    """All documents that a run met, by root and path."""
    for row in connection.execution_options(yield_per=500).execute(_met_by(run)):
        yield DocumentRow(*row)


def list_lost(connection: Connection, run: int) -> tuple[DocumentRow, ...]:
    """The documents that a run met and that could not be read, by root and path."""
    query = _met_by(run).where(documents.c.status.in_(LOST))
    return tuple(DocumentRow(*row) for row in connection.execute(query))


def _met_by(run: int) -> Select[Any]:
    return (
        select(*_COLUMNS)
        .where(documents.c.seen_run == run)
        .order_by(documents.c.root_id, documents.c.path)
    )


def list_provinces(connection: Connection) -> tuple[tuple[str, int], ...]:
    """The provinces of the documents with their numbers of documents, by name."""
    query = (
        select(documents.c.province, func.count())
        .where(documents.c.province.is_not(None))
        .group_by(documents.c.province_key, documents.c.province)
        .order_by(documents.c.province_key, documents.c.province)
    )
    return tuple((row[0], row[1]) for row in connection.execute(query))


def list_years(connection: Connection) -> tuple[tuple[int, int], ...]:
    """The years of the documents with their numbers of documents, the last first."""
    query = (
        select(documents.c.year, func.count())
        .where(documents.c.year.is_not(None))
        .group_by(documents.c.year)
        .order_by(documents.c.year.desc())
    )
    return tuple((row[0], row[1]) for row in connection.execute(query))


def list_roots(connection: Connection) -> tuple[Root, ...]:
    """The folders, zips and files that batches were given."""
    query = select(roots.c.id, roots.c.label, roots.c.location).order_by(roots.c.id)
    return tuple(Root(*row) for row in connection.execute(query))


def _sorted(
    query: Select[*tuple[Any, ...]], order: Order, *, falling: bool
) -> Select[*tuple[Any, ...]]:
    for name in _ORDERS[order]:
        column: ColumnElement[Any] = documents.c[name]
        key = column.desc() if falling else column.asc()
        if name in _MAY_BE_NULL:
            key = key.nulls_last() if falling else key.nulls_first()
        query = query.order_by(key)
    return query


def _own_conditions(wanted: Filter) -> list[ColumnElement[bool]]:
    """The conditions of a filter on the columns of a document itself."""
    own = documents.c
    found: list[ColumnElement[bool]] = [
        own[name] == value
        for name, value in (
            ("province_key", folded(wanted.province) if wanted.province else None),
            ("province", wanted.province),
            ("year", wanted.year),
            ("status", wanted.status),
            ("root_id", wanted.root),
            ("missing", wanted.missing),
        )
        if value is not None
    ]
    if wanted.severity:
        found.append(own.worst >= RANKS[wanted.severity])
    if wanted.undecided:
        found.append(own.undecided > 0)
    return found


def _words(connection: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    """The condition of a filter on the words of a document: read through once where few hold them."""
    words = sorted(search_words(wanted.words), key=len, reverse=True)
    hits = [documents.c.search.contains(word, autoescape=True) for word in words]
    if not hits:
        return []
    ids = connection.scalars(select(documents.c.id).where(*hits).limit(_FEW + 1)).all()
    return hits if len(ids) > _FEW else [documents.c.id.in_(ids)]


def _parts(wanted: Filter) -> list[Select[*tuple[Any, ...]]]:
    """The conditions on what hangs on a document, each as the ids of the documents that it allows."""
    found: list[Select[*tuple[Any, ...]]] = []
    if wanted.rule:
        flags = rule_counts.c
        here = flags.code == wanted.rule, flags.findings > flags.dismissed
        found.append(select(flags.document_id).where(*here).distinct())
    if wanted.work or wanted.superseded:
        cited = cited_works.c
        query = select(cited.document_id).distinct()
        if wanted.work:
            query = query.where(cited.work == wanted.work)
        if wanted.superseded:
            query = query.where(cited.late == 1)
        found.append(query)
    return found


def _condition(part: Select[*tuple[Any, ...]], count: int = _FEW) -> ColumnElement[bool]:
    """That a document is among some: looked up for each where they are many, else listed first."""
    if count <= _FEW:
        return documents.c.id.in_(part)
    (column,) = part.selected_columns
    return part.where(column == documents.c.id).correlate(documents).exists()


def _count(connection: Connection, query: Select[*tuple[Any, ...]]) -> int:
    return connection.scalar(select(func.count()).select_from(query.subquery())) or 0
