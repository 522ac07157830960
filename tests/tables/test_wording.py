"""Rows of the words that the rules on wording look for."""

import pytest

from tests.conftest import analysed
from vnreport.tables.load import table
from vnreport.tables.wording import body_names, never_repeated

BODIES = [(row["name"], example) for row in table("wording")["body"] for example in row["examples"]]


@pytest.mark.parametrize(("name", "example"), BODIES, ids=ascii)
def test_an_example_of_a_body_is_flagged_and_mended(name, example):
    (finding,) = analysed(
        f"Kết luận: theo ý kiến của {example} khóa XIII.", select=["WRD010"]
    ).findings
    assert finding.text == example
    assert finding.suggestion in (name, name.replace("Ủy", "Uỷ"))


@pytest.mark.parametrize("example", table("wording")["repeated"]["examples"], ids=ascii)
def test_an_example_of_a_repeated_word_is_flagged(example):
    (finding,) = analysed(f"Đã {example}.", select=["WRD006"]).findings
    assert finding.text in [pair for _, pair in never_repeated()]


def test_repeated_words_are_sorted_and_stand_once():
    words = [word for word, _ in never_repeated()]
    assert words == sorted(set(words))


def test_spellings_of_a_body_are_as_long_as_its_name():
    assert all(len(s) == len(body.name) for body in body_names() for s in body.spellings)
