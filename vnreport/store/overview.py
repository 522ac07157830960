"""All documents in, the numbers of an overview out."""

from sqlalchemy import Connection, case, func, select

from vnreport.store.rows import RuleCount, SupersededCount
from vnreport.store.tables import cited_works, documents, rule_counts


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
    """By province and rule: documents and findings that are not dismissed, and undecided ones."""
    own = rule_counts.c
    left = own.findings - own.dismissed
    query = (
        select(
            documents.c.province,
            own.code,
            own.severity,
            func.sum(case((left > 0, 1), else_=0)),
            func.sum(left),
            func.sum(own.undecided),
        )
        .join(documents, documents.c.id == own.document_id)
        .group_by(documents.c.province_key, documents.c.province, own.code, own.severity)
        .order_by(documents.c.province_key.nulls_first(), own.code, own.severity)
    )
    if year is not None:
        query = query.where(documents.c.year == year)
    if province is not None:
        query = query.where(documents.c.province == province)
    return tuple(RuleCount(*row) for row in connection.execute(query))


def count_superseded(
    connection: Connection, *, province: str | None = None
) -> tuple[SupersededCount, ...]:
    """By month of the reports: how many cite a work that was superseded on their day."""
    month = func.substr(func.cast(documents.c.report_date, documents.c.path.type), 1, 7)
    query = (
        select(month, cited_works.c.work, func.count())
        .join(documents, documents.c.id == cited_works.c.document_id)
        .where(cited_works.c.state == "superseded", documents.c.report_date.is_not(None))
        .group_by(month, cited_works.c.work)
        .order_by(month, func.count().desc(), cited_works.c.work)
    )
    if province is not None:
        query = query.where(documents.c.province == province)
    return tuple(SupersededCount(*row) for row in connection.execute(query))
