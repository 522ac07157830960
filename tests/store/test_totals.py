"""The totals are at any time what counting everything anew would give."""

from collections import Counter

from sqlalchemy import select

from tests.store.filling import OTHERS, STALE, TWICE, Filler, report
from vnreport.store.decisions import decide
from vnreport.store.documents import list_documents
from vnreport.store.findings import list_findings
from vnreport.store.rows import Outcome, Place
from vnreport.store.saving import save_copy
from vnreport.store.tables import month_totals, rule_totals, work_totals
from vnreport.store.totals import add_share, share_of

TOTALS = (work_totals, rule_totals, month_totals)
UNKNOWN = "Thực hiện Quy định số 9876-QĐ/TW ngày 01/02/2022 của Bộ Chính trị về thi đua.\n"


def _totals(connection):
    """All numbers that are not zero."""
    found = Counter()
    for table in TOTALS:
        for row in connection.execute(select(table)):
            values = row._asdict()
            keys = tuple(v for k, v in values.items() if k in table.primary_key.columns)
            numbers = {k: v for k, v in values.items() if k not in table.primary_key.columns}
            found.update({(table.name, *keys, k): v for k, v in numbers.items() if v})
    return found


def _counted(connection):
    """The same, counted anew in a transaction that is thrown away."""
    rows = list_documents(connection).rows
    for table in TOTALS:
        connection.execute(table.delete())
    for row in rows:
        add_share(connection, share_of(connection, row.id))
    counted = _totals(connection)
    connection.rollback()
    return counted


def _is_true(store):
    with store._engine.connect() as connection:
        kept = _totals(connection)
        return kept == _counted(connection) and min(kept.values(), default=1) > 0


def test_after_everything_that_can_happen(store):
    filler = Filler(store)
    first = {"a.docx": report(STALE, UNKNOWN), "b.docx": report(OTHERS, UNKNOWN), "c.docx": TWICE}
    ids = filler.run(first)
    assert _is_true(store)
    with store.writing() as connection:
        for row in list_findings(connection, ids["a.docx"])[:3]:
            decide(
                connection, row.document_id, row.facts.fingerprint, "dismissed", by="an", reason="a"
            )
        save_copy(connection, 1, Place(filler.root, "An Giang/d.docx", "x", 1), ids["a.docx"])
    assert _is_true(store)
    filler.run({"a.docx": report(STALE, OTHERS, year=2020), "b.docx": Outcome("failed", "x", "x")})
    assert _is_true(store)
    filler.run(
        {"a.docx": "Không có gì.", "c.docx": "Trống.", "An Giang/d.docx": Outcome("skipped")}
    )
    assert _is_true(store)
