"""Works by words typed with slips."""

import pytest

from vnreport.registry import load_central
from vnreport.registry.misspelt import search_misspelt


def found(typed):
    return [work.id for work in search_misspelt(load_central().works, typed)]


@pytest.mark.parametrize(
    "typed", ["dieu dang vien khong duocc lam", "dieu dangg vien", "dieu danng vien"]
)
def test_one_slip_in_a_word(typed):
    assert "TW/QĐ/37/2021-10-25" in found(typed)


def test_two_slips_in_one_word_are_too_many():
    assert found("xxxngx vien") == []


def test_the_fewest_slips_go_first():
    assert found("kiem tra giam sat ky luat")[0].startswith("TW/QĐ/")


def test_short_words_tell_nothing():
    assert found("ab c") == []


def test_the_command_says_that_it_is_only_near(vnreport):
    done = vnreport("registry", "search", "khong", "duocc", "lam")
    assert (done.code, "gần nhất" in done.err, "37-QĐ/TW" in done.out) == (0, True, True)
