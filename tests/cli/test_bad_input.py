"""Bad files: one line each that says what is wrong and what to do, exit code 3."""

import io
import zipfile
from pathlib import Path

import pytest


def _zip(names: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in names.items():
            package.writestr(name, content)
    return out.getvalue()


def _ole(stream: str) -> bytes:
    """The beginning of an old Office file with the name of one stream in it."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le") + b"\0" * 64
    )


BAD = {
    "empty": ("a.docx", b"", "rỗng"),
    "blank": ("a.txt", b" \n\t ", "rỗng"),
    "truncated-docx": ("a.docx", _zip({"word/document.xml": "<w/>" * 300})[:700], "bị hỏng"),
    "truncated-pdf": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<</Type", "bị hỏng"),
    "word-97-named-docx": ("a.docx", _ole("WordDocument"), "LibreOffice"),
    "encrypted-office": ("a.docx", _ole("EncryptedPackage"), "mật khẩu"),
    "workbook-named-docx": ("a.docx", _zip({"xl/workbook.xml": "<w/>"}), "Excel"),
    "picture-named-pdf": ("a.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "OCR"),
    "saved-page-named-txt": ("a.txt", b"MIME-Version: 1.0\r\n\r\n<html>", ".mht"),
    "unknown-encoding": ("a.txt", "Quyết định số".encode("utf-16-le")[1:] * 9, None),
    "latin-1": ("a.txt", b"Quy \xf0\xe9nh s\xf4 08 c\xfca Trung uong nam nay " * 3, "bảng mã"),
    "program": ("a.docx", b"\x7fELF\x02\x01\x01" + bytes(range(256)), "bị hỏng"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_clear_line_and_exit_code_three(vnreport, tmp_path, name):
    file, data, words = BAD[name]
    (tmp_path / file).write_bytes(data)
    done = vnreport("check", tmp_path / file)
    assert done.code == 3
    assert done.err.count("\n") == 1
    assert done.err.startswith(str(tmp_path / file))
    assert words is None or words in done.err


def test_the_other_files_go_on(vnreport, tmp_path):
    for name, (file, data, _) in BAD.items():
        (tmp_path / f"{name}{Path(file).suffix}").write_bytes(data)
    (tmp_path / "sound.txt").write_text("Quy định số 37-QĐ/TW.", encoding="utf-8")
    done = vnreport("check", tmp_path)
    assert done.code == 3
    assert done.err.count("\n") == len(BAD)
    assert "1 tệp: " in done.out


@pytest.mark.parametrize("name", BAD)
def test_the_line_in_english(vnreport, tmp_path, name):
    file, data, _ = BAD[name]
    (tmp_path / file).write_bytes(data)
    done = vnreport("check", tmp_path / file, "--lang", "en")
    assert done.err.count("\n") == 1
    assert "Tệp" not in done.err


def test_a_folder_with_nothing_to_read_is_wrong_usage(vnreport, tmp_path):
    done = vnreport("check", tmp_path)
    assert (done.code, str(tmp_path) in done.err) == (2, True)


def test_a_file_without_permission_is_one_line(vnreport, tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")

    def refused(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    done = vnreport("check", path)
    assert (done.code, done.err.count("\n")) == (3, 1)
