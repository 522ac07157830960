"""What reports say of the documents that they cite, over all reports: what a registry can learn.

A document is meant by its key (“TW/QĐ/37”: issuer, family of types, number), since what the
registry does not know has no work. Numbers restart with each term, so that one key may stand
for several documents: their dates tell them apart.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, and_, func, select

from vnreport.store.rows import CitationFacts, Given, Statement, Unresolved
from vnreport.store.tables import citations, documents, unresolved_totals

GIVEN = ("symbol", "date", "issuer_name", "subject", "term", "type_name")
"""The fields that `list_given` counts."""


def list_statements(
    connection: Connection, relations: Sequence[str] = (), *, key: str | None = None
) -> Iterator[Statement]:
    """The relations that reports state (“nay là”, “thay thế” …), in the order of the documents.

    relations: kinds as in document.facts.RelationKind, () for all. key: of one of the two.
    """
    one, other = citations.alias("one"), citations.alias("other")
    query = (
        select(
            documents.c.id,
            documents.c.path,
            documents.c.province,
            documents.c.report_date,
            one.c.relation,
            *(one.c[name] for name in CitationFacts._fields),
            *(other.c[name] for name in CitationFacts._fields),
        )
        .select_from(one)
        .join(
            other,
            and_(
                other.c.document_id == one.c.document_id,
                other.c.position == one.c.other_position,
            ),
        )
        .join(documents, documents.c.id == one.c.document_id)
        .where(one.c.relation.is_not(None))
        .order_by(one.c.document_id, one.c.position)
    )
    if relations:
        query = query.where(one.c.relation.in_(relations))
    if key:
        query = query.where((one.c.key == key) | (other.c.key == key))
    width = len(CitationFacts._fields)
    for row in connection.execute(query):
        facts = row[5:]
        one_facts, other_facts = CitationFacts(*facts[:width]), CitationFacts(*facts[width:])
        yield Statement(row[0], row[1], row[2], row[3], row[4], one_facts, other_facts)


def list_mentions(
    connection: Connection, key: str, *, limit: int = 200
) -> tuple[tuple[int, CitationFacts], ...]:
    """The mentions of a key with the ids of their documents, in the order of the documents."""
    query = (
        select(citations.c.document_id, *(citations.c[name] for name in CitationFacts._fields))
        .where(citations.c.key == key)
        .order_by(citations.c.document_id, citations.c.position)
        .limit(limit)
    )
    return tuple((row[0], CitationFacts(*row[1:])) for row in connection.execute(query))


def list_given(connection: Connection, key: str) -> tuple[Given, ...]:
    """The values of each field of GIVEN that reports give with a key, the most frequent first."""
    found: list[Given] = []
    for field in GIVEN:
        column, count = citations.c[field], func.count(citations.c.document_id.distinct())
        query = (
            select(column, count, func.count())
            .where(citations.c.key == key, column.is_not(None))
            .group_by(column)
            .order_by(count.desc(), column)
        )
        found += (Given(field, *row) for row in connection.execute(query))
    return tuple(found)


def list_unresolved(
    connection: Connection, *, limit: int = 200, offset: int = 0
) -> tuple[Unresolved, ...]:
    """The keys that are cited without a work of the registry, the most frequent first."""
    own = unresolved_totals.c
    query = (
        select(own.key, own.symbol, own.documents, own.mentions)
        .where(own.documents > 0)
        .order_by(own.documents.desc(), own.key.desc())
        .limit(limit)
        .offset(offset)
    )
    return tuple(Unresolved(*row) for row in connection.execute(query))
