"""Which numbers are figures, and of which kind."""

import pytest
from figures_in import figures, one, values


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Toàn tỉnh có 1.523 chi bộ.", "count", 1523),
        ("Tỷ lệ đạt 99,36%.", "percent", 99.36),
        ("Tỷ lệ đạt 8.5%.", "percent", 8.5),
        ("Có 32.558/32.787 đảng viên dự.", "ratio", 0.993),
        ("Kinh phí 2,5 tỷ đồng.", "money", 2.5e9),
        ("Mức 1.490.000 đồng/tháng.", "money", 1.49e6),
        ("Ước đạt trên 39 vạn tấn.", "measure", 390000),
        ("Diện tích 943ha.", "measure", 943),
        ("Qua hơn 05 năm thực hiện.", "duration", 5),
        ("Dự kiến 1 triệu lượt người.", "count", 1e6),
        ("Tỉnh xếp thứ 4 cả nước.", "ordinal", 4),
        ("Sản lượng tăng 1,5 lần.", "change", 1.5),
        ("Kỷ luật 08 tổ chức đảng.", "count", 8),
        ("Kết nạp 01 đồng chí.", "count", 1),
        ("Kiểm tra đối với 3.004tổ chức đảng.", "count", 3004),
    ],
)
def test_kind_and_value(text: str, kind: str, value: float) -> None:
    assert values(text) == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện khoản 2 Điều 7, điểm 3 mục 4.",
        "Trực ban 24/24 giờ.",
        "Bản đồ tỷ lệ 1/500.",
        "Thực hiện đợt III/2025, tháng 8,9/2025.",
        "Theo tài liệu [22, tr.1-4].",
        "Chính quyền địa phương 2 cấp.",
        "Nghị quyết 4 không.",
        "Phương châm “4 tại chỗ”.",
        "Ký 05-12-2025 11:33:43 +07:00.",
        "Điện thoại 0293 3878 123.",
        "Sáng 6/7, Đoàn làm việc tại huyện.",
        "Dịp lễ 30/4 huyện tổ chức hội thi.",
        "Đối tượng 1 và nhóm 2, giai đoạn 3.",
        "1. Về tư tưởng\n2) Về tổ chức\n3/ Về cán bộ",
        "(1) Tổng kết; (2) Xác định.",
        "12",
        "Dịch COVID-19, mẫu 2B, khổ A4, phần mềm CSDL 4.0.",
        "Số lý lịch từ 000001 đến 015000.",
        "Quyết định số 15-QĐ/TU ngày 12/3/2022.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_a_label_before_a_counted_noun_is_none() -> None:
    assert values("Đứng vào nhóm 20 quốc gia hàng đầu.") == [("count", 20)]


def test_both_ends_of_a_range() -> None:
    assert values("Kết nạp từ 3 - 5 đảng viên, đạt 15 - 20%.") == [
        ("count", 3), ("count", 5), ("percent", 15), ("percent", 20),
    ]  # fmt: skip


def test_a_bare_number_counts_after_a_verb_only() -> None:
    assert values("Ủy ban kiểm tra Huyện ủy kiểm tra 163; Quốc lộ 61.") == [("count", 163)]


def test_a_percent_without_its_sign_is_one_still() -> None:
    text = "Hoàn thành tốt đạt 91,42, hoàn thành đạt 8,17%."
    first, second = figures(text)
    assert (first.kind, first.unsigned, second.unsigned) == ("percent", True, False)


def test_trailing_zeros_are_kept_as_printed() -> None:
    figure = one("Đạt tỷ lệ 99,80%.")
    assert (figure.printed, figure.text, figure.unit) == ("99,80", "99,80%", "%")


def test_a_ratio_of_a_share_over_one_needs_a_noun() -> None:
    assert values("Cơ cấu 70/30. Có 126/120 hộ đăng ký.") == [("ratio", 1.05)]


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("Có hơn 500 hộ.", "over"),
        ("Đạt trên 90%.", "over"),
        ("Đạt 98% trở lên.", "over"),
        ("Có gần 1.000 hộ.", "under"),
        ("Có khoảng 300 hộ.", "about"),
        ("Có 300 hộ.", None),
    ],
)
def test_what_is_not_exact(text: str, approx: str | None) -> None:
    assert one(text).approx == approx
