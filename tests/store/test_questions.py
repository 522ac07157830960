"""Works, statements and the overview: questions over all documents."""

import pytest

from tests.conftest import analysed
from tests.store.filling import OTHERS, STALE, Filler, report
from vnreport.registry.learning.statements import statements as of_analysis
from vnreport.store import overview, statements, works
from vnreport.store.decisions import decide
from vnreport.store.findings import list_findings
from vnreport.store.rows import MonthCount, WorkCount

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
        ("superseded", "b.docx"),
        ("superseded", "a.docx"),
        ("in_force", "c.docx"),
    ]


def test_what_reports_say_of_the_documents_that_they_cite(filled):
    with filled.reading() as connection:
        said = list(statements.list_statements(connection))
    stale = [one for one in said if one.number == 47]
    assert [(one.report, one.province, one.dates) for one in stale] == [
        ("a.docx", "Lâm Đồng", ("2011-11-01",)),
        ("b.docx", "An Giang", ("2011-11-01",)),
        ("c.docx", "Lâm Đồng", ("2011-11-01",)),
    ]
    (stated,) = [one for one in stale if one.relations]
    ((kind, other),) = stated.relations
    newer = next(one for one in said if one.report == stated.report and one.cluster == other)
    assert (stated.number, kind, newer.number) == (47, "superseded_by", 37)
    assert "nay là" in stated.words


def test_the_store_says_of_a_report_what_its_analysis_says(filled):
    text = report(STALE, OTHERS, province="Cà Mau")
    Filler(filled).run({"d.txt": text})
    with filled.reading() as connection:
        stored = [one for one in statements.list_statements(connection) if one.report == "d.txt"]
    said = [one._replace(report="d.txt") for one in of_analysis(analysed(text))]
    assert [one._replace(words="") for one in stored] == [one._replace(words="") for one in said]


def test_overview(filled):
    with filled.reading() as connection:
        assert overview.count_by_status(connection) == {"ok": 3}
        assert overview.count_by_worst(connection)["An Giang"] == {3: 1}
        assert overview.count_superseded(connection, province="Lâm Đồng") == (
            MonthCount("2023-11", 1, 1),
        )
        rules = {(r.province, r.year, r.code): r for r in overview.count_by_rule(connection)}
        assert rules["Lâm Đồng", 2023, "REG001"][4:] == (1, 1, 1)
        assert [r[1:] for r in overview.sum_by_province(connection) if r.code == "REG001"] == [
            (None, "REG001", "error", 1, 1, 1)
        ]
        assert ("REG001", "error", 1, 1, 1) in [r[2:] for r in overview.sum_by_rule(connection)]
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
