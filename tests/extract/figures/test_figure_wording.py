"""Forms of figures that reports use beside the plain ones, each with what it must not become."""

import pytest
from figures_in import counted, figures, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tiếp 45 lượt/60 lượt người đến phản ánh.", [("count", 45), ("count", 60)]),
        ("Mức thu 2 triệu đồng/6 tháng.", [("money", 2e6)]),
        ("Theo Công văn NQ/15 và lô đất B/7.", []),
        ("Thu ngân sách vượt dự toán giao 8,5%.", [("change", 8.5)]),
        ("Kết nạp đảng vượt chỉ tiêu 12 đảng viên.", [("change", 12)]),
        ("Có xã vượt 3 chỉ tiêu.", [("count", 3)]),
        ("Tỷ lệ hộ nghèo giảm từ 1-2%.", [("change", -1), ("change", -2)]),
        ("Thu ngân sách tăng từ 5%-7%.", [("change", 5), ("change", 7)]),
        ("Thu ngân sách tăng từ 5% trở lên.", [("change", 5)]),
        ("Tỷ lệ tăng từ 5% lên 7%.", [("percent", 5), ("percent", 7)]),
        ("Mỗi chi bộ có 5-7 đảng viên.", [("count", 5), ("count", 7)]),
        ("Sáp nhập, giảm 7 phòng và 1 chi cục.", [("change", -7), ("change", -1)]),
        ("Tai nạn giao thông giảm 3 tiêu chí.", [("count", 3)]),
        ("Có 26 đảng bộ cơ sở (tăng 08).", [("count", 26), ("change", 8)]),
        ("Chiếm 1/3 diện tích của huyện.", [("ratio", 0.3333)]),
        ("Có ít nhất 2/3 số phiếu tán thành.", [("ratio", 0.6667)]),
        ("Chào mừng dịp 2/9 và 1/5.", []),
        ("Đạt 90% trong 6 tháng cuối năm.", [("percent", 90)]),
        ("Huyện có dân số 149.879 người.", [("count", 149879)]),
        ("Tốc độ tăng bình quân hằng năm 6,8%.", [("percent", 6.8)]),
        ("Nguyên tắc tập trung dân chủ: 8 (10,8%).", [("count", 8), ("percent", 10.8)]),
        ("Trong đó có 5 cấp ủy viên.", [("count", 5)]),
        ("Mô hình chính quyền địa phương 2 cấp.", []),
        ("Ban Chỉ đạo 35 huyện và Tổ công tác 06 đã họp.", []),
        ("Thành lập Ban Chỉ đạo 19 thành viên.", [("count", 19)]),
    ],
)
def test_kind_and_value(text: str, expected: list[tuple[str, float]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Có 90,5% số đảng viên được xếp loại.", "đảng viên"),
        ("Có 2/3 số chi bộ họp đúng kỳ.", "chi bộ"),
        ("Tặng 2 Huân chương Lao động.", "huân chương"),
    ],
)
def test_counted_noun(text: str, noun: str) -> None:
    assert counted(text) == [noun]


@pytest.mark.parametrize(
    ("text", "part_of"),
    [
        ("Có 45 trong tổng số 50 chi bộ họp đúng kỳ.", [1, None]),
        ("Luân chuyển 44 người. Trong đó, 25 người về huyện; 12 người về tỉnh.", [None, 0, 0]),
        ("Luân chuyển 44 người. Trong đó, 25 người về huyện; 32 người về tỉnh.", [None, 0, None]),
        ("Thu 285 tỷ đồng, đạt 60% kế hoạch; trong đó, nội địa 24 tỷ đồng.", [None, None, 0]),
        ("Thu 285 tỷ đồng, chi 250 tỷ đồng. Trong đó, lương 24 tỷ đồng.", [None, None, None]),
        ("Có 12 chi bộ. Trong đó, 25 đảng viên là nữ.", [None, None]),
        (
            "Kết nạp 38 đảng viên mới, cả huyện có 950 đảng viên. "
            "Trong số đảng viên mới: có 20 đảng viên nữ, chiếm 53%; 4 đảng viên trẻ.",
            [None, None, 0, None, 0],
        ),
        (
            "Có 47 tổ chức đảng. Trong đó, 20 đảng bộ (2 đảng ủy bộ phận) và 27 chi bộ.",
            [None, 0, 1, 0],
        ),
        ("Kỷ luật 19 đảng viên (17 khiển trách; 2 cảnh cáo).", [None, 0, 0]),
        ("Kỷ luật 6 đảng viên. Ngoài ra, 2 đảng viên bị nhắc nhở.", [None, None]),
    ],
)
def test_the_whole_of_an_aside(text: str, part_of: list[int | None]) -> None:
    assert [figure.part_of for figure in figures(text)] == part_of


def test_both_changes_are_against_the_year_named_before_them() -> None:
    found = figures("So với năm 2022, phát hiện ít hơn 24 vụ, nhiều hơn 12 đối tượng.")
    assert [(f.kind, f.base, f.value) for f in found] == [
        ("change", "2022", -24),
        ("change", "2022", 12),
    ]
