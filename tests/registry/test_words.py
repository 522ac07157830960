"""Folding, the likeness of titles, and the names of plenums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.registry import load_central
from vnreport.registry.folding import fold, syllables
from vnreport.registry.names import plenum

TITLES = load_central().titles


def test_folding_takes_marks_and_case_away():
    assert fold("Điều lệ  ĐẢNG – Ðảng") == "dieu le dang dang"


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_syllables_keep_their_marks_in_one_spelling():
    assert syllables("Uỷ ban, ủy ban TRƯƠNG trường") == {"ủy", "ban", "trương", "trường"}


@given(st.sampled_from(load_central().works), st.text(max_size=40))
def test_likeness_lies_between_none_and_all(work, subject):
    assert 0 <= TITLES.likeness(subject, work) <= 1


@given(st.sampled_from([work for work in load_central().works if len(work.title) > 40]))
def test_a_title_is_wholly_like_itself(work):
    assert TITLES.likeness(work.title, work) == pytest.approx(1)


def test_words_that_many_titles_have_are_like_none():
    assert all(TITLES.likeness("cán bộ, đảng viên", w) < 1 for w in load_central().works)
    assert all(TITLES.likeness("đảng viên", w) < 0.5 for w in load_central().works)


def test_a_title_is_found_with_and_without_its_lead():
    for asked in ("về những điều đảng viên không được làm", "Những điều đảng viên không được làm"):
        assert "TW/QĐ/37/2021-10-25" in {work.id for work in TITLES.find(asked, "Quy định")}


def test_a_title_is_found_by_its_beginning_and_with_a_few_words_more():
    for asked in (
        "chủ trương khuyến khích và bảo vệ cán bộ",
        "những điều đảng viên không được làm trong năm 2023",
    ):
        found = TITLES.find(asked)
        assert found and all(fold(work.title)[:15] in fold(asked) for work in found)


def test_a_short_title_is_not_found_in_a_long_one_of_another_matter():
    assert TITLES.find("trách nhiệm nêu gương của nhà giáo và cán bộ quản lý giáo dục") == ()


def test_a_title_of_another_type_is_not_found():
    assert TITLES.find("những điều đảng viên không được làm", "Chỉ thị") == ()


def test_a_regulation_decided_by_a_decision_is_found_by_its_name():
    found = {work.id for work in TITLES.find("bầu cử trong Đảng", "Quy chế")}
    assert "TW/QĐ/244/2014-06-09" in found


@pytest.mark.parametrize("subject", ["", "về việc", "…", "Đảng"])
def test_too_little_finds_no_title(subject):
    assert TITLES.find(subject) == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nghị quyết Trung ương 4 khóa XII", (4, "XII")),
        ("Nghị quyết Trung ương 4 (khoá XII)", (4, "XII")),
        ("Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI", (8, "XI")),
        ("Nghị quyết Trung ương năm khóa IX", (5, "IX")),
        ("Nghị quyết Trung ương lần thứ 6", (6, "")),
        ("Nghị quyết của Ban Chấp hành Trung ương năm 2022", None),
        ("Nghị quyết Đại hội lần thứ 13, Ban Chấp hành Trung ương", None),
        ("Nghị quyết Đại hội XIII", None),
        ("Điều lệ Đảng", None),
    ],
    ids=range(9),
)
def test_plenums(name, expected):
    assert plenum(name) == expected
