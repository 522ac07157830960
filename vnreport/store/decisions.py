"""What a reviewer decides on a finding in; kept for good, with its history, out.

A decision belongs to a document and a fingerprint (rule, words around the place, occurrence), so
that it holds when the same or a corrected file is checked again. One whose finding is gone is stale:
it stays and is listed until somebody withdraws it.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from vnreport.store.counting import recount
from vnreport.store.findings import find_finding
from vnreport.store.rows import Decision, DocumentRow, Verdict
from vnreport.store.tables import decisions, documents, findings

_COLUMNS = [decisions.c[name] for name in Decision._fields]


def decide(
    connection: Connection,
    document_id: int,
    fingerprint: str,
    verdict: Verdict,
    *,
    by: str,
    reason: str = "",
    at: datetime | None = None,
) -> Decision:
    """Note a decision on a finding; the one before it stays in the history.

    by: who decides. at: now, without it. Raises ValueError for a dismissal without a reason,
    KeyError for a finding that does not exist (a stale decision can be withdrawn).
    """
    if verdict == "dismissed" and not reason.strip():
        raise ValueError("a dismissal needs a reason")
    # One reviewer at a time on a document: the row is locked until the transaction ends.
    connection.execute(
        select(documents.c.id).where(documents.c.id == document_id).with_for_update()
    )
    values = _subject(connection, document_id, fingerprint, verdict)
    mine = (decisions.c.document_id == document_id) & (decisions.c.fingerprint == fingerprint)
    connection.execute(update(decisions).where(mine, decisions.c.current).values(current=False))
    values |= {"verdict": verdict, "reason": reason.strip(), "by": by, "current": True}
    values["at"] = at or datetime.now(UTC)
    row = connection.execute(insert(decisions).values(values).returning(*_COLUMNS)).one()
    recount(connection, document_id)
    return Decision(*row)


def list_decisions(
    connection: Connection, document_id: int, fingerprint: str | None = None
) -> tuple[Decision, ...]:
    """The history of a document's decisions, or of one finding's, the oldest first."""
    query = select(*_COLUMNS).where(decisions.c.document_id == document_id)
    if fingerprint is not None:
        query = query.where(decisions.c.fingerprint == fingerprint)
    rows = connection.execute(query.order_by(decisions.c.id))
    return tuple(Decision(*row) for row in rows)


def list_recent_decisions(
    connection: Connection, *, by: str | None = None, limit: int = 100, offset: int = 0
) -> tuple[Decision, ...]:
    """The trail of all decisions, of everybody or of one person, the newest first."""
    query = select(*_COLUMNS).order_by(decisions.c.id.desc()).limit(limit).offset(offset)
    if by is not None:
        query = query.where(decisions.c.by == by)
    return tuple(Decision(*row) for row in connection.execute(query))


def list_stale(
    connection: Connection, document_id: int | None = None
) -> tuple[tuple[Decision, DocumentRow], ...]:
    """Decisions that count and whose finding is gone, with their documents (all, or one)."""
    there = (
        select(findings.c.position)
        .where(
            findings.c.document_id == decisions.c.document_id,
            findings.c.fingerprint == decisions.c.fingerprint,
        )
        .exists()
    )
    query = (
        select(*_COLUMNS, *(documents.c[name] for name in DocumentRow._fields))
        .join(documents, documents.c.id == decisions.c.document_id)
        .where(decisions.c.current, decisions.c.verdict != "withdrawn", ~there)
        .order_by(decisions.c.document_id, decisions.c.id)
    )
    if document_id is not None:
        query = query.where(decisions.c.document_id == document_id)
    width = len(_COLUMNS)
    return tuple(
        (Decision(*row[:width]), DocumentRow(*row[width:])) for row in connection.execute(query)
    )


def _subject(
    connection: Connection, document_id: int, fingerprint: str, verdict: Verdict
) -> dict[str, object]:
    """What is decided on: the finding, or the stale decision that is withdrawn."""
    finding = find_finding(connection, document_id, fingerprint)
    history = list_decisions(connection, document_id, fingerprint)
    if finding:
        source: dict[str, object] = finding.facts._asdict()
    elif history and verdict == "withdrawn":
        source = history[-1]._asdict()
    else:
        raise KeyError(fingerprint)
    taken = ("code", "words", "severity", "message", "text")
    own = {"document_id": document_id, "fingerprint": fingerprint}
    return own | {name: source[name] for name in taken}
