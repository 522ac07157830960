"""What one document adds to the totals over all documents, and taking it away again."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from vnreport.store.driver import add_to_rows
from vnreport.store.rows import CitedWork, Outcome
from vnreport.store.tables import (
    cited_works,
    documents,
    month_totals,
    rule_counts,
    rule_totals,
    work_totals,
)

_RULE_COUNTS = ("code", "severity", "findings", "undecided", "dismissed")


class RuleShare(NamedTuple):
    """A row of rule_counts without its document."""

    code: str
    severity: str
    findings: int
    undecided: int
    dismissed: int


class Share(NamedTuple):
    """What one document adds."""

    province: str
    year: int
    month: str | None
    works: tuple[CitedWork, ...]
    rules: tuple[RuleShare, ...]


def share_from(values: dict[str, Any], outcome: Outcome, rules: Iterable[RuleShare]) -> Share:
    """That of an outcome with the values of its row in documents."""
    return _share(values, outcome.works, tuple(rules))


def share_of(connection: Connection, document: int) -> Share:
    """That of a document in the store."""
    columns = (documents.c.province, documents.c.year, documents.c.report_date)
    row = connection.execute(select(*columns).where(documents.c.id == document)).one()
    cited = cited_works.c
    works = connection.execute(
        select(cited.work, cited.mentions, cited.state).where(cited.document_id == document)
    )
    return _share(
        row._asdict(),
        tuple(CitedWork(*one) for one in works),
        rule_shares(connection, document),
    )


def rule_shares(connection: Connection, document: int) -> tuple[RuleShare, ...]:
    """The rule counts of a document in the store."""
    own = rule_counts.c
    columns = [own[name] for name in _RULE_COUNTS]
    rows = connection.execute(select(*columns).where(own.document_id == document))
    return tuple(RuleShare(*row) for row in rows)


def add_share(connection: Connection, share: Share, sign: int = 1) -> None:
    """Add a document to the totals; with -1 take it away."""
    works = [
        (one.work, sign, sign * one.mentions, sign * (one.state == "superseded"))
        for one in share.works
    ]
    _add(connection, work_totals, works)
    late = sum(one.state == "superseded" for one in share.works)
    if late and share.month:
        _add(connection, month_totals, [(share.month, share.province, sign, sign * late)])
    add_rules(connection, share.province, share.year, share.rules, sign)


def add_rules(
    connection: Connection, province: str, year: int, rules: Sequence[RuleShare], sign: int = 1
) -> None:
    """Add a document's rule counts to the totals; with -1 take them away."""
    rows = []
    for one in rules:
        left = one.findings - one.dismissed
        counts = (sign * (left > 0), sign * left, sign * one.undecided)
        rows.append((province, year, one.code, one.severity, *counts))
    _add(connection, rule_totals, rows)


def _share(
    values: dict[str, Any],
    works: tuple[CitedWork, ...],
    rules: tuple[RuleShare, ...],
) -> Share:
    day: date | None = values["report_date"]
    month = f"{day:%Y-%m}" if day else None
    return Share(values["province"] or "", values["year"] or 0, month, works, rules)


def _add(connection: Connection, table: Table, rows: Sequence[Sequence[object]]) -> None:
    add_to_rows(connection, table, [column.name for column in table.c], rows)
