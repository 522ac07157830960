"""Parts that are larger than their whole, and what only looks like one."""

import pytest

from tests.conftest import analysed


def _found(text: str) -> list[str]:
    return [finding.text for finding in analysed(text, "2024-06-30", ["FIG010"]).findings]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Tiếp nhận 6 đơn, trong đó có 15 đơn tố cáo.", "15 đơn"),
        ("Đã giải quyết 15/6 đơn.", "15/6 đơn"),
        ("Kỷ luật 25 đảng viên, trong đó khiển trách 15, cảnh cáo 18.", "25 đảng viên"),
        ("Giải quyết 45 hồ sơ, trong đó đúng hạn 40 hồ sơ, quá hạn 8 hồ sơ.", "45 hồ sơ"),
    ],
    ids=["told", "ratio", "discipline", "in-time"],
)
def test_a_part_above_its_whole(text, flagged):
    assert _found(text) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2022 kết nạp 120 đảng viên, trong đó lũy kế từ đầu nhiệm kỳ 450 đảng viên.",
        "Toàn huyện có 12 chi bộ, trong đó mỗi chi bộ có 30 đảng viên.",
        "Có 3 đảng viên trở lên, trong đó có 15 đảng viên nữ.",
        "Khoảng 20 đảng viên vắng, trong đó có 25 đảng viên đi làm ăn xa.",
        "Giải quyết 155/150 đơn (kể cả đơn kỳ trước chuyển sang).",
        "Hội nghị có 155/150 đại biểu được triệu tập tham dự.",
        "Tổ chức 12/10 hội nghị, có 450/400 đại biểu tham dự.",
        "Trồng được 155/150 ha rừng.",
        "Kỷ luật 25 đảng viên, trong đó cảnh cáo 8 đảng viên, 20 đảng viên là cấp ủy viên.",
        "Phát triển 45 đảng viên, trong đó tỉnh Quảng Nam 30 đảng viên, nữ 25 đảng viên.",
        "Đến nay còn 6 đơn, trong đó giải quyết 15 đơn của năm trước.",
        "Có 25/20 đồng chí tham dự hội nghị (mời thêm 5 đồng chí).",
        "Tiếp nhận tăng 6 đơn, trong đó có 15 đơn tố cáo.",
        f"Tiếp nhận 6 đơn {'khiếunạitốcáo' * 8} 15 đơn.",
    ],
    ids=["other-period", "each", "or-more", "about", "carried-over", "invited", "planned", "goal", "overlap",
         "a-name", "of-last-year", "guests", "a-change", "words-without-blanks"],
)  # fmt: skip
def test_what_may_be_larger_is_left_alone(text):
    assert _found(text) == []
