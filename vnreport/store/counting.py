"""A document's findings and decisions in, the counts by which lists are filtered and sorted out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update

from vnreport.document.findings import Severity
from vnreport.store.driver import insert_rows
from vnreport.store.findings import list_findings
from vnreport.store.rows import RANKS, Verdict
from vnreport.store.tables import documents, rule_counts
from vnreport.store.totals import RuleShare, add_rules, rule_shares


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


def count_rules(judged: Iterable[Judged]) -> tuple[RuleShare, ...]:
    """How often each rule flags a document, by code and severity."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for one in judged:
        counts = found.setdefault((one.code, one.severity), Counter())
        counts["findings"] += 1
        counts[one.verdict or "undecided"] += 1
    return tuple(
        RuleShare(*key, counts["findings"], counts["undecided"], counts["dismissed"])
        for key, counts in sorted(found.items())
    )


def insert_rules(connection: Connection, document_id: int, rules: Sequence[RuleShare]) -> None:
    """Write the rule counts of a document that has none."""
    names = ("document_id", *RuleShare._fields)
    insert_rows(connection, rule_counts, names, [(document_id, *one) for one in rules])


def recount(connection: Connection, document_id: int) -> None:
    """Bring a document's counts, and the totals that they are in, up to date with its decisions."""
    own = documents.c
    row = connection.execute(select(own.province, own.year).where(own.id == document_id)).one()
    province, year = row.province or "", row.year or 0
    judged = [
        Judged(row.facts.code, row.facts.severity, row.decision.verdict if row.decision else None)
        for row in list_findings(connection, document_id)
    ]
    before, after = rule_shares(connection, document_id), count_rules(judged)
    connection.execute(
        update(documents).where(own.id == document_id).values(document_counts(judged))
    )
    connection.execute(delete(rule_counts).where(rule_counts.c.document_id == document_id))
    insert_rules(connection, document_id, after)
    add_rules(connection, province, year, before, -1)
    add_rules(connection, province, year, after)
