"""What the rules of form say of a .docx: page, fonts, sizes, spacing."""

import pytest

from tests.readers.docx.docx_builder import build, field, instruction, p, t
from vnreport.document.findings import Finding
from vnreport.pipeline.analysis import analyse
from vnreport.readers.docx import read
from vnreport.registry import load_central

LONG = (
    "Trong những năm qua, công tác xây dựng Đảng được tăng cường; năng lực lãnh đạo được nâng lên. "
)
PAGE = '<w:pgSz w:w="{0}" w:h="{1}"/><w:pgMar w:top="{2}" w:right="{3}" w:bottom="1134" w:left="1701"/>'
GOOD_PAGE = PAGE.format(11906, 16838, 1134, 850)
SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>{page}{title}</w:sectPr>'
BODY = '<w:spacing w:before="120" w:line="380" w:lineRule="exact"/><w:jc w:val="both"/>'
NUMBER = p(field("begin"), instruction(" PAGE "), field("end"), properties='<w:jc w:val="center"/>')


def styles(font: str = "Times New Roman", size: int = 28) -> str:
    """Defaults of one font and size (in half points)."""
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}"/><w:sz w:val="{size}"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
    )


def look(words: str, marks: str) -> str:
    """A centred paragraph of one look."""
    return p(t(words, marks), properties='<w:jc w:val="center"/>')


def report(
    *,
    year: int = 2026,
    body: str = BODY,
    page: str = GOOD_PAGE,
    title: str = "<w:titlePg/>",
    fonts: str = "",
    header: str = NUMBER,
    post: str = "",
    place: str = "<w:i/>",
    long: str = LONG * 2,
) -> tuple[Finding, ...]:
    """The findings on the form of a report of good form but for what is given."""
    bold = "<w:b/>"
    content = [
        look("TỈNH ỦY LÂM HÀ", bold),
        look("*", ""),
        look("Số 412-BC/TU", ""),
        look("ĐẢNG CỘNG SẢN VIỆT NAM", bold + '<w:sz w:val="30"/>'),
        look(f"Lâm Hà, ngày 20 tháng 11 năm {year}", place),
        look("BÁO CÁO", bold + '<w:sz w:val="32"/>'),
        look("Sơ kết công tác năm", bold),
        look("-----", ""),
        *(p(long, properties=body) for _ in range(4)),
        p(t("Nơi nhận:", '<w:u w:val="single"/>')),
        p("- Ban Tổ chức Trung ương,"),
        p("- Lưu Văn phòng Tỉnh ủy."),
        look("T/M BAN THƯỜNG VỤ", bold),
        look("PHÓ BÍ THƯ", post),
        look("Nguyễn Khắc Vinh", bold),
        SECTION.format(page=page, title=title),
    ]
    data = build("".join(content), styles=fonts or styles(), header1=header)
    return analyse(read(data, "x.docx"), load_central(), select=["LAY"]).findings


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """The codes of findings."""
    return [finding.code for finding in findings]


@pytest.mark.parametrize("year", [2023, 2026])
def test_a_report_of_good_form_has_no_finding(year: int) -> None:
    assert codes(report(year=year)) == []


@pytest.mark.parametrize(("year", "severity"), [(2023, "info"), (2026, "warning")])
def test_another_font_is_named(year: int, severity: str) -> None:
    found = [f for f in report(year=year, fonts=styles("Arial")) if f.code == "LAY026"]
    assert [(f.severity, "Arial" in f.message, len(f.evidence)) for f in found] == [
        (severity, True, 5)
    ]


def test_a_font_of_an_older_encoding_is_named():
    assert "LAY025" in codes(report(fonts=styles(".VnTime")))


@pytest.mark.parametrize(
    ("year", "half_points", "flagged"),
    [(2023, 26, False), (2026, 26, True), (2026, 28, False), (2023, 24, True), (2026, 32, True)],
)
def test_the_size_of_the_text_by_the_guidance_of_its_day(
    year: int, half_points: int, flagged: bool
) -> None:
    found = report(year=year, fonts=styles(size=half_points))
    assert ("LAY027" in codes(found)) is flagged


def test_letter_paper_is_not_a4():
    assert codes(report(page=PAGE.format(12240, 15840, 1134, 850))) == ["LAY028"]


def test_a4_on_its_side_is_a4():
    assert "LAY028" not in codes(report(page=PAGE.format(16838, 11906, 1134, 850)))


def test_margins_are_told_by_side():
    found = report(page=PAGE.format(11906, 16838, 1417, 1134))
    assert [(f.code, f.message) for f in found] == [
        ("LAY029", "Lề trang: trên 25 mm (hướng dẫn: 20), phải 20 mm (hướng dẫn: 15).")
    ]


def test_a_page_number_on_the_first_page():
    found = report(title="")
    assert [(f.code, f.message) for f in found] == [("LAY030", "Số trang: hiện cả ở trang đầu.")]


def test_a_page_number_at_the_side():
    side = NUMBER.replace("center", "right")
    assert [f.message for f in report(header=side)] == ["Số trang: không ở giữa."]


def test_a_long_report_without_page_numbers():
    assert codes(report(header=p("Tài liệu"), long=LONG * 20)) == ["LAY030"]
    assert codes(report(header=p("Tài liệu"))) == []


def test_text_that_is_not_justified():
    assert codes(report(body=BODY.replace("both", "left"))) == ["LAY031"]
    assert codes(report(body=BODY.replace("both", "left"), year=2023)) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('w:before="120"', 'w:before="40"', "các đoạn quá sát nhau"),
        ('w:line="380"', 'w:line="500"', "giãn dòng 25 pt"),
        ('w:line="380" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"', "giãn dòng 1.5 lần"),
    ],
)
def test_spacing_out_of_bounds(old: str, new: str, words: str) -> None:
    assert [(f.code, words in f.message) for f in report(body=BODY.replace(old, new))] == [
        ("LAY032", True)
    ]


def test_parts_set_otherwise_are_told_in_one_finding():
    found = report(post="<w:b/>", place="")
    assert [f.code for f in found] == ["LAY033"]
    assert found[0].message == (
        "Kiểu chữ khác hướng dẫn: địa danh và ngày, tháng, năm in đứng; chức vụ người ký in đậm."
    )


def test_the_parts_looks_are_not_asked_of_an_older_paper():
    assert codes(report(post="<w:b/>", place="", year=2023)) == []
