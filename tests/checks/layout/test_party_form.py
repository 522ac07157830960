"""Whose form, on what day, and how often the rules of form speak."""

import pytest

from tests.checks.test_rule_examples import marked
from tests.conftest import analysed
from vnreport.checks.catalog import all_rules
from vnreport.checks.rule import Example, Rule
from vnreport.document.findings import Edit

REPORT = """TỈNH ỦY LÂM HÀ
*
Số 412-BC/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Hà, ngày 20 tháng 11 năm 2026
BÁO CÁO
Sơ kết 05 năm thực hiện quy định về nêu gương
-----
Thực hiện Kế hoạch số 96-KH/TU ngày 14/7/2026, Tỉnh ủy báo cáo như sau:
I- KẾT QUẢ
Đã thành lập ban chỉ đạo (BCĐ) các cấp; BCĐ tỉnh đã họp.
II- KIẾN NGHỊ
Không.
Nơi nhận:
- Ban Tổ chức Trung ương,
- Các đồng chí Tỉnh ủy viên,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Khắc Vinh
"""
STATE = """ỦY BAN NHÂN DÂN TỈNH LÂM HÀ
Số: 5/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Hà, ngày 5 tháng 04 năm 2026
BÁO CÁO
V/v sơ kết công tác
Tốt./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Khắc Vinh
"""


def codes(text: str, as_of: str | None = None) -> list[str]:
    """The codes of the findings on the form."""
    return [finding.code for finding in analysed(text, as_of, ["LAY"]).findings]


@pytest.mark.parametrize("year", ["2023", "2026"])
def test_a_report_of_good_form_has_no_finding(year: str) -> None:
    assert codes(REPORT.replace("năm 2026", f"năm {year}")) == []


def test_a_state_document_gets_one_remark_and_no_rule_of_the_party():
    assert codes(STATE) == ["LAY005"]


def test_a_text_without_a_letterhead_is_not_judged():
    body = REPORT.split("-----\n")[1].split("Nơi nhận")[0]
    assert codes(body + "TM. ban chỉ đạo V/v BCĐ, BCĐ./.") == []


def test_a_paper_from_before_the_guidance_is_not_judged():
    old = REPORT.replace("năm 2026", "năm 2010").replace("T/M", "TM.").replace("*\n", "")
    assert codes(old) == []


def test_a_blank_day_counts_as_the_end_of_its_year():
    draft = REPORT.replace("ngày 20 tháng 11 năm 2026", "ngày      tháng     năm 2026")
    assert "LAY009" in codes(draft.replace("Số 412", "Số: 412"))


def test_the_own_date_goes_before_the_day_of_judging():
    text = REPORT.replace("Số 412", "Số: 412").replace("năm 2026", "năm 2023")
    assert "LAY009" not in codes(text, "2026-12-31")


def test_what_rests_on_an_inferred_row_is_only_a_remark():
    found = analysed(REPORT.replace("Không.", "Không./.").replace("năm 2026", "năm 2023"))
    assert [(f.code, f.severity, f.fix) for f in found.findings if f.code == "LAY023"] == [
        ("LAY023", "info", None)
    ]


def test_all_places_of_one_fault_are_grounds_of_one_finding():
    bases = (
        "- Căn cứ Điều lệ Đảng,\n- Căn cứ Quy chế làm việc,\n- Căn cứ Kết luận số 1,\nI- KẾT QUẢ"
    )
    text = REPORT.replace("I- KẾT QUẢ", bases, 1).replace(
        "Thực hiện Kế hoạch số 96-KH/TU ngày 14/7/2026, Tỉnh ủy báo cáo như sau:\n", ""
    )
    found = [f for f in analysed(text).findings if f.code == "LAY016"]
    assert [len(finding.evidence) for finding in found] == [3]


def test_an_archive_line_alone_is_enough():
    text = REPORT.replace("- Ban Tổ chức Trung ương,\n", "").replace(
        "- Các đồng chí Tỉnh ủy viên,\n", ""
    )
    assert codes(text) == []


def test_a_letter_needs_no_type_line():
    letter = REPORT.replace("412-BC/TU", "412-CV/TU").replace("BÁO CÁO\n", "")
    assert "LAY003" not in codes(letter)


def test_an_excerpt_without_foot_lacks_nothing():
    assert codes(REPORT.split("Nơi nhận")[0]) == []


def test_a_plan_s_type_line_is_read_with_its_tone_marks():
    head = analysed(REPORT.replace("BÁO CÁO", "KẾ HOẠCH")).letterhead
    assert head.doc_type == "KẾ HOẠCH"


SAFE = [
    pytest.param(rule, example, id=f"{rule.code}-{index}")
    for rule in all_rules()
    if rule.code.startswith("LAY")
    for index, example in enumerate(rule.bad)
]


@pytest.mark.parametrize(("rule", "example"), SAFE)
def test_after_a_safe_fix_the_rule_is_silent(rule: Rule, example: Example) -> None:
    text, _ = marked(example.text)
    found = analysed(text, example.as_of, [rule.code]).findings
    edits = [edit for f in found if f.fix and f.fix.safe for edit in f.fix.edits]
    if edits:
        mended = applied(text, edits)
        assert analysed(mended, example.as_of, [rule.code]).findings == ()


def applied(text: str, edits: list[Edit]) -> str:
    """The text after the edits, the last one first."""
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_a_stroke_for_the_star_is_only_worth_knowing_in_a_copy() -> None:
    text = (
        "TỈNH ỦY LÂM HÀ\n{line}Số 412-BC/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Lâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết"
    )
    found = [analysed(text.format(line=line), None, ["LAY007"]) for line in ("________\n", "")]
    assert [[f.severity for f in one.findings] for one in found] == [["info"], ["warning"]]


def test_the_first_fault_of_the_bases_is_named() -> None:
    text = (
        "TỈNH ỦY LÂM HÀ\n*\nSố 412-QĐ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Lâm Hà, ngày 20 tháng 11 năm 2023\nQUYẾT ĐỊNH\nvề thành lập ban chỉ đạo\n-----\n"
        "Căn cứ Điều lệ Đảng;\nCăn cứ Quy chế làm việc của Tỉnh ủy,\nTỈNH ỦY"
    )
    (finding,) = analysed(text, None, ["LAY016"]).findings
    assert finding.message.endswith("trình bày chưa đúng, như: thiếu gạch nối đầu dòng.")
    assert not finding.evidence[0].text.endswith(".")
