"""What the reports of a store say of the documents that they cite: what a registry can learn."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from sqlalchemy import Connection, select

from vnreport.document.facts import RelationKind
from vnreport.document.statement import Statement
from vnreport.registry.learning.statements import Reporter, gathered
from vnreport.store.rows import CitationFacts
from vnreport.store.tables import citations, documents

_REPORTER = ("path", "issuer", "province", "report_date")


def list_statements(connection: Connection) -> Iterator[Statement]:
    """One for each cited party document whose number, type and issuer a report gives.

    In the order of the documents; those that are no longer in their folder count too.
    """
    query = (
        select(
            documents.c.id,
            *(documents.c[name] for name in _REPORTER),
            *(citations.c[name] for name in CitationFacts._fields),
        )
        .join(documents, documents.c.id == citations.c.document_id)
        .order_by(citations.c.document_id, citations.c.position)
    )
    rows = connection.execution_options(yield_per=1000).execute(query)
    width = 1 + len(_REPORTER)
    for _, group in groupby(rows, key=lambda row: int(row[0])):
        report = list(group)
        reporter = Reporter(*report[0][1:width])
        yield from _of_report(reporter, [CitationFacts(*row[width:]) for row in report])


def _of_report(reporter: Reporter, mentions: Sequence[CitationFacts]) -> Iterator[Statement]:
    clusters = {one.position: one.cluster for one in mentions}
    for number in sorted({one.cluster for one in mentions if one.cluster is not None}):
        own = [one for one in mentions if one.cluster == number]
        relations = [
            (cast(RelationKind, one.relation), clusters.get(one.other_position))
            for one in own
            if one.relation and one.other_position is not None
        ]
        found = gathered(own, reporter, number, relations, lambda one: one.sentence)
        if found:
            yield found._replace(work=own[0].work, confidence=own[0].confidence)
