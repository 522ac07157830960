"""The workbook, read back."""

from io import BytesIO

import pytest

from tests.conftest import analysed
from vnreport.outputs.unread import Unread
from vnreport.registry import load_central

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
HOSTILE = '=HYPERLINK("http://x.invalid","a") \x07 <script> Quy định số 47-QĐ/TW ngày 01/11/2011.'


def _book(*texts: str, unread: tuple[Unread, ...] = (), lang: str = "vi"):
    from vnreport.outputs.xlsx import workbook

    found = [analysed(text, "2023-12-31") for text in texts]
    return openpyxl.load_workbook(BytesIO(workbook(found, unread, load_central(), lang)))


def test_three_sheets_with_frozen_heads_and_filters():
    book = _book(STALE)
    assert book.sheetnames == ["Lỗi và nhận xét", "Viện dẫn", "Tổng hợp"]
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
    assert _book(STALE, lang="en").sheetnames == ["Findings", "Citations", "Summary"]


def test_a_row_for_each_finding_citation_and_file():
    findings, citations, summary = _book(STALE, unread=(Unread("b.docx", "x", "rỗng"),))
    assert [row[2].value for row in findings.iter_rows(min_row=2)] == ["REG001"]
    (cited,) = citations.iter_rows(min_row=2, values_only=True)
    assert cited[3:5] == ("47-QĐ/TW", "2011-11-01")
    assert cited[9].endswith("37-QĐ/TW")
    lost, read = summary.iter_rows(min_row=2, values_only=True)
    assert (lost[0], lost[-1]) == ("b.docx", "rỗng")
    assert read[:7] == ("x.txt", "2023-12-31", 1, 0, 0, 1, 1)


def test_no_cell_is_a_formula_a_link_or_a_control_character():
    for sheet in _book(HOSTILE, "+1 " + STALE, "-BC/TU @a " + STALE):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n")
                assert cell.hyperlink is None
                assert "\x07" not in str(cell.value)


def test_a_cell_is_never_longer_than_excel_takes():
    text = "Thực hiện Quy định số 47-QĐ/TW ngày 01/11/2011 về " + "việc này, " * 4000
    for sheet in _book(text):
        for row in sheet.iter_rows(values_only=True):
            assert all(len(str(value)) < 32_767 for value in row)
