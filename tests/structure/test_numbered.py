"""Lines with a marker of the outline, and the lines that go on with them."""

import pytest

from vnreport.normalize import normalize
from vnreport.readers.text import document_of
from vnreport.structure.lines import body_lines
from vnreport.structure.numbered import numbered_lines, ordinal


def _numbered(text: str) -> list[tuple[str, str, str]]:
    lines = body_lines(normalize(document_of(text, "x.txt", "")))
    return [(one.kind, one.marker, one.title) for one in numbered_lines(lines)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PHẦN THỨ HAI", ("part", "PHẦN THỨ HAI", "")),
        ("II- KẾT QUẢ", ("I", "II", "KẾT QUẢ")),
        ("3/ Kiến nghị", ("1", "3", "Kiến nghị")),
        ("1.2-Công tác cán bộ", ("1.1", "1.2", "Công tác cán bộ")),
        ("1.2.3- Ở cơ sở", ("1.1.1", "1.2.3", "Ở cơ sở")),
        ("2.1. (Khoản 3): Hồ sơ", ("1.1", "2.1", "(Khoản 3): Hồ sơ")),
        ("b. Nhập khẩu", ("a", "b", "Nhập khẩu")),
        ("**1.1. *Quán triệt*", ("1.1", "1.1", "Quán triệt")),
    ],
)
def test_forms_of_markers(line, expected):
    assert _numbered(line) == [expected]


@pytest.mark.parametrize(
    "line", ["12.5% số chi bộ", "1.523 đảng viên", "2.10.2024 là hạn cuối", "b.ban", "Về việc 1. "]
)
def test_figures_and_dates_are_no_markers(line):
    assert _numbered(line) == []


def test_a_broken_heading_is_read_to_its_end():
    text = "2.1. Về độ tuổi của người\nđược giới thiệu\n\nTuổi tính đến tháng\nbầu cử."
    assert _numbered(text) == [("1.1", "2.1", "Về độ tuổi của người được giới thiệu")]


def test_a_short_line_of_a_broken_text_ends_where_it_ends():
    text = (
        "1. Xuất khẩu\nTrong hai tháng đầu năm các mặt hàng\nchủ lực đều tăng, nhất là hàng dệt\n"
        "may và thủy sản; giá cả ổn định ở\nmức của năm trước."
    )
    assert _numbered(text) == [("1", "1", "Xuất khẩu")]


def test_a_list_is_not_drawn_into_the_number_above():
    assert _numbered("1. Hồ sơ\n- bản sao\na) tờ trình") == [
        ("1", "1", "Hồ sơ"),
        ("a", "a", "tờ trình"),
    ]


@pytest.mark.parametrize(
    ("marker", "number"),
    [
        ("IV", 4),
        ("2.13", 13),
        ("đ", 5),
        ("PHẦN THỨ BA", 3),
        ("Phần thứ sáu", 6),
        ("Phần IX", 9),
        ("PHẦN B", 2),
        ("PHẦN W", 0),
    ],
)
def test_ordinals(marker, number):
    assert ordinal(marker) == number
