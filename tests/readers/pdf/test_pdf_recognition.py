"""Pages without a usable text are read off their pictures, where Tesseract is installed."""

import pytest
from measure_recognition import scanned
from pdf_builder import LEFT, by_hand, show

from vnreport.errors import NoText, UnsafeFile
from vnreport.readers.pdf import read, recognition
from vnreport.readers.pdf.hocr import printed_lines
from vnreport.readers.pdf.recognition_cache import keep, kept

ABLE = recognition.can_recognise()
needs_tesseract = pytest.mark.skipif(not ABLE, reason="no Tesseract with Vietnamese here")
WORDS = "Bao cao so 12 cua Ban Thuong vu"


def word(text, left, confidence=90, kind="ocrx_word"):
    title = f"bbox {left} 100 {left + 50} 130; x_wconf {confidence}"
    return f"<span class='{kind}' title='{title}'>{text}</span>"


def line(*words, top=100, size=40, kind="ocr_line"):
    title = f"bbox 10 {top} 500 {top + 30}; baseline 0 -8; x_size {size}"
    return f"<span class='{kind}' title=\"{title}\">{''.join(words)}</span>"


def page(*lines):
    return (
        f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{''.join(lines)}</body></html>".encode()
    )


def words_in(text):
    return [[read.text for read in line.words] for line in printed_lines(text)]


def test_lines_from_top_to_bottom():
    found = page(line(word("hai", 10), top=300), line(word("một", 10), word("nữa", 90), top=100))
    assert words_in(found) == [["một", "nữa"], ["hai"]]


def test_specks_and_blanks_are_no_words():
    found = page(line(word("|", 10, 5), word("a", 80, 5), word(" ", 150), word("-", 200)))
    assert words_in(found) == [["a", "-"]]


def test_sizes_that_nearly_agree_are_one():
    lines = [line(word("a", 10), top=100 * n, size=size) for n, size in enumerate((38, 40, 41, 60))]
    assert [round(one.size) for one in printed_lines(page(*lines))] == [44, 44, 44, 66]


def test_a_wide_gap_parts_a_line_into_stretches():
    (printed,) = printed_lines(page(line(word("một", 10), word("hai", 70), word("ba", 300))))
    found = printed.lines(1, 0, (0.0, 800.0, 0.5))
    assert [[one.text for one in stretch.words] for stretch in found] == [["một", "hai"], ["ba"]]
    assert len({stretch.base for stretch in found}) == 1


@pytest.mark.parametrize("text", [b"", b"not markup", b"<html/>", page(line())])
def test_what_holds_no_line_gives_none(text):
    assert printed_lines(text) == []


def test_a_page_is_kept_and_found_again(monkeypatch, tmp_path):
    monkeypatch.setenv("VNREPORT_CACHE", str(tmp_path))
    assert kept("ab12") is None
    keep("ab12", b"text")
    assert kept("ab12") == b"text"
    assert [path.name for path in tmp_path.glob("*/*")] == ["ab12"]


def test_nothing_is_kept_where_the_folder_is_named_empty(monkeypatch, tmp_path):
    monkeypatch.setenv("VNREPORT_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    keep("ab12", b"text")
    assert (kept("ab12"), list(tmp_path.iterdir())) == (None, [])


@pytest.fixture
def scan(book):
    book.text(LEFT, 700, WORDS)
    return scanned(book.pdf(), 150, False, 1)


def test_without_tesseract_a_scan_has_no_text(scan):
    with pytest.raises(NoText):
        read(scan, "x.pdf")


@needs_tesseract
def test_a_scan_is_read_and_says_how_sure_it_is(scan, monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    document = read(scan, "x.pdf")
    assert "12" in document.text.split()
    assert [problem.key for problem in document.problems] == ["page-read-off"]
    assert len(document.recognised) == len(document.text.split())
    assert document.confidence_at(0, len(document.text)) in range(101)


@needs_tesseract
def test_words_of_a_scan_stand_where_they_are_printed(scan, monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    document = read(scan, "x.pdf")
    left, bottom, _, top = document.place_at(0).box
    assert (abs(left - LEFT) < 3, bottom < 705 < top) == (True, True)


@needs_tesseract
def test_a_page_whose_letters_mean_nothing_is_read_off_its_picture(monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    content = f"BT /F 20 Tf 1 0 0 1 50 100 Tm {show([0, 1, 2] * 9)} Tj ET"
    document = read(by_hand(content, ["\ue000", "\ue001", "\ue002"]), "x.pdf")
    assert "\ue000" not in document.text
    assert [problem.key for problem in document.problems] == ["page-read-off"]


@needs_tesseract
def test_a_scan_that_takes_too_long_is_to_be_read_again(scan, monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    monkeypatch.setattr(recognition, "SECONDS", 0.0)
    with pytest.raises(UnsafeFile):
        read(scan, "x.pdf")


@needs_tesseract
def test_a_page_that_was_kept_needs_no_tesseract(scan, monkeypatch, tmp_path):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    monkeypatch.setenv("VNREPORT_CACHE", str(tmp_path))
    first = read(scan, "x.pdf")
    monkeypatch.setattr(recognition, "_begin", lambda picture: pytest.fail("read twice"))
    assert read(scan, "x.pdf") == first
