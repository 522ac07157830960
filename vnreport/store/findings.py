"""A document in, its findings with what was decided on them out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from vnreport.store.documents import walk_documents
from vnreport.store.rows import Decision, DocumentRow, FindingFacts, FindingRow
from vnreport.store.tables import decisions, findings

_AT_ONCE = 200  # documents

_FACTS = [findings.c[name] for name in FindingFacts._fields]
_DECISION = [decisions.c[name].label(f"decision_{name}") for name in Decision._fields]
_DECIDED = and_(
    decisions.c.document_id == findings.c.document_id,
    decisions.c.fingerprint == findings.c.fingerprint,
    decisions.c.current,
    decisions.c.verdict != "withdrawn",
)


def list_findings(connection: Connection, document_id: int) -> tuple[FindingRow, ...]:
    """The findings of one document, in the order of the text."""
    return _rows(connection, (document_id,))


def findings_of(
    connection: Connection, document_ids: Sequence[int]
) -> dict[int, tuple[FindingRow, ...]]:
    """The findings of some documents (at most a few hundred), by document; none: no entry."""
    found: dict[int, list[FindingRow]] = {}
    for row in _rows(connection, document_ids):
        found.setdefault(row.document_id, []).append(row)
    return {document: tuple(rows) for document, rows in found.items()}


def walk_with_findings(
    connection: Connection, run: int
) -> Iterator[tuple[DocumentRow, tuple[FindingRow, ...]]]:
    """The documents that a run met, each with its findings, by root and path.

    A few hundred are looked up at a time, so that the memory stays the same.
    """
    documents = walk_documents(connection, run)
    while some := list(islice(documents, _AT_ONCE)):
        found = findings_of(connection, [document.id for document in some])
        for document in some:
            yield document, found.get(document.id, ())


def find_finding(connection: Connection, document_id: int, fingerprint: str) -> FindingRow | None:
    """One finding; its fingerprint stays the same when the document is checked again."""
    rows = _rows(connection, (document_id,), fingerprint)
    return rows[0] if rows else None


def _rows(
    connection: Connection, document_ids: Iterable[int], fingerprint: str | None = None
) -> tuple[FindingRow, ...]:
    query = (
        select(findings.c.document_id, *_FACTS, *_DECISION)
        .outerjoin(decisions, _DECIDED)
        .where(findings.c.document_id.in_(list(document_ids)))
        .order_by(findings.c.document_id, findings.c.position)
    )
    if fingerprint is not None:
        query = query.where(findings.c.fingerprint == fingerprint)
    return tuple(_row(row) for row in connection.execute(query))


def _row(row: Row[*tuple[Any, ...]]) -> FindingRow:
    values = tuple(row)
    facts = FindingFacts(*values[1 : len(_FACTS) + 1])
    decided = values[len(_FACTS) + 1 :]
    return FindingRow(values[0], facts, Decision(*decided) if decided[0] is not None else None)
