"""At one place one rule speaks: what a more precise rule says, no other repeats."""

import itertools

import pytest

from tests.conftest import analysed
from vnreport.checks import Rule, all_rules

# Different faults that are shown at the head of the document for want of a better place.
AT_THE_HEAD = {"LAY001", "LAY003", "LAY006"}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_no_two_rules_flag_the_same_words(rule: Rule):
    doubled = []
    for example in (*rule.bad, *rule.good):
        text = example.text.replace("⟦", "").replace("⟧", "")
        found = analysed(text, example.as_of, layout=example.layout).findings
        for one, other in itertools.combinations(found, 2):
            touch = one.span.start < other.span.end and other.span.start < one.span.end
            if touch and not {one.code, other.code} <= AT_THE_HEAD:
                doubled.append((one.code, other.code, one.text))
    assert doubled == []


def test_a_contradicted_type_is_no_unknown_or_misplaced_document():
    found = analysed("Theo Quyết định số 9876-CT/TW ngày 05/5/2023 của Ban Bí thư.", "2024-06-30")
    assert [finding.code for finding in found.findings] == ["CIT003"]
    assert found.findings[0].suggestion == "Chỉ thị số 9876-CT/TW; hoặc Quyết định số 9876-QĐ/TW"


def test_the_first_right_symbol_is_named_and_not_the_first_one():
    text = "Quy định số 08-QĐ/TW ngày 25/10/2018; thực hiện Quy định số 08-QĐi/TW ngày 25/10/2018."
    (found,) = analysed(text, "2024-06-30", ["CIT001"]).findings
    model = found.evidence[0]
    assert model.span and text[model.span.start : model.span.end] == "Quy định số 08-QĐi/TW"


def test_documents_of_the_own_office_are_not_called_unknown():
    text = (
        "ĐẢNG BỘ TỈNH LÂM HÀ\nĐẢNG ỦY KHỐI CÁC CƠ QUAN\n*\nSố 12-BC/ĐUK\n"
        "Lâm Hà, ngày 20 tháng 12 năm 2023\nBÁO CÁO\nSơ kết\n-----\n"
        "Thực hiện Kế hoạch số 119-KH/ĐUK ngày 02/12/2022."
    )
    assert analysed(text, select=["REG006"]).findings == ()


def test_a_share_says_what_to_write():
    (found,) = analysed("Có 412/415 đảng viên dự, chiếm 99,82%.", select=["FIG"]).findings
    assert found.suggestion == "99,28% (nếu 412/415 đúng)"


def test_a_cut_word_is_not_shown_in_part():
    text = "Đã kiểm tra (trong đó có những nơi đặc biệt khó khăn được ưu tiên kinh phí.\nHết.\n"
    (found,) = analysed(text, select=["WRD002"]).findings
    assert "được ưu …”" in found.message
