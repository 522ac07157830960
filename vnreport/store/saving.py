"""What became of files in, rows of the store out: the pen of a batch.

One batch writes at a time. A document that is checked again keeps its id and its decisions.
"""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, delete, func, insert, literal, select, update

from vnreport.store.counting import (
    Judged,
    count_rules,
    document_counts,
    insert_rules,
    recount,
)
from vnreport.store.driver import insert_rows
from vnreport.store.inheriting import from_same_content
from vnreport.store.rows import Facts, Found, Outcome, Place, Status, Versions
from vnreport.store.search import folded, searchable
from vnreport.store.tables import (
    bodies,
    citations,
    cited_works,
    decisions,
    documents,
    findings,
    roots,
    rule_counts,
)
from vnreport.store.totals import add_share, share_from, share_of
from vnreport.tables.provinces import province_named

_PARTS = (bodies, citations, cited_works, findings, rule_counts)


class Known(NamedTuple):
    """A document that the store already has."""

    id: int
    sha256: str
    status: Status
    versions: Versions


class _Cited(NamedTuple):
    """A row of cited_works without its document."""

    work: str
    mentions: int
    state: str
    late: int
    day: str


_KNOWN = [
    documents.c[name]
    for name in ("id", "sha256", "status", "code_version", "registry_version", "configuration")
]


def open_root(connection: Connection, label: str, location: str, gone: Sequence[str]) -> int:
    """The id of a folder, zip or file by its absolute location; a new one where it is not known.

    gone: locations of roots that are no longer there; one of the same label has moved here.
    """
    own = roots.c
    known = connection.scalar(select(own.id).where(own.location == location))
    if known is not None:
        return int(known)
    moved = connection.scalars(
        select(own.id).where(own.label == label, own.location.in_(gone))
    ).all()
    if len(moved) == 1:
        connection.execute(update(roots).where(own.id == moved[0]).values(location=location))
        return int(moved[0])
    row = insert(roots).values(label=label, location=location).returning(own.id)
    return int(connection.execute(row).scalar_one())


def find_known(connection: Connection, root: int, path: str) -> Known | None:
    """The document at a place; None where the store has none."""
    row = connection.execute(
        select(*_KNOWN).where(documents.c.root_id == root, documents.c.path == path)
    ).first()
    return _known(row)


def find_same(connection: Connection, sha256: str, versions: Versions) -> Known | None:
    """A document of the same content under the same versions, the one checked last."""
    own = documents.c
    row = connection.execute(
        select(*_KNOWN)
        .where(
            own.sha256 == sha256,
            own.code_version == versions.code,
            own.registry_version == versions.registry,
            own.configuration == versions.configuration,
        )
        .order_by(own.checked_run.desc(), own.id)
        .limit(1)
    ).first()
    return _known(row)


def mark_seen(connection: Connection, run: int, document_ids: Sequence[int]) -> None:
    """Note that a run met these documents and had nothing to do."""
    if document_ids:
        connection.execute(
            update(documents)
            .where(documents.c.id.in_(document_ids))
            .values(seen_run=run, missing=False)
        )


def mark_missing(connection: Connection, run: int, root_ids: Sequence[int]) -> int:
    """Note which documents of the roots a run did not meet: they are no longer there. How many."""
    unmet = documents.c.root_id.in_(root_ids), documents.c.seen_run < run
    connection.execute(update(documents).where(*unmet).values(missing=True))
    return connection.scalar(select(func.count()).select_from(documents).where(*unmet)) or 0


def found_by(connection: Connection, run: int) -> Found:
    """What stands in the store on all documents that a run met."""
    own = documents.c
    query = select(
        func.coalesce(func.max(own.worst), 0),
        *(func.coalesce(func.sum(own[name]), 0) for name in Found._fields[1:]),
    ).where(own.seen_run == run)
    return Found(*connection.execute(query).one())


def save(
    connection: Connection, run: int, versions: Versions, place: Place, outcome: Outcome
) -> int:
    """Put a file's outcome in the place of what the store had of it; the document's id."""
    judged = [Judged(one.code, one.severity, None) for one in outcome.findings]
    values = outcome.facts._asdict() | _of_place(place, outcome.facts) | document_counts(judged)
    values |= {
        "status": outcome.status,
        "reason_key": outcome.reason_key,
        "reason": outcome.reason,
        "code_version": versions.code,
        "registry_version": versions.registry,
        "configuration": versions.configuration,
    }
    document, decided = _put(connection, run, place, values)
    for part, rows in (
        (citations, outcome.citations),
        (cited_works, _with_day(outcome)),
        (findings, outcome.findings),
    ):
        names = ("document_id", *(rows[0]._fields if rows else ()))
        insert_rows(connection, part, names, [(document, *row) for row in rows])
    if outcome.packed:
        row = insert(bodies).values(document_id=document, packed=outcome.packed)
        connection.execute(row)
    rules = count_rules(judged)
    insert_rules(connection, document, rules)
    add_share(connection, share_from(values, outcome, rules))
    if decided:
        recount(connection, document)
    return document


def save_copy(connection: Connection, run: int, place: Place, source: int) -> int:
    """Put the outcome of another document, of the same content, in a place; the document's id."""
    columns = [column for column in documents.c if column.name != "id"]
    row = connection.execute(select(*columns).where(documents.c.id == source)).one()
    values = row._asdict()
    facts = Facts(**{name: values[name] for name in Facts._fields})
    if values["province_from"] != "letterhead":
        facts = facts._replace(province=None)
    document, _ = _put(connection, run, place, values | _of_place(place, facts))
    for part in _PARTS:
        others = [column for column in part.c if column.name != "document_id"]
        query = select(literal(document), *others).where(part.c.document_id == source)
        names = ["document_id", *(column.name for column in others)]
        connection.execute(insert(part).from_select(names, query))
    add_share(connection, share_of(connection, document))
    recount(connection, document)
    return document


def _put(
    connection: Connection, run: int, place: Place, values: dict[str, Any]
) -> tuple[int, bool]:
    """The row of a document, without anything that hangs on it: its id, and whether decisions do."""
    values |= {"missing": False, "seen_run": run, "checked_run": run}
    known = find_known(connection, place.root, place.path)
    if known is None:
        row = insert(documents).values(values)
        document = int(connection.execute(row.returning(documents.c.id)).scalar_one())
        return document, from_same_content(connection, document, place.sha256)
    add_share(connection, share_of(connection, known.id), -1)
    for part in _PARTS:
        connection.execute(delete(part).where(part.c.document_id == known.id))
    connection.execute(update(documents).where(documents.c.id == known.id).values(values))
    decided = select(decisions.c.id).where(decisions.c.document_id == known.id).limit(1)
    return known.id, connection.scalar(decided) is not None


def _with_day(outcome: Outcome) -> list[_Cited]:
    day = outcome.facts.report_date
    words = day.isoformat() if day else ""
    return [_Cited(*one, int(one.state == "superseded"), words) for one in outcome.works]


def _of_place(place: Place, facts: Facts) -> dict[str, Any]:
    """The columns that depend on where a file stands."""
    named = None if facts.province else province_named(place.path)
    province = facts.province or (named.name if named else None)
    said = (place.path, facts.symbol, facts.issuer, facts.title, facts.subject)
    return {
        "root_id": place.root,
        "path": place.path,
        "name": PurePosixPath(place.path).name,
        "sha256": place.sha256,
        "size": place.size,
        "province": province,
        "province_from": "letterhead" if facts.province else "path" if named else None,
        "province_key": folded(province) if province else None,
        "search": searchable(words for words in said if words),
    }


def _known(row: Row[*tuple[Any, ...]] | None) -> Known | None:
    return Known(row[0], row[1], row[2], Versions(*row[3:])) if row else None
