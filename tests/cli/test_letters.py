"""vnreport letters, and the workbook of a batch."""

from openpyxl import load_workbook

from tests.store.filling import STALE, report


def test_from_a_batch_to_a_workbook_and_letters(vnreport, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(report(STALE), encoding="utf-8")
    vnreport("batch", "in", "-o", "r.db", "--jobs", "1", "--export", "r.xlsx")
    assert load_workbook("r.xlsx")["Theo tỉnh"]["A2"].value == "Lâm Đồng"
    done = vnreport("letters", "r.db", "-o", "cv")
    assert (done.code, (tmp_path / "cv" / "Lâm Đồng.docx").exists()) == (0, True)
    assert "chỗ cần xem lại của Lâm Đồng" in done.out
    assert vnreport("letters", "r.db", "-o", "cv", "--province", "Cà Mau").code == 1


def test_the_template_is_the_offices_own(vnreport, tmp_path):
    assert vnreport("letters", "--write-template", tmp_path / "mau.docx").code == 0
    assert (tmp_path / "mau.docx").read_bytes()[:2] == b"PK"


def test_what_is_missing_is_said(vnreport, tmp_path):
    assert "-o THƯ-MỤC" in vnreport("letters").err
    done = vnreport("letters", tmp_path / "none.db", "-o", tmp_path)
    assert (done.code, "không có tệp này" in done.err) == (2, True)
