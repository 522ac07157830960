"""Lists of offices, planned into rows or refused whole."""

from datetime import date

import pytest

from vnreport.registry import load_central
from vnreport.registry.planning import Terms, columns_of, plan

TODAY = date(2026, 11, 25)
HEADINGS = ["TT", "Số ký hiệu", "Ngày tháng", "TRICH YEU", "Nơi ban hành", "Thay thế", "Nguồn"]
FIRST = ["1", "15-QĐ/TU", "05/3/2024", "Quy định về nêu gương", "Tỉnh ủy Cà Mau", "", "Công báo"]
SECOND = ["2", "22-QĐ/TU", "10/6/2025", "Quy định về nêu gương", "Tỉnh ủy Cà Mau", "15-QĐ/TU", ""]


def planned(*lines, source="Danh mục 2026", headings=HEADINGS, chosen=None):
    meaning = columns_of(headings, chosen or {})
    return plan("x.csv", lines, meaning, load_central(), Terms("ca-mau", TODAY, source))


def said(faults):
    return [(one.details["row"], one.details["field"], one.details["why"]) for one in faults]


def test_headings_are_known_without_marks_and_case():
    meaning = columns_of(HEADINGS, {})
    assert meaning.fields == (
        None, "symbol", "issued", "title", "issuing_body", "replaces", "source",
    )  # fmt: skip
    assert meaning.unused == ("TT",)


def test_a_heading_can_be_chosen():
    assert columns_of(["Văn bản số"], {"Văn bản số": "symbol"}).fields == ("symbol",)


def test_rows_and_the_relation_between_them():
    found = planned(FIRST, SECOND)
    assert found.faults == ()
    assert [work.id for work in found.works] == [
        "TU.CàMau/QĐ/15/2024-03-05",
        "TU.CàMau/QĐ/22/2025-06-10",
    ]
    (relation,) = found.relations
    assert (relation.newer, relation.kind, relation.older, relation.effective_on) == (
        "TU.CàMau/QĐ/22/2025-06-10",
        "replaces",
        "TU.CàMau/QĐ/15/2024-03-05",
        date(2025, 6, 10),
    )
    assert {work.recorded_at for work in found.works} == {relation.recorded_at} == {TODAY}
    assert [work.source for work in found.works] == ["Công báo", "Danh mục 2026"]


def test_the_other_end_may_be_of_the_central_registry_with_its_day():
    line = [*SECOND[:5], "37-QĐ/TW ngày 25/10/2021; TW/QĐ/47/2011-11-01", ""]
    found = planned(line)
    assert [one.older for one in found.relations] == [
        "TW/QĐ/37/2021-10-25",
        "TW/QĐ/47/2011-11-01",
    ]


@pytest.mark.parametrize(
    ("column", "value", "field", "why"),
    [
        (1, "số 15", "issuer_code", "không được để trống"),
        (2, "05.3.2024", "issued", "không phải là ngày dạng 2021-10-25 hoặc 25/10/2021: 05.3.2024"),
        (3, "=HYPERLINK(1)", "title", "ô bắt đầu bằng dấu của công thức: =HYPERLINK(1)"),
        (4, "", "issuing_body", "không được để trống"),
        (5, "99-QĐ/TU", "replaces", "không có văn bản nào như thế: 99-QĐ/TU"),
        (5, "85-QĐ/TW", "replaces", "có nhiều văn bản như thế, hãy ghi mã: 85-QĐ/TW"),
    ],
    ids=["symbol", "day", "formula", "body", "unknown-end", "several-ends"],
)
def test_a_wrong_cell_is_named_and_the_other_rows_are_still_looked_at(column, value, field, why):
    wrong = [*FIRST[:column], value, *FIRST[column + 1 :]]
    found = planned(wrong, [*SECOND[:2], "ngày nào", *SECOND[3:5], ""])
    assert said(found.faults)[0] == ("2", field, why) or said(found.faults)[1] == ("2", field, why)
    assert [row for row, *_ in said(found.faults)].count("3") == 1


def test_a_row_without_any_source_is_refused():
    assert said(planned(SECOND[:5], source="").faults) == [("2", "source", "thiếu nguồn")]


def test_empty_lines_are_passed_over():
    assert len(planned(FIRST, [""] * 7, []).works) == 1
