"""check --fix: what becomes of the files."""

from pathlib import Path

import pytest

from tests.conftest import SHARED  # noqa: F401 (sets the path of the scripts)
from vnreport.cli.fixing import Fixing
from vnreport.cli.inputs import Input
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.registry import load_central

WORDS = "Kế hoạch ban hành 4/8/2023."
MENDED = "Kế hoạch ban hành 04/8/2023."


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "bao-cao.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def fixing(path, **details):
    return Fixing((Input(str(path), path),), "vi", **details)


def checked(path, select=("DAT003",)):
    return analyse_bytes(path.read_bytes(), str(path), load_central(), select=select)


def test_file_is_mended_and_its_original_kept(report, capsys):
    left = fixing(report).through(checked(report))
    assert report.read_text("utf-8") == MENDED
    assert report.with_name("bao-cao.goc.txt").read_text("utf-8") == WORDS
    assert left.findings == ()
    assert "đã sửa 1 chỗ" in capsys.readouterr().err


def test_word_file_is_mended(demo_docx, tmp_path):
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(demo_docx.read_bytes())
    before = checked(path, ())
    after = fixing(path).through(before)
    assert len(after.findings) < len(before.findings)
    assert [f.code for f in checked(path, ()).findings] == [f.code for f in after.findings]
    assert path.with_name("bao-cao.goc.docx").read_bytes() == demo_docx.read_bytes()


def test_nothing_to_mend_writes_nothing(report):
    report.write_text(MENDED, encoding="utf-8")
    fixing(report).through(checked(report))
    assert [path.name for path in report.parent.iterdir()] == [report.name]


def test_unsafe_fix_waits_to_be_asked_for(tmp_path):
    path = tmp_path / "a.txt"
    words = "Theo Quy định số 37-QĐ/TW ngày 25/11/2021 về những điều đảng viên không được làm."
    path.write_text(words, encoding="utf-8")
    found = checked(path, ("REG003",))
    assert (fixing(path).through(found), path.read_text("utf-8")) == (found, words)
    fixing(path, unsafe=True).through(found)
    assert "25/10/2021" in path.read_text("utf-8")


def test_difference_is_shown_and_nothing_written(report):
    shown = fixing(report).difference(checked(report))
    assert f"-{WORDS}\n+{MENDED}\n" in shown
    assert [path.name for path in report.parent.iterdir()] == [report.name]


def test_file_that_changed_meanwhile_is_left(report, capsys):
    found = checked(report)
    report.write_text(f"{WORDS} ", encoding="utf-8")
    assert fixing(report).through(found) is found
    assert report.read_text("utf-8") == f"{WORDS} "
    assert "đã thay đổi" in capsys.readouterr().err


def test_pdf_is_left_and_that_is_said(report, capsys):
    found = checked(report)
    found = found._replace(document=found.document._replace(reader="pdf"))
    assert fixing(report).through(found) is found
    assert ".docx và .txt" in capsys.readouterr().err


def test_mended_file_whose_text_is_not_as_expected_is_not_written(report, capsys, monkeypatch):
    monkeypatch.setattr("vnreport.cli.fixing.applied", lambda text, edits: "khác")
    found = checked(report)
    assert fixing(report).through(found) is found
    assert report.read_text("utf-8") == WORDS
    assert [path.name for path in report.parent.iterdir()] == [report.name]


def test_permissions_of_a_file_stay(report):
    report.chmod(0o640)
    fixing(report).through(checked(report))
    assert report.stat().st_mode & 0o777 == 0o640


def test_folder_that_cannot_be_written_to_is_said(report, capsys, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("vnreport.outputs.fixing.files.keep_original", refuse)
    found = checked(report)
    assert fixing(report).through(found) is found
    assert "Permission denied" in capsys.readouterr().err
    assert Path(report).read_text("utf-8") == WORDS


def test_kept_original_is_never_mended(report):
    kept = report.rename(report.with_name("bao-cao.goc.txt"))
    found = checked(kept)
    assert fixing(kept).through(found) is found
    assert kept.read_text("utf-8") == WORDS


def test_link_stays_a_link(report, tmp_path):
    link = tmp_path / "a" / "lien-ket.txt"
    link.parent.mkdir()
    link.symlink_to(report)
    fixing(link).through(checked(link))
    assert (link.is_symlink(), report.read_text("utf-8")) == (True, MENDED)
    assert link.with_name("lien-ket.goc.txt").read_text("utf-8") == WORDS
