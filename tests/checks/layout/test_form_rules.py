"""Rules of form by day: which guidance holds, where it comes from, how loud it may be."""

from datetime import date

import pytest

from vnreport.tables.form_rules import form_rule, form_sources, part_looks
from vnreport.tables.load import table

NAMES = sorted({row["name"] for row in table("format")["row"]})


@pytest.mark.parametrize(
    ("day", "regime"),
    [
        (date(2018, 4, 2), None),
        (date(2018, 4, 3), "36-HD/VPTW"),
        (date(2026, 5, 26), "36-HD/VPTW"),
        (date(2026, 5, 27), "05-HD/VPTW"),
        (date(2030, 1, 1), "05-HD/VPTW"),
    ],
)
def test_the_day_chooses_the_guidance(day: date, regime: str | None) -> None:
    rule = form_rule("star", day)
    assert (rule.regime if rule else None) == regime


def test_a_rule_that_only_the_newer_guidance_has_is_silent_before_it():
    assert form_rule("number-colon", date(2023, 1, 1)) is None
    assert form_rule("number-colon", date(2026, 6, 1)) is not None


def test_bounds_stand_in_the_sentence_of_the_rule():
    rule = form_rule("body-size", date(2023, 1, 1))
    assert rule is not None
    assert (rule.values["least"], rule.values["most"]) == (13, 15)
    assert rule.asks == "Cỡ chữ lời văn 13 đến 15 pt."


@pytest.mark.parametrize("name", NAMES)
def test_every_row_names_document_article_and_basis(name: str) -> None:
    assert "-HD/VPTW ngày" in form_sources(name)
    for row in table("format")["row"]:
        if row["name"] == name:
            assert ("article" in row) != ("part" in row)
            assert row["asks"] and row["asks_en"]
            assert row["basis"] in ("S", "S2", "M", "I")


def test_a_source_says_where_the_number_of_its_part_is_not_confirmed():
    older, newer = form_sources("recipients-dash").split("; ")
    assert older.endswith("mục II.1.9: nơi nhận")
    assert newer.endswith("phần nơi nhận (chưa xác nhận số mục)")


def test_an_unknown_rule_has_no_source():
    with pytest.raises(KeyError):
        form_sources("no-such-rule")


def test_the_signer_s_post_alone_is_asked_not_to_be_bold():
    assert [look.part for look in part_looks() if look.bold is False] == ["signer_title"]
