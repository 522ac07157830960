"""What looks like a citation and is none: precision goes before recall."""

import pytest
from citations_in import cited, read

NO_CITATION = [
    "Kế hoạch 5 năm 2021 - 2025",
    "Kế hoạch 100 ngày hành động",
    "Chương trình 135 giai đoạn II",
    "Đề án 06 của Chính phủ",
    "Nghị quyết 35 đại biểu tán thành",
    "Quyết định 2 vấn đề lớn",
    "Quyết định nhân sự 3 đồng chí",
    "Kết luận 15 vụ việc",
    "Hướng dẫn 25 đơn vị trực thuộc",
    "Báo cáo 6 tháng đầu năm",
    "Quyết định 2015",
    "Quyết định 2015 của Tỉnh ủy",
    "Luật Đất đai năm 2024",
    "Phương án số 1",
    "Điện thoại 0293 3878901, số tài khoản 3751-0-1058123 tại Kho bạc",
    "mã QCVN 01-1:2018/BYT, TCVN 7980:2008, ISO 9001:2015, TCVN12/2020/ABC",
    "Theo khoản 2 Điều 7 và điểm b khoản 1 Điều 10; Phụ lục I, mục 3.2",
    "Địa chỉ: số 12 Nguyễn Huệ, số 45/2 khu phố 3",
    "Ký bởi: Văn phòng, 05-12-2025 11:33:43 +07:00",
    "24/24 giờ; 26/26 tàu; tỷ lệ 1/500; đợt III/2025; tháng 8,9/2025; [22, tr.1-4]",
    "Số thẻ 65.012345; 32.558/32.787 đảng viên; 99,36%; 1.523 đảng viên",
    "Mẫu 01-A, Mẫu 01-B; biển số 65A-123.45; lớp 12A-QN; quốc lộ 1A, QL 61C",
    "các sản phẩm số 17, 18, 20, 23",
    "Quyết định\n\n12 nội dung",
    "Số: 15-KH/TU",
    "Số 113-BC/ĐU\nBÁO CÁO",
    "Chương I, Điều 2, Mục 3",
    "(1) Quy định; (2) Chỉ thị",
]


@pytest.mark.parametrize("text", NO_CITATION, ids=range(len(NO_CITATION)))
def test_no_citation(text: str) -> None:
    assert [c.text for c in cited(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 57 tập trung vào khoa học",
        "Nghị quyết 57 có ý nghĩa lớn",
        "Chỉ thị 05 trong toàn Đảng",
        "Quy định 37 không cho phép",
        "Quy định 1972 ngày 02/3/2020",
        "nghị quyết số 19 về tổ chức",
    ],
)
def test_a_short_form_before_words_that_only_begin_like_a_measure(text: str) -> None:
    assert len(cited(text)) == 1


def test_letters_for_figures_are_a_near_miss() -> None:
    assert [miss.text for miss in read("Quy định số O8-QĐ/TW").near_misses] == [
        "Quy định số O8-QĐ/TW"
    ]


def test_a_blank_number_is_a_near_miss() -> None:
    assert [miss.reason for miss in read("Kế hoạch số …-KH/TU").near_misses] == ["odd-number"]


def test_an_incomplete_symbol_is_a_near_miss() -> None:
    assert [miss.text for miss in read("văn bản 15-KH năm nay").near_misses] == ["15-KH"]


def test_a_misread_figure_before_a_symbol_is_a_near_miss() -> None:
    found = read("Thực hiện Quy định số l5-QĐ/TW của Bộ Chính trị")
    assert ([miss.text for miss in found.near_misses], found.citations) == (
        ["Quy định số l5-QĐ/TW"],
        (),
    )
