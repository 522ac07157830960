"""Works by what a user types."""

import pytest

from vnreport.registry import load_central
from vnreport.registry.search import search


def found(typed):
    return [work.id for work in search(load_central(), typed)]


@pytest.mark.parametrize(
    "typed", ["08-QĐi/TW", "8-QDi/TW", "08 qdi tw", "08-QyĐ/TW", "8 - QĐ/TW"], ids=range(5)
)
def test_a_symbol_however_it_is_typed(typed):
    assert "TW/QĐi/8/2018-10-25" in found(typed)


def test_words_without_marks():
    assert found("nhung dieu dang vien khong duoc lam")[0] == "TW/QĐ/207/2026-07-26"


def test_every_word_has_to_be_found():
    assert found("37 đảng viên được cá cược") == []


def test_words_beside_a_symbol_bring_their_work_forward():
    assert found("18-NQ/TW đất đai")[0] == "TW/NQ/18/2022-06-16"
    assert found("18-NQ/TW tổ chức bộ máy")[0] == "TW/NQ/18/2017-10-25"


@pytest.mark.parametrize("typed", ["", " ", "-/", "9" * 6000, f"{'9' * 6000}-QĐ/TW"], ids=range(5))
def test_nonsense_is_answered(typed):
    assert found(typed) == found(typed)


def test_no_more_than_asked_for():
    assert len(search(load_central(), "đảng", limit=3)) == 3
