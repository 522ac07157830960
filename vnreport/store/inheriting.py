"""A report under a new path in; the decisions on the same report under its old path, kept for it, out.

The same report is the same content, or a corrected file that stands in for one that is gone: issued
by the same body under the same symbol and day, or, without a symbol, about the same subject.
Only what is the sole one on both sides is taken for the same.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, insert, literal, select

from vnreport.store.counting import recount
from vnreport.store.tables import decisions, documents

_Identity = tuple[str, str, date]
_NAMES = [documents.c[name] for name in ("id", "issuer", "symbol", "subject", "report_date")]


def from_same_content(connection: Connection, document: int, sha256: str) -> bool:
    """Decisions on the same content hold for a document that is new; whether there are any."""
    own = decisions.c
    others = select(documents.c.id).where(
        documents.c.sha256 == sha256, documents.c.id != document, documents.c.sha256 != ""
    )
    first = select(func.min(own.document_id)).where(own.document_id.in_(others), own.current)
    source = connection.scalar(first)
    if source is None:
        return False
    _copy(connection, source, document)
    return True


def from_missing(connection: Connection, run: int, root_ids: Sequence[int]) -> None:
    """Decisions on documents that a run missed hold for those that stand in for them."""
    own = documents.c
    decided = select(decisions.c.id).where(decisions.c.document_id == own.id)
    gone = own.root_id.in_(root_ids), own.missing, decided.where(decisions.c.current).exists()
    left = _by_identity(connection, *gone)
    if not left:
        return
    days = {day for *_, day in left}  # few however many documents: a statement takes not all names
    there = _by_identity(connection, own.seen_run == run, own.report_date.in_(days))
    for identity, source in left.items():
        heir = there.get(identity)
        if heir is None or connection.scalar(decided.where(own.id == heir).limit(1)):
            continue
        _copy(connection, source, heir)
        recount(connection, heir)


def _by_identity(connection: Connection, *wanted: ColumnElement[bool]) -> dict[_Identity, int]:
    """The ids of documents by what tells a report; of several that are alike, none."""
    found: dict[_Identity, int] = {}
    met: Counter[_Identity] = Counter()
    for document, issuer, symbol, subject, day in connection.execute(
        select(*_NAMES).where(*wanted)
    ):
        name = symbol or subject
        if issuer and name and day:
            found[issuer, name, day] = document
            met[issuer, name, day] += 1
    return {identity: document for identity, document in found.items() if met[identity] == 1}


def _copy(connection: Connection, source: int, document: int) -> None:
    own = decisions.c
    columns = [column for column in own if column.name not in ("id", "document_id")]
    query = select(literal(document), *columns).where(own.document_id == source, own.current)
    names = ["document_id", *(column.name for column in columns)]
    connection.execute(insert(decisions).from_select(names, query))
