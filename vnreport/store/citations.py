"""A document in, what it cites out."""

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import Connection, select

from vnreport.store.rows import CitationFacts, CitationRow, CitedWork
from vnreport.store.tables import citations, cited_works

FACTS = [citations.c[name] for name in CitationFacts._fields]


def citations_of(
    connection: Connection, document_ids: Sequence[int]
) -> dict[int, tuple[CitationRow, ...]]:
    """The mentions in some documents (at most a few hundred), by document, in the order of the
    text; none: no entry."""
    own = citations.c
    query = (
        select(own.document_id, *FACTS)
        .where(own.document_id.in_(list(document_ids)))
        .order_by(own.document_id, own.position)
    )
    rows = (CitationRow(row[0], CitationFacts(*row[1:])) for row in connection.execute(query))
    return {document: tuple(some) for document, some in groupby(rows, lambda one: one.document_id)}


def list_cited(connection: Connection, document_id: int) -> tuple[CitedWork, ...]:
    """The works of the registry that one document cites, by id."""
    own = cited_works.c
    query = (
        select(own.work, own.mentions, own.state)
        .where(own.document_id == document_id)
        .order_by(own.work)
    )
    return tuple(CitedWork(*row) for row in connection.execute(query))
