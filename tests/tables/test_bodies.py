"""Central bodies by the names that texts give them."""

import pytest

from vnreport.tables.bodies import body_of, code_of_body
from vnreport.tables.load import table


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("BCH Trung ương Đảng khóa XIII", "Ban Chấp hành Trung ương"),
        ("BỘ CHÍNH TRỊ", "Bộ Chính trị"),
        ("Uỷ ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Trung ương"),
        ("Ban Tuyên giáo và Dân vận Trung ương", "Ban Tuyên giáo và Dân vận Trung ương"),
        ("Ban Bí thư Trung ương Đoàn", None),
        ("Ban Chấp hành Trung ương Hội Nông dân Việt Nam", None),
        ("Ban Chấp hành Trung ương tại Hội nghị lần thứ tư", "Ban Chấp hành Trung ương"),
        ("Văn phòng Trung ương Đoàn TNCS Hồ Chí Minh", None),
        ("BCTW", None),
        ("Trung ương", None),
        ("", None),
    ],
    ids=range(11),
)
def test_the_body_that_a_name_means(name, expected):
    assert body_of(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bộ Chính trị", "TW"),
        ("Ban Chấp hành Trung ương Đảng khóa XIII", "TW"),
        ("Uỷ ban Kiểm tra Trung ương", "UBKTTW"),
        ("Ban Thường vụ Tỉnh ủy Hậu Giang", "TU"),
        ("Thành uỷ Cần Thơ", "TU"),
        ("Ban Bí thư Trung ương Đoàn", None),
        ("Sở Nội vụ", None),
    ],
    ids=range(7),
)
def test_the_code_under_which_a_body_issues(name, expected):
    assert code_of_body(name) == expected


def test_every_name_in_the_table_means_its_own_body():
    for row in table("bodies")["row"]:
        assert {body_of(name) for name in (row["name"], *row["also"])} == {row["name"]}
