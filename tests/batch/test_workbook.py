"""The workbook of a run: its sheets, and that no cell is ever a formula."""

import pytest
from openpyxl import load_workbook

from tests.store.filling import OTHERS, STALE, Filler, report
from vnreport.batch.workbook import write_workbook
from vnreport.registry import load_central
from vnreport.store.decisions import decide
from vnreport.store.findings import list_findings

FIGURES = "Có 32.558/32.787 đảng viên ký cam kết, đạt 99,36%.\n"
HOSTILE = '=HYPERLINK("http://x.invalid") Quy định số 47-QĐ/TW ngày 01/11/2011.\n'


@pytest.fixture
def book(store, tmp_path):
    filler = Filler(store)
    ids = filler.run(
        {
            "=cmd.txt": report(STALE, OTHERS, HOSTILE),
            "b.txt": report(FIGURES, province="An Giang"),
        }
    )
    with store.writing() as connection:
        one = next(f.facts for f in list_findings(connection, ids["=cmd.txt"]))
        decide(connection, ids["=cmd.txt"], one.fingerprint, "dismissed", by="an", reason="trích")
    with store.reading() as connection:
        write_workbook(connection, 1, load_central(), tmp_path / "a.xlsx")
    return load_workbook(tmp_path / "a.xlsx")


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


def test_its_sheets_have_a_filter_and_a_head_that_stays(book):
    assert book.sheetnames == [
        "Theo tỉnh", "Lỗi và nhận xét", "Văn bản viện dẫn", "Số liệu cần xem",
    ]  # fmt: skip
    assert {sheet.freeze_panes for sheet in book} == {"B2"}
    assert all(sheet.auto_filter.ref for sheet in book)


def test_provinces_with_the_most_errors_stand_first(book):
    found = rows(book["Theo tỉnh"])
    assert {tuple(row[:3]) for row in found} == {("Lâm Đồng", 1, 0), ("An Giang", 1, 0)}
    assert [row[3] for row in found] == sorted((row[3] for row in found), reverse=True)


def test_findings_carry_what_was_decided(book):
    decided = [row for row in rows(book["Lỗi và nhận xét"]) if row[10]]
    assert [(row[10], row[11]) for row in decided] == [("bỏ qua", "trích")]


def test_works_with_the_reports_that_cite_them_and_figures(book):
    works = rows(book["Văn bản viện dẫn"])
    assert ["47-QĐ/TW", "01/11/2011"] in [row[:2] for row in works]
    assert {row[7] for row in works if row[0] == "47-QĐ/TW"} == {"đã bị thay thế"}
    assert [(row[0], row[3]) for row in rows(book["Số liệu cần xem"])] == [("b.txt", "99,36%")]


def test_no_cell_is_a_formula(book):
    kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
    assert "f" not in kinds
    assert book["Lỗi và nhận xét"]["A2"].value == "=cmd.txt"
