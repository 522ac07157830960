"""Which abbreviations need introducing."""

import pytest

from vnreport.tables.abbreviations import full_name_of, needs_introducing
from vnreport.tables.load import table


@pytest.mark.parametrize("short", ["BCĐ", "BTV", "BCH", "UBKT", "BQL", "LĐLĐ", "HĐTV"])
def test_a_body_s_abbreviation_is_introduced(short: str) -> None:
    assert needs_introducing(short)


@pytest.mark.parametrize("short", ["UBND", "HĐND", "MTTQ", "BTCTU", "UBKTTW", "TW", "GDP", "HĐLĐ"])
def test_what_everybody_knows_needs_no_introducing(short: str) -> None:
    assert not needs_introducing(short)


def test_lists_are_in_order_and_do_not_overlap():
    rows = table("abbreviations")
    assert not set(rows["known"]) & set(rows["others"])
    assert all(row["short"].startswith(tuple(rows["beginnings"])) for row in rows["row"])


def test_a_common_abbreviation_has_its_full_name():
    assert (full_name_of("BCĐ"), full_name_of("XYZ")) == ("ban chỉ đạo", None)
