"""Which figure is a part of which, in the ways that reports have of saying it, and what is none."""

import pytest
from figures_in import counted, figures


@pytest.mark.parametrize(
    ("text", "part_of"),
    [
        ("Trong tổng số 63 đồng chí trúng cử, có 9 nữ.", [None, 0]),
        ("Trong tổng số danh sách 63 người, tỉnh giới thiệu 40 người.", [None, 0]),
        ("Trong 29 đảng viên có 3 đảng viên nữ; 2 đảng viên trẻ.", [None, 0, 0]),
        ("Trong 9 buổi đã mở 5 lớp.", [None, None]),
        ("Kiểm tra 34 đảng viên, có 12 cấp ủy viên.", [None, 0]),
        ("Kết nạp 34 đảng viên, có 12 chi bộ khó khăn.", [None, None]),
        ("Có 44 đảng viên được tặng.\nTrong đó, có 24 đảng viên ở xã.", [None, 0]),
        ("Có 44 đảng viên.\nHọp đều.\nTrong đó, có 24 đảng viên ở xã.", [None, None]),
        ("Tặng 44 đảng viên. Trong đó, 30 năm tuổi Đảng có 24 đảng viên.", [None, None, 0]),
        ("Bầu 90 người, trong đó có 70 người tái cử (77%); 20 người mới.", [None, 0, None, 0]),
        ("Bầu 90 người, gồm 70 người cũ, 20 người mới; nữ 15 người.", [None, 0, 0, None]),
        ("Bầu 13 người. Trong đó, tái cử 10 (77%); lần đầu 3 (23%).", [None, 0, None, 0, None]),
    ],
)
def test_a_whole_that_is_named(text: str, part_of: list[int | None]) -> None:
    assert [figure.part_of for figure in figures(text)] == part_of


@pytest.mark.parametrize(
    ("text", "part_of"),
    [
        ("Kiểm tra 4 chi bộ và 28 đảng viên; trong đó kiểm tra 3 chi bộ và 16 đảng viên.", [0, 1]),
        ("Làm rõ 25 vụ 35 đối tượng (8 vụ 14 đối tượng từ trước).", [0, 1]),
        ("Kiểm tra 4 chi bộ và 28 đảng viên (cùng kỳ 3 chi bộ và 16 đảng viên).", [None, None]),
        ("Mở 33 lớp với 900 học viên; trong đó nữ 7 lớp với 80 học viên.", [0, 1]),
        ("Kiểm tra 4 chi bộ và 28 đảng viên. Trong đó, tỉnh 3 chi bộ và 16 đảng viên.", [0, 1]),
        (
            "Kiểm tra 4 chi bộ và 28 đảng viên.\nCác cấp ủy chỉ đạo tốt. Giám sát nhiều nơi, "
            "trong đó tỉnh giám sát 3 chi bộ và 16 đảng viên.",
            [None, None],
        ),
    ],
)
def test_pairs_of_wholes(text: str, part_of: list[int | None]) -> None:
    assert [figure.part_of for figure in figures(text)][2:] == part_of


@pytest.mark.parametrize(
    ("text", "part_of"),
    [
        ("Tiếp 65 lượt. Theo đó, xã An 10 lượt, xã Bình 25 lượt, TP. Hà 30 lượt.", [0, 0, 0]),
        ("Tiếp 65 lượt. Theo đó, xã An 10 lượt, xã Bình 25 lượt, xã Hà 31 lượt.", [None] * 3),
    ],
)
def test_rows_that_add_up(text: str, part_of: list[int | None]) -> None:
    assert [figure.part_of for figure in figures(text)][1:] == part_of


@pytest.mark.parametrize(
    "text",
    [
        "Kết nạp 62 đảng viên (kế hoạch 50 đảng viên).",
        "Bầu 45 ủy viên (thiếu 2 đồng chí so với đề án).",
        "Tiếp 65 lượt trong năm 2022 (năm 2021 tiếp 60 lượt).",
        "Huyện có 17 xã và 2 thị trấn, gồm 225 thôn.",
        "Kết nạp 62 đảng viên, chuyển chính thức 40 đảng viên.",
    ],
)
def test_other_years_goals_and_other_things_are_no_parts(text: str) -> None:
    assert all(figure.part_of is None for figure in figures(text))


def test_something_else_that_was_done_ends_a_list() -> None:
    text = "Kết nạp 62 đảng viên. Trong đó, nữ có 20 đảng viên; chuyển chính thức 9 đảng viên."
    assert [figure.part_of for figure in figures(text)] == [None, 0, None]


def test_forms_of_discipline_behind_colons() -> None:
    text = "Kỷ luật 7 đảng viên, với hình thức khiển trách: 03, cảnh cáo: 04."
    assert [figure.part_of for figure in figures(text)] == [None, 0, 0]


def test_the_number_of_a_minority_is_no_label() -> None:
    assert counted("Có 9 nữ, dân tộc thiểu số 04 đồng chí.") == ["nữ", "đồng chí"]


def test_a_percentage_behind_a_bracket_is_no_share_of_what_stands_in_it() -> None:
    text = "Giải quyết 176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn, đạt tỷ lệ 79,6%."
    assert all(member.kind != "share" for figure in figures(text) for member in figure.groups)
