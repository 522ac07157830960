"""Who, what, where, when, signed by whom."""

import pytest

from tests.conftest import analysed

REPORT = """TỈNH ỦY LÂM HÀ
*
Số 412-BC/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Hà, ngày 20 tháng 11 năm 2023
BÁO CÁO
Sơ kết 05 năm thực hiện
Quy định về nêu gương
-----
Thực hiện Kế hoạch số 96-KH/TU ngày 14/7/2023, Tỉnh ủy báo cáo như sau:
I. KẾT QUẢ
Tốt.
Nơi nhận:
- Ban Tổ chức Trung ương,
- Các đồng chí Tỉnh ủy viên
  và đảng ủy trực thuộc,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Khắc Vinh
"""

BEFORE_SIGNATURE = REPORT[: REPORT.index("T/M")]


def test_all_fields_of_a_whole_report():
    head = analysed(REPORT).letterhead
    assert (head.issuing_body, head.symbol, head.number) == ("TỈNH ỦY LÂM HÀ", "412-BC/TU", 412)
    assert (head.place, head.date.value if head.date else None) == ("Lâm Hà", "2023-11-20")
    assert (head.doc_type, head.subject) == (
        "BÁO CÁO",
        "Sơ kết 05 năm thực hiện Quy định về nêu gương",
    )
    assert (head.signed_for, head.signer_title, head.signer) == (
        "BAN THƯỜNG VỤ",
        "PHÓ BÍ THƯ",
        "Nguyễn Khắc Vinh",
    )


def test_recipients_one_an_item_whatever_the_lines():
    assert analysed(REPORT).letterhead.recipients == (
        "Ban Tổ chức Trung ương",
        "Các đồng chí Tỉnh ủy viên và đảng ủy trực thuộc",
        "Lưu Văn phòng Tỉnh ủy",
    )


def test_a_draft_s_number_and_day_stay_blank():
    draft = REPORT.replace("Số 412-BC", "Số      -BC").replace(
        "ngày 20 tháng 11 năm", "ngày      tháng     năm"
    )
    head = analysed(draft).letterhead
    assert (head.number, head.symbol) == (None, "-BC/TU")
    assert head.date is not None
    assert (head.date.value, head.date.incomplete) == ("2023", True)


def test_a_month_without_its_day():
    draft = REPORT.replace("ngày 20 tháng", "ngày     tháng")
    head = analysed(draft).letterhead
    assert head.date is not None
    assert (head.date.value, head.date.grain, head.date.incomplete) == ("2023-11", "month", True)


def test_a_day_that_does_not_exist_is_marked():
    head = analysed(REPORT.replace("ngày 20 tháng 11", "ngày 31 tháng 11")).letterhead
    assert head.date is not None
    assert (head.date.value, head.date.calendar_error) == (None, True)


def test_a_symbol_cited_at_the_head_of_a_line_is_not_the_report_s_own():
    head = analysed("Thực hiện theo Mục III Kế hoạch\nsố 13-KH/TU và Mục II Hướng dẫn.").letterhead
    assert (head.symbol, head.number) == (None, None)


def test_the_parent_body_stands_above_the_issuing_body():
    head = analysed(REPORT.replace("TỈNH ỦY LÂM HÀ", "TỈNH ỦY LÂM HÀ\nBAN TỔ CHỨC")).letterhead
    assert (head.parent_body, head.issuing_body) == ("TỈNH ỦY LÂM HÀ", "BAN TỔ CHỨC")


def test_the_own_number_is_no_citation():
    assert [c.symbol for c in analysed(REPORT).citations] == ["96-KH/TU"]


def test_a_text_without_a_letterhead_has_none():
    head = analysed("Chi bộ đã họp.").letterhead
    assert (head.issuing_body, head.doc_type, head.date, head.recipients) == (None, None, None, ())


@pytest.mark.parametrize("signed", ["TM/", "T/m", "t/m", "T\\M", "KT/", "Q/", "THỪA LỆNH"])
def test_a_mistyped_authority_is_still_one(signed):
    text = f"{BEFORE_SIGNATURE}{signed} BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Khắc Vinh\n"
    assert analysed(text).letterhead.signed_for == "BAN THƯỜNG VỤ"


def test_who_signs_in_his_own_right_has_a_post_and_a_name():
    head = analysed(f"{BEFORE_SIGNATURE}CHÁNH VĂN PHÒNG\n(Đã ký)\nNguyễn Khắc Vinh\n").letterhead
    assert (head.signed_for, head.signer_title, head.signer) == (
        None,
        "CHÁNH VĂN PHÒNG",
        "Nguyễn Khắc Vinh",
    )


def test_an_excerpt_has_no_signer():
    head = analysed(BEFORE_SIGNATURE + "II. KẾT QUẢ\nNăm 2026 có 12 chi bộ.\n").letterhead
    assert (head.signer_title, head.signer) == (None, None)


WRAPPED = """BAN CHẤP HÀNH
TRUNG ƯƠNG
BAN TỔ CHỨC
--------
ĐẢNG CỘNG SẢN
VIỆT NAM
---------------
Số: 16 -
HD/BTCTW
Hà
Nội, ngày 24 tháng 9 năm 2018
HƯỚNG DẪN
nghiệp vụ công tác
-----
Ban Tổ chức Trung ương hướng dẫn như sau.
"""


def test_a_head_broken_into_narrow_lines():
    head = analysed(WRAPPED).letterhead
    assert (head.parent_body, head.issuing_body) == ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TỔ CHỨC")
    assert (head.symbol, head.place) == ("16-HD/BTCTW", "Hà Nội")


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("ĐẢNG ỦY CÁC CƠ QUAN\nĐẢNG TRUNG ƯƠNG", "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TRUNG ƯƠNG"),
        ("ỦY BAN NHÂN DÂN\nTỈNH LÂM HÀ", "ỦY BAN NHÂN DÂN TỈNH LÂM HÀ"),
        ("ĐẢNG ỦY TRƯỜNG ĐẠI HỌC\nKINH TẾ LÂM HÀ", "ĐẢNG ỦY TRƯỜNG ĐẠI HỌC KINH TẾ LÂM HÀ"),
        ("TỈNH ỦY LÂM HÀ\nDỰ THẢO", "TỈNH ỦY LÂM HÀ"),
        ("CHI BỘ THÔN 3          ĐẢNG CỘNG SẢN VIỆT NAM", "CHI BỘ THÔN 3"),
    ],
)
def test_a_name_of_several_lines_and_lines_that_are_no_name(lines, body):
    head = analysed(REPORT.replace("TỈNH ỦY LÂM HÀ", lines, 1)).letterhead
    assert head.issuing_body == body


def test_a_council_of_a_province_tells_the_province():
    lines = "ỦY BAN NHÂN DÂN\nTỈNH LÂM HÀ"
    assert analysed(REPORT.replace("TỈNH ỦY LÂM HÀ", lines, 1)).letterhead.province == "Lâm Hà"


def test_a_number_with_the_assembly_s_term():
    text = REPORT.replace("Số 412-BC/TU", "Số: 1673/NQ-UBTVQH15")
    assert analysed(text).letterhead.symbol == "1673/NQ-UBTVQH15"


def test_a_province_s_own_tu_with_a_hook():
    assert analysed(REPORT.replace("412-BC/TU", "412-BC/TƯ")).letterhead.symbol == "412-BC/TU"


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Quyết định số 17-QĐ/ĐU, ngày 20 tháng 3 năm 2020, của Đảng ủy xã.",
        "Hội nghị tại Hà Nội, ngày 20 tháng 3 năm 2020, đã bàn việc này.",
        "Họp ở trụ sở Đảng ủy xã Vân Hải, ngày 20 tháng 3 năm 2020",
    ],
)
def test_a_day_in_a_sentence_is_not_the_report_s_own(sentence):
    assert analysed(f"{sentence}\nCác chi bộ đã họp.").letterhead.date is None
