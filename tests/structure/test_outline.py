"""Headings with their levels."""

from tests.conftest import analysed
from vnreport.document.sections import section_of

TEXT = """PHẦN THỨ NHẤT
TÌNH HÌNH
I. ĐẶC ĐIỂM
Có 12 chi bộ.
1. Thuận lợi
a) Về tổ chức
1.1. Cấp tỉnh
2. Khó khăn
II- KẾT QUẢ
Đạt.
"""


def _outline(text: str) -> list[tuple[int, str, str]]:
    return [(h.level, h.marker, h.title) for h in analysed(text).outline]


def test_levels_markers_and_titles():
    assert _outline(TEXT) == [
        (1, "PHẦN THỨ NHẤT", "TÌNH HÌNH"),
        (2, "I", "ĐẶC ĐIỂM"),
        (3, "1", "Thuận lợi"),
        (5, "a", "Về tổ chức"),
        (4, "1.1", "Cấp tỉnh"),
        (3, "2", "Khó khăn"),
        (2, "II", "KẾT QUẢ"),
    ]


def test_a_numbered_paragraph_is_no_heading():
    assert _outline("1. Đã mở 06 hội nghị quán triệt đến cán bộ chủ chốt các cấp.") == []


def test_the_headings_over_a_place():
    outline = analysed(TEXT).outline
    path = section_of(outline, TEXT.index("Khó khăn"))
    assert [heading.marker for heading in path] == ["PHẦN THỨ NHẤT", "I", "2"]


def test_nothing_stands_over_the_beginning():
    assert section_of(analysed("Mở đầu.\n" + TEXT).outline, 0) == ()
