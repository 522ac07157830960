"""A work of the registry in, the reports that cite it out; and all works that are cited."""

from sqlalchemy import Connection, select

from vnreport.store.rows import DocumentRow, WorkCount
from vnreport.store.tables import cited_works, documents, work_totals


def list_works(
    connection: Connection, *, limit: int = 100, offset: int = 0
) -> tuple[WorkCount, ...]:
    """The works that documents cite, those cited most often after their end first."""
    own = work_totals.c
    query = (
        select(own.work, own.documents, own.mentions, own.superseded)
        .where(own.documents > 0)
        .order_by(own.superseded.desc(), own.documents.desc(), own.work)
        .limit(limit)
        .offset(offset)
    )
    return tuple(WorkCount(*row) for row in connection.execute(query))


def find_work(connection: Connection, work: str) -> WorkCount:
    """How often one work is cited; zeros where it is not."""
    own = work_totals.c
    query = select(own.work, own.documents, own.mentions, own.superseded).where(own.work == work)
    row = connection.execute(query).first()
    return WorkCount(*row) if row else WorkCount(work, 0, 0, 0)


def list_citing(
    connection: Connection, work: str, *, limit: int = 100, offset: int = 0
) -> tuple[tuple[str, DocumentRow], ...]:
    """The documents that cite a work, each with the state of the work on the document's day
    (document.regulations.StateName): superseded first, then the newest reports."""
    own = cited_works.c
    falling = [own[name].desc() for name in ("late", "day", "document_id")]
    # The page of the index first, then its documents: a work may be cited by all of them.
    page = (
        select(own.document_id, own.state, own.late, own.day)
        .where(own.work == work)
        .order_by(*falling)
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    query = (
        select(page.c.state, *(documents.c[name] for name in DocumentRow._fields))
        .join(documents, documents.c.id == page.c.document_id)
        .order_by(page.c.late.desc(), page.c.day.desc(), page.c.document_id.desc())
    )
    rows = connection.execute(query)
    return tuple((row[0], DocumentRow(*row[1:])) for row in rows)
