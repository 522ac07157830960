"""Single letters that a typeface does not name are learned from the pictures of their words."""

import io
import re

import pikepdf
import pytest
import render_pdf

from vnreport.readers.pdf import read, recognition
from vnreport.readers.pdf.faces import Face
from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.sheet import Sheet
from vnreport.readers.pdf.unnamed import letters_seen, name_letters, pages_with_unnamed

needs_tesseract = pytest.mark.skipif(
    not recognition.can_recognise(), reason="no Tesseract with Vietnamese here"
)
TEXT = """TỈNH ỦY LÂM HÀ
Số 12-BC/TU
BÁO CÁO
Các cấp ủy triển khai khẩn trương, chuẩn bị kỹ; thẩm tra, thẩm định hồ sơ của “cán bộ trẻ”.
Đẩy mạnh kiểm tra việc thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021 ở cơ sở trong cả tỉnh.
"""
FACE = Face("Times")


def broken(path, *codes):
    """The report with some letters (in hexadecimal) named by codes of private use."""
    render_pdf.write(TEXT, path)
    out, changed = io.BytesIO(), 0
    with pikepdf.open(path) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream) and b"beginbfchar" in one.read_bytes():
                names = one.read_bytes()
                for number, code in enumerate(codes):
                    private = f"E2{number:02X}".encode()
                    names, times = re.subn(code.encode(), private, names, flags=re.IGNORECASE)
                    changed += times
                one.write(names)
        pdf.save(out)
    assert changed >= len(codes)
    return out.getvalue()


def word(text, left, spaced=True, face=FACE):
    return Word(text, left, 100, left + 10 * len(text), 112, 12, face, spaced)


def sheet(*words, number=1):
    line = Line(words, 102, 12, number, 0)
    return Sheet(number, (0, 0, 600, 800), [line], [], None)


def text_of(page):
    return page.lines[0].text


@needs_tesseract
def test_they_are_named_as_the_page_shows_them(tmp_path, monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    document = read(broken(tmp_path / "x.pdf", "1EA9", "1EA3"), "x.pdf")
    assert "triển khai khẩn trương, chuẩn bị kỹ; thẩm tra, thẩm định" in document.text
    assert "trong cả tỉnh" in document.text
    assert document.problems == ()


def test_without_text_recognition_the_page_is_doubtful(tmp_path, monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: False)
    document = read(broken(tmp_path / "x.pdf", "1EA9"), "x.pdf")
    assert "kh\ue200n trương" in document.text
    (problem,) = document.problems
    assert (problem.key, problem.page) == ("unnamed-letters", 1)
    assert dict(problem.details)["count"] == str(document.text.count("\ue200"))


def test_a_letter_is_named_on_every_page(tmp_path):
    first, second = sheet(word("kh\ue200n,", 50)), sheet(word("c\ue200n", 50), number=2)
    assert pages_with_unnamed([first, second]) == [first]
    letters = letters_seen([(first, sheet(word("khẩn.", 48)).lines)])
    assert [name_letters(one, letters) for one in (first, second)] == [0, 0]
    assert (text_of(first), text_of(second)) == ("khẩn,", "cẩn")


def test_a_word_in_pieces_is_one_word():
    page = sheet(word("kh", 50), word("\ue200", 70, False, Face("Arial")), word("n", 80, False))
    letters = letters_seen([(page, sheet(word("khẩn", 50)).lines)])
    assert letters == {("Arial", "\ue200"): "ẩ"}
    assert name_letters(page, letters) == 0
    assert text_of(page) == "khẩn"


@pytest.mark.parametrize(
    "seen",
    [
        (),
        (word("kbẩn,", 50),),  # another letter is wrong: nothing is told
        (word("khẩn", 300),),  # elsewhere
        (word("kh8n", 50),),  # a digit is no letter
    ],
    ids=["nothing", "other", "elsewhere", "digit"],
)
def test_what_is_not_seen_clearly_is_left(seen):
    page = sheet(word("kh\ue200n", 50))
    letters = letters_seen([(page, [Line(seen, 102, 12, 1, 0)] if seen else [])])
    assert (letters, name_letters(page, letters)) == ({}, 1)


def test_readings_that_disagree_tell_nothing():
    page = sheet(word("c\ue200n", 50), word("c\ue200n", 100))
    seen = sheet(word("cẩn", 50), word("cần", 100)).lines
    assert letters_seen([(page, seen)]) == {}


@pytest.mark.parametrize("text", ["\uf0a7", "\uf0a7Chỉ", "-\uf0a7", "chữ", "12"])
def test_marks_of_lists_and_sound_words_are_left_alone(text):
    assert pages_with_unnamed([sheet(word(text, 50))]) == []
