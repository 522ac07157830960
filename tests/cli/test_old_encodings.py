"""Reports in old encodings from the command line."""

import re
from zipfile import ZipFile

from docx_builder import build, p, t

from vnreport.tables.legacy_encodings import codes_of

FONT = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
WORDS = ("--select", "REG001", "--as-of", "2023-12-31")


def encoded(text):
    return "".join(codes_of(letter, "tcvn3") or letter for letter in text)


def old_docx(folder):
    path = folder / "bao-cao.docx"
    path.write_bytes(build(p(t(encoded(STALE), FONT))))
    return path


def test_a_report_in_an_old_typeface_is_checked(vnreport, tmp_path):
    done = vnreport("check", old_docx(tmp_path), *WORDS)
    assert (done.code, "TCVN3" in done.out, "Quy định số 47-QĐ/TW" in done.out) == (1, True, True)


def test_a_fix_is_never_written_into_an_old_typeface(vnreport, tmp_path):
    path = old_docx(tmp_path)
    before = path.read_bytes()
    vnreport("check", path, *WORDS, "--unsafe-fixes")
    assert path.read_bytes() == before


def test_a_note_is_written_beside_words_in_an_old_typeface(vnreport, tmp_path):
    out = tmp_path / "ban-sao.docx"
    done = vnreport("annotate", old_docx(tmp_path), "-o", out, *WORDS)
    document = ZipFile(out).read("word/document.xml").decode()
    noted = document.partition("<w:commentRangeStart")[2].partition("<w:commentRangeEnd")[0]
    assert (done.code, "".join(re.findall("<w:t[^>]*>([^<]*)", noted))) == (
        0,
        encoded("Quy định số 47-QĐ/TW"),
    )


def test_a_text_of_8_bits_is_checked_and_left_as_it_is(vnreport, tmp_path):
    path = tmp_path / "bao-cao.txt"
    data = encoded(f"{STALE}\nCác tổ chức đảng đã kiểm tra đảng viên.").encode("latin-1")
    path.write_bytes(data)
    assert vnreport("check", path, *WORDS).code == 1
    vnreport("check", path, *WORDS, "--unsafe-fixes")
    assert path.read_bytes() == data
