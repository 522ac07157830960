"""The places of the marks of form: header, star, dashes, bases, signature, recipients."""

import pytest

from tests.conftest import analysed

REPORT = """TỈNH ỦY LÂM HÀ
*
Số 412-QĐ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Hà, ngày 20 tháng 11 năm 2023
QUYẾT ĐỊNH
về thành lập ban chỉ đạo
-----
- Căn cứ Điều lệ Đảng;
- Căn cứ Quy chế làm việc của Tỉnh ủy
nhiệm kỳ 2020 - 2025;
- Xét đề nghị của Ban Tổ chức Tỉnh ủy,
TỈNH ỦY LÂM HÀ QUYẾT ĐỊNH
1. Thành lập ban chỉ đạo.
Nơi nhận:
- Như Điều 1,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Khắc Vinh
"""


def places(text: str, name: str) -> list[str]:
    """The words at the places of one name."""
    head = analysed(text).letterhead
    return [text[span.start : span.end] for own, span in head.spans if own == name]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("party_motto", ["ĐẢNG CỘNG SẢN VIỆT NAM"]),
        ("state_motto", []),
        ("star", ["*"]),
        ("subject_rule", ["-----"]),
        ("authority", ["T/M"]),
        ("archive", ["Lưu Văn phòng Tỉnh ủy."]),
        ("recipient", ["- Như Điều 1,", "- Lưu Văn phòng Tỉnh ủy."]),
        (
            "basis",
            [
                "- Căn cứ Điều lệ Đảng;",
                "- Căn cứ Quy chế làm việc của Tỉnh ủy\nnhiệm kỳ 2020 - 2025;",
                "- Xét đề nghị của Ban Tổ chức Tỉnh ủy,",
            ],
        ),
        ("bare_place", []),
    ],
)
def test_the_marks_of_a_decision(name: str, words: list[str]) -> None:
    assert places(REPORT, name) == words


def test_a_line_of_place_and_date_without_its_comma():
    assert places(REPORT.replace("Lâm Hà, ngày", "Lâm Hà ngày"), "bare_place") == [
        "Lâm Hà ngày 20 tháng 11 năm 2023"
    ]


def test_the_state_s_header_in_either_spelling():
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"):
        assert places(REPORT.replace("ĐẢNG CỘNG SẢN VIỆT NAM", words), "state_motto") == [words]


def test_a_sentence_that_begins_with_its_ground_is_one_basis():
    text = REPORT.replace("- Căn cứ Điều lệ Đảng;\n", "").replace("- Căn cứ Quy", "Căn cứ Quy")
    assert len(places(text, "basis")) == 2


def test_an_archive_line_that_a_column_glued_to_another():
    text = REPORT.replace("- Như Điều 1,\n- Lưu", "- Như Điều 1, - Lưu")
    assert places(text, "archive") == ["Lưu Văn phòng Tỉnh ủy."]


def test_a_header_cited_in_the_text_is_no_header():
    text = REPORT.replace("ĐẢNG CỘNG SẢN VIỆT NAM\n", "").replace(
        "1. Thành", "Mở.\n" * 20 + "ĐẢNG CỘNG SẢN VIỆT NAM\n1. Thành"
    )
    assert places(text, "party_motto") == []
