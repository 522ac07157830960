"""A document's findings and decisions in, the counts by which lists are filtered and sorted out."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, update

from vnreport.document.findings import Severity
from vnreport.store.findings import list_findings
from vnreport.store.rows import RANKS, Verdict
from vnreport.store.tables import documents, rule_counts


class Judged(NamedTuple):
    """One finding as it is counted; verdict None: undecided."""

    code: str
    severity: Severity
    verdict: Verdict | None


def document_counts(judged: Iterable[Judged]) -> dict[str, int]:
    """The columns worst, errors, warnings, infos, findings, undecided of a document."""
    found = list(judged)
    by_severity = Counter(one.severity for one in found if one.verdict != "dismissed")
    return {
        "worst": max((RANKS[severity] for severity in by_severity), default=0),
        "errors": by_severity["error"],
        "warnings": by_severity["warning"],
        "infos": by_severity["info"],
        "findings": len(found),
        "undecided": sum(one.verdict is None for one in found),
    }


def rule_rows(document_id: int, judged: Iterable[Judged]) -> list[dict[str, Any]]:
    """The rows of rule_counts of a document."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for one in judged:
        row = rows.setdefault(
            (one.code, one.severity),
            {"document_id": document_id, "code": one.code, "severity": one.severity}
            | dict.fromkeys(("findings", "undecided", "dismissed"), 0),
        )
        row["findings"] += 1
        row["undecided"] += one.verdict is None
        row["dismissed"] += one.verdict == "dismissed"
    return [rows[key] for key in sorted(rows)]


def recount(connection: Connection, document_id: int) -> None:
    """Bring a document's counts up to date with its decisions."""
    judged = [
        Judged(row.facts.code, row.facts.severity, row.decision.verdict if row.decision else None)
        for row in list_findings(connection, document_id)
    ]
    connection.execute(
        update(documents).where(documents.c.id == document_id).values(document_counts(judged))
    )
    connection.execute(delete(rule_counts).where(rule_counts.c.document_id == document_id))
    if rows := rule_rows(document_id, judged):
        connection.execute(insert(rule_counts), rows)
