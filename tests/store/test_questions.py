"""Works, statements and the overview: questions over all documents."""

import pytest

from tests.store.filling import STALE, Filler, report
from vnreport.store import overview, statements, works
from vnreport.store.decisions import decide
from vnreport.store.findings import list_findings
from vnreport.store.rows import MonthCount, Unresolved, WorkCount

STATED = (
    "Quy định số 47-QĐ/TW ngày 01/11/2011 của Ban Chấp hành Trung ương (nay là Quy định số 37-QĐ/TW "
    "ngày 25/10/2021 của Ban Chấp hành Trung ương về những điều đảng viên không được làm).\n"
)
UNKNOWN = "Thực hiện Quy định số 9876-QĐ/TW ngày 01/02/2022 của Bộ Chính trị về thi đua.\n"
OLD, NEW = "TW/QĐ/47/2011-11-01", "TW/QĐ/37/2021-10-25"


@pytest.fixture
def filled(store):
    filler = Filler(store)
    filler.run(
        {
            "a.docx": report(STALE, UNKNOWN),
            "b.docx": report(STATED, UNKNOWN, province="An Giang"),
            "c.docx": report(STALE, year=2019),
        }
    )
    return store


def test_works_cited_after_their_end_stand_first(filled):
    with filled.reading() as connection:
        assert works.list_works(connection)[0] == WorkCount(OLD, 3, 3, 2)
        assert works.find_work(connection, NEW) == WorkCount(NEW, 1, 1, 0)
        assert works.find_work(connection, "none") == WorkCount("none", 0, 0, 0)


def test_every_report_that_cites_a_work(filled):
    with filled.reading() as connection:
        citing = works.list_citing(connection, OLD)
    assert [(state, row.name) for state, row in citing] == [
        ("superseded", "a.docx"),
        ("superseded", "b.docx"),
        ("in_force", "c.docx"),
    ]


def test_relations_that_reports_state(filled):
    with filled.reading() as connection:
        found = list(statements.list_statements(connection, ["superseded_by"]))
        assert (
            list(statements.list_statements(connection, key="TW/QĐ/37", relations=["amends"])) == []
        )
        assert len(list(statements.list_statements(connection, key="TW/QĐ/37"))) == 2
    (one,) = found
    assert (one.path, one.province, one.relation) == ("b.docx", "An Giang", "superseded_by")
    assert (one.one.key, one.one.other_key, one.other.key) == ("TW/QĐ/47", "TW/QĐ/37", "TW/QĐ/37")
    assert "nay là" in one.one.sentence


def test_what_reports_give_with_a_key(filled):
    with filled.reading() as connection:
        given = {
            (g.field, g.value): g.documents for g in statements.list_given(connection, "TW/QĐ/47")
        }
    assert given["date", "2011-11-01"] == 3
    assert given["symbol", "47-QĐ/TW"] == 3
    assert given["issuer_name", "Ban Chấp hành Trung ương"] == 1


def test_keys_that_the_registry_does_not_know(filled):
    with filled.reading() as connection:
        unresolved = statements.list_unresolved(connection)
        mentions = statements.list_mentions(connection, "TW/QĐ/9876")
    assert unresolved == (Unresolved("TW/QĐ/9876", "9876-QĐ/TW", 2, 2),)
    assert [facts.subject for _, facts in mentions] == ["thi đua", "thi đua"]


def test_overview(filled):
    with filled.reading() as connection:
        assert overview.count_by_status(connection) == {"ok": 3}
        assert overview.count_by_worst(connection)["An Giang"] == {3: 1}
        assert overview.count_superseded(connection, province="Lâm Đồng") == (
            MonthCount("2023-11", 1, 1),
        )
        rules = {(r.province, r.year, r.code): r for r in overview.count_by_rule(connection)}
        assert rules["Lâm Đồng", 2023, "REG001"][4:] == (1, 1, 1)
        assert overview.count_by_rule(connection, year=2000) == ()


def test_dismissed_findings_leave_the_overview(filled):
    with filled.writing() as connection:
        one = next(r for r in list_findings(connection, 1) if r.facts.code == "REG001")
        decide(connection, 1, one.facts.fingerprint, "dismissed", by="an", reason="trích")
        (left,) = [
            rule
            for rule in overview.count_by_rule(connection, province="Lâm Đồng")
            if rule.code == "REG001"
        ]
    assert (left.documents, left.findings, left.undecided) == (0, 0, 0)
