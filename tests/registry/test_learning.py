"""What the registry might learn from reports."""

from datetime import date

import pytest

from tests.conftest import analysed
from vnreport.document.statement import Statement
from vnreport.registry import load_central
from vnreport.registry.learning import propose
from vnreport.registry.learning.statements import statements

CENTRAL = load_central()
TODAY = date(2026, 11, 25)


def told(report, number, *dates, body="Tỉnh ủy Cà Mau", **more):
    """What the report of a body says of a regulation of its own province."""
    facts = {"type_code": "QĐ", "issuer_code": "TU", "type_name": "Quy định", **more}
    bodies = facts.pop("bodies", ("Ban Thường vụ Tỉnh ủy",))
    return Statement(
        report, number, "…", number, dates=dates, bodies=bodies, body=body, province="Cà Mau",
        reported_on=date(2025, 1, number % 28 + 1), **facts,
    )  # fmt: skip


def proposed(*said, kind="work"):
    return [one for one in propose(said, CENTRAL, TODAY) if one.kind == kind]


def test_what_reports_say_together_makes_one_row():
    (one,) = proposed(
        told("a.docx", 3015, "2019-05-23", subjects=("nêu gương của cán bộ",)),
        told("b.docx", 3015, "2019-05-23", subjects=("nêu gương của cán bộ, đảng viên",), body="Huyện ủy U Minh"),
        told("c.docx", 3015),
    )  # fmt: skip
    assert (one.row.id, one.row.issuing_body, one.row.title) == (
        "TU.CàMau/QĐ/3015/2019-05-23",
        "Ban Thường vụ Tỉnh ủy Cà Mau",
        "nêu gương của cán bộ, đảng viên",
    )
    assert (one.reports, one.bodies, one.row.basis, one.row.recorded_at) == (3, 2, "report", TODAY)
    assert one.row.source == (
        "Văn bản của Tỉnh ủy Cà Mau ngày 20/01/2025 (a.docx); "
        "Văn bản của Huyện ủy U Minh ngày 20/01/2025 (b.docx); "
        "Văn bản của Tỉnh ủy Cà Mau ngày 20/01/2025 (c.docx)"
    )


def test_a_slip_of_the_day_is_an_objection_and_another_day_another_document():
    slip, other = proposed(
        told("a", 3015, "2019-05-23"),
        told("b", 3015, "2019-05-23"),
        told("c", 3015, "2018-05-23"),
        told("d", 3015, "2023-11-02"),
    )
    assert (other.row.issued, slip.row.issued) == (date(2019, 5, 23), date(2023, 11, 2)) or (
        slip.row.issued,
        other.row.issued,
    ) == (date(2023, 11, 2), date(2019, 5, 23))
    against = {one.row.issued: one.objections for one in (slip, other)}
    assert [(o.field, o.value, o.reports) for o in against[date(2019, 5, 23)]] == [
        ("issued", "2018-05-23", 1)
    ]
    assert against[date(2023, 11, 2)] == ()


def test_the_stronger_goes_first():
    names = [
        one.row.number
        for one in proposed(
            told("a", 3015, "2019-05-23"),
            told("a", 3020, "2019-06-03"),
            told("b", 3020, "2019-06-03", body="Huyện ủy U Minh"),
            told("c", 3030, "2019-07-01"),
            told("d", 3030, "2019-07-02"),
            told("e", 3030, "2019-07-01", body="Huyện ủy U Minh"),
        )
    ]
    assert names == [3020, 3015, 3030]


@pytest.mark.parametrize(
    "said",
    [
        told("a", 3015),
        told("a", 3015, "2019-05-23", issuer_code="HU", bodies=("Huyện ủy U Minh",)),
        told("a", 3015, "2019-05-23")._replace(province=None),
        told("a", 3015, "2019-05-23", bodies=()),
        told("a", 37, "2021-10-25", issuer_code="TW", bodies=("Bộ Chính trị",)),
    ],
    ids=["no-day", "district", "no-province", "no-body", "in-the-registry"],
)
def test_what_has_no_identity_or_is_known_is_not_proposed(said):
    assert proposed(said) == []


def test_the_province_named_with_it_goes_before_the_reports_own():
    (one,) = proposed(told("a", 3015, "2019-05-23", bodies=("Tỉnh ủy An Giang",)))
    assert one.row.id == "TU.AnGiang/QĐ/3015/2019-05-23"


def test_one_number_and_day_under_two_types_speak_against_each_other():
    works = proposed(
        told("a", 3015, "2019-05-23"),
        told("b", 3015, "2019-05-23", type_code="CT", type_name="Chỉ thị"),
    )
    assert [[(o.field, o.value) for o in one.objections] for one in works] == [
        [("type_code", "3015-QĐ/TU")],
        [("type_code", "3015-CT/TU")],
    ]


REPORT = """ĐẢNG BỘ TỈNH CÀ MAU
TỈNH ỦY
*
Số 210-BC/TU

Cà Mau, ngày 05 tháng 6 năm 2023

BÁO CÁO
kết quả công tác kiểm tra
-----

{}
"""


def learned(words):
    return propose(statements(analysed(REPORT.format(words))), CENTRAL, TODAY)


def test_a_number_that_its_series_forbids_is_proposed_with_that_against_it():
    (one,) = learned("Thực hiện Quy định số 95-QĐ/TW ngày 18/6/2019 của Ban Bí thư về kiểm tra.")
    assert one.kind == "work"
    assert [(o.field, o.value) for o in one.objections] == [("number", "98-QĐ/TW (07/10/2017)")]


def test_another_issuer_than_an_attested_one_is_a_doubt_about_the_report():
    (one,) = learned("Theo Quy định số 69-QĐ/TW ngày 06/7/2022 của Ban Chấp hành Trung ương Đảng.")
    assert (one.kind, one.row.symbol, one.field, one.said) == (
        "doubt-about-report",
        "69-QĐ/TW",
        "issuing_body",
        "Ban Chấp hành Trung ương",
    )


def test_a_replacement_that_a_report_states_is_a_relation():
    some = learned(
        "Quy định số 3015-QĐ/TU ngày 23/5/2019 của Tỉnh ủy về nêu gương, nay là Quy định số "
        "41-QĐ/TU ngày 04/3/2022 của Tỉnh ủy về nêu gương của đảng viên."
    )
    (relation,) = [one.row for one in some if one.kind == "relation"]
    assert (relation.newer, relation.kind, relation.older, relation.effective_on) == (
        "TU.CàMau/QĐ/41/2022-03-04",
        "replaces",
        "TU.CàMau/QĐ/3015/2019-05-23",
        date(2022, 3, 4),
    )


def test_a_replacement_that_the_registry_has_is_not_proposed():
    assert (
        learned(
            "Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm, nay là Quy "
            "định số 37-QĐ/TW ngày 25/10/2021 về những điều đảng viên không được làm."
        )
        == ()
    )


def test_the_real_report(shared):
    from vnreport.pipeline.analysis import analyse_bytes

    file = shared / "data" / "seed" / "report.docx"
    some = propose(statements(analyse_bytes(file.read_bytes(), "r.docx", CENTRAL)), CENTRAL, TODAY)
    rows = {(one.kind, one.row.symbol): one for one in some}
    assert set(rows) == {
        ("work", "1972-QĐ/TU"),
        ("work", "197-KH/TU"),
        ("work", "22-CT/TU"),
        ("work", "95-QĐ/TW"),
        ("doubt-about-report", "69-QĐ/TW"),
    }
    own = rows["work", "1972-QĐ/TU"].row
    assert (own.issued, own.issuing_body) == (
        date(2019, 5, 23),
        "Ban Chấp hành Đảng bộ tỉnh Hậu Giang",
    )
    assert own.title.startswith("Trách nhiệm nêu gương của cán bộ, đảng viên")
    assert rows["work", "95-QĐ/TW"].objections[0].field == "number"
