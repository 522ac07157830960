"""All documents in, the numbers of an overview out."""

from sqlalchemy import Connection, func, null, select

from vnreport.store.rows import MonthCount, RuleCount
from vnreport.store.search import folded
from vnreport.store.tables import documents, month_totals, rule_totals


def count_by_status(connection: Connection) -> dict[str, int]:
    """How many documents are of each status (rows.STATUSES)."""
    query = select(documents.c.status, func.count()).group_by(documents.c.status)
    return {row[0]: row[1] for row in connection.execute(query)}


def count_by_worst(connection: Connection) -> dict[str, dict[int, int]]:
    """By province ("" for unknown): how many documents have each rank of worst finding."""
    query = select(documents.c.province, documents.c.worst, func.count()).group_by(
        documents.c.province_key, documents.c.province, documents.c.worst
    )
    found: dict[str, dict[int, int]] = {}
    for province, worst, count in connection.execute(query):
        found.setdefault(province or "", {})[worst] = count
    return found


def count_by_rule(
    connection: Connection, *, year: int | None = None, province: str | None = None
) -> tuple[RuleCount, ...]:
    """By province, year and rule: documents and findings that are not dismissed, undecided ones.

    year, province: only these; of all there are tens of thousands of rows (`sum_by_rule` …).
    """
    own = rule_totals.c
    query = select(*(own[name] for name in RuleCount._fields)).order_by(
        own.province, own.year, own.code, own.severity
    )
    if year is not None:
        query = query.where(own.year == year)
    if province is not None:
        query = query.where(own.province == province)
    return tuple(RuleCount(*row) for row in connection.execute(query))


def sum_by_rule(connection: Connection) -> tuple[RuleCount, ...]:
    """The same over all provinces and years: by rule, the most findings first."""
    own = rule_totals.c
    sums = [func.sum(own[name]) for name in ("documents", "findings", "undecided")]
    query = (
        select(null(), null(), own.code, own.severity, *sums)
        .group_by(own.code, own.severity)
        .order_by(sums[1].desc(), own.code, own.severity)
    )
    return tuple(RuleCount(*row) for row in connection.execute(query))


def sum_by_province(connection: Connection) -> tuple[RuleCount, ...]:
    """The same over all years: by province and rule, by the provinces' names."""
    own = rule_totals.c
    sums = [func.sum(own[name]) for name in ("documents", "findings", "undecided")]
    query = select(own.province, null(), own.code, own.severity, *sums).group_by(
        own.province, own.code, own.severity
    )
    found = [RuleCount(*row) for row in connection.execute(query)]
    keys = {row[0]: folded(row[0] or "") for row in found}
    return tuple(sorted(found, key=lambda row: (keys[row[0]], row[2], row[3])))


def count_superseded(
    connection: Connection, *, province: str | None = None
) -> tuple[MonthCount, ...]:
    """By month of the reports: how many cite works that were superseded on their day."""
    own = month_totals.c
    query = select(own.month, func.sum(own.documents), func.sum(own.works)).where(own.documents > 0)
    if province is not None:
        query = query.where(own.province == province)
    rows = connection.execute(query.group_by(own.month).order_by(own.month))
    return tuple(MonthCount(*row) for row in rows)
