"""Provinces before and after the mergers, and what their committees are called."""

from datetime import date

import pytest

from vnreport.tables.provinces import province_named, province_on, provinces

LAST = date(2025, 6, 30)
FIRST = date(2025, 7, 1)


def name(province):
    return province.name if province else None


def test_sixty_three_became_thirty_four():
    before = {name(province_on(one.name, LAST)) for one in provinces()}
    after = {name(province_on(one.name, FIRST)) for one in provinces()}
    assert (len(before), len(after)) == (63, 34)


def test_who_takes_in_another_stands_itself():
    names = {one.name: one for one in provinces()}
    for one in provinces():
        assert (one.successor is None) == (one.last is None)
        assert one.successor is None or names[one.successor].successor is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hậu Giang", "Cần Thơ"),
        ("Bà Rịa - Vũng Tàu", "Hồ Chí Minh"),
        ("Đắk Nông", "Lâm Đồng"),
        ("Kon Tum", "Quảng Ngãi"),
        ("Nghệ An", "Nghệ An"),
    ],
    ids=range(5),
)
def test_where_a_province_belongs_after_the_mergers(old, new):
    assert (name(province_on(old, LAST)), name(province_on(old, FIRST))) == (old, new)


def test_an_unknown_province_belongs_nowhere():
    assert province_on("Lâm Hạ", FIRST) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Thường vụ Tỉnh uỷ Hậu Giang", "Hậu Giang"),
        ("THÀNH ỦY CẦN THƠ", "Cần Thơ"),
        ("Tỉnh ủy Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Tỉnh ủy Thừa Thiên Huế", "Huế"),
        ("Thành ủy TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("Học viện Chính trị quốc gia Hồ Chí Minh", None),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", None),
        ("Tỉnh đoàn Cà Mau, Đoàn TNCS Hồ Chí Minh", "Cà Mau"),
        ("Tỉnh ủy Sóc Trăng và Tỉnh ủy Hậu Giang", None),
        ("Tỉnh ủy", None),
        ("", None),
    ],
    ids=range(11),
)
def test_the_province_that_a_text_names(text, expected):
    assert name(province_named(text)) == expected


@pytest.mark.parametrize(
    ("place", "day", "committee"),
    [
        ("Đồng Nai", date(2026, 4, 29), "Tỉnh ủy"),
        ("Đồng Nai", date(2026, 4, 30), "Thành ủy"),
        ("Huế", date(2024, 12, 31), "Tỉnh ủy"),
        ("Huế", date(2025, 1, 1), "Thành ủy"),
        ("Cần Thơ", date(2023, 1, 1), "Thành ủy"),
        ("Hậu Giang", date(2023, 1, 1), "Tỉnh ủy"),
    ],
    ids=range(6),
)
def test_what_the_committee_is_called(place, day, committee):
    province = province_named(place)
    assert province is not None and province.committee(day) == committee
