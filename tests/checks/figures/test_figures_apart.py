"""Figures that only look as if they spoke of one thing, and their counterparts that do."""

import pytest

from tests.conftest import analysed

ALONE = [
    ("Kiểm tra 120/150 tổ chức đảng, đạt 100% kế hoạch năm.", "goal"),
    ("Có 48/50 đồng chí trúng cử với số phiếu đạt 85%.", "another-share"),
    ("Ban hành 25 văn bản, gồm 3 nghị quyết, 5 chỉ thị và nhiều hướng dẫn.", "more-members"),
    ("Toàn tỉnh có 11 đơn vị, gồm 8 huyện, 2 thị xã và thành phố A.", "a-named-member"),
    ("Toàn tỉnh có 11 huyện. Sau sắp xếp, toàn tỉnh có 9 huyện.", "before-and-after"),
    ("Toàn xã có 12 chi bộ. Toàn huyện có 120 chi bộ.", "two-levels"),
    (
        "Toàn Đảng bộ có 5.412 đảng viên (số liệu đến 31/12/2021). "
        "Đến nay, toàn Đảng bộ có 5.421 đảng viên.",
        "two-days",
    ),
    ("Chỉ số SIPAS đạt 85,20%, PAR Index đạt 87,10, xếp thứ 12.", "score"),
    ("Tổng dư nợ chiếm 115% GRDP.", "of-another-quantity"),
]
WRONG = [
    ("Kiểm tra 120/150 tổ chức đảng, đạt 85%, vượt kế hoạch năm.", "FIG001"),
    ("Ban hành 25 văn bản, gồm 3 nghị quyết, 5 chỉ thị và 16 hướng dẫn.", "FIG002"),
    ("Toàn tỉnh có 11 đơn vị, gồm 8 huyện, 4 thị xã và thành phố A.", "FIG002"),
    ("Toàn xã có 12 chi bộ. Đánh giá chung khá tốt. Toàn xã có 21 chi bộ.", "FIG005"),
    ("Tập thể tốt đạt 85,20%, khá đạt 10,10, yếu đạt 4,70%.", "FIG007"),
    ("Số đảng viên dự học chiếm 112,5% đảng viên toàn huyện.", "FIG009"),
]


@pytest.mark.parametrize("text", [case[0] for case in ALONE], ids=[case[1] for case in ALONE])
def test_figures_of_different_things_are_left_alone(text):
    assert analysed(text, "2024-06-30", ["FIG"]).findings == ()


@pytest.mark.parametrize(("text", "code"), WRONG, ids=[f"{n}-{c[1]}" for n, c in enumerate(WRONG)])
def test_figures_of_one_thing_are_compared(text, code):
    assert [found.code for found in analysed(text, "2024-06-30", ["FIG"]).findings] == [code]
