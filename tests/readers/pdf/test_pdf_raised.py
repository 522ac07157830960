"""Small raised marks that text recognition does not see, told by the picture of their line."""

import pytest
from measure_recognition import scanned
from pdf_builder import LEFT

from vnreport.readers.pdf import read, recognition
from vnreport.readers.pdf.faces import Face
from vnreport.readers.pdf.hocr import Printed, Read
from vnreport.readers.pdf.ink import Blot, Shades, blots
from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.mark_numbers import number_marks
from vnreport.readers.pdf.raised import with_marks

needs_tesseract = pytest.mark.skipif(
    not recognition.can_recognise(), reason="no Tesseract with Vietnamese here"
)
NOTES = (
    "Theo bao cao cua Ban To chuc va Uy ban Kiem tra ve cong tac nam.",
    "Trong do co 3 to chuc co so, 9 chi bo truc thuoc bi nhac nho lan dau.",
)
SIZE, BASE, WIDTH = 40, 60, 300


def drawn(*boxes):
    """A white picture with black boxes (x0, y0, x1, y1)."""
    points = bytearray(b"\xff" * (WIDTH * 100))
    for x0, y0, x1, y1 in boxes:
        for row in range(y0, y1):
            points[row * WIDTH + x0 : row * WIDTH + x1] = b"\x00" * (x1 - x0)
    return Shades(WIDTH, 100, bytes(points))


def test_ink_that_hangs_together_is_one_blot():
    angle = ((10, 10, 12, 30), (12, 28, 20, 30))
    found = blots(drawn(*angle, (20, 30, 22, 32), (40, 5, 44, 9)), 5, 60, 0, 50)
    assert found == [Blot(10, 10, 22, 32), Blot(40, 5, 44, 9)]


def test_outside_of_the_picture_there_is_no_ink():
    shades = drawn((0, 0, 4, 4), (WIDTH - 3, 97, WIDTH, 100))
    found = blots(shades, -50, WIDTH + 50, -50, 150)
    assert found == [Blot(0, 0, 4, 4), Blot(WIDTH - 3, 97, WIDTH, 100)]


def test_dirt_is_given_up():
    specks = [(x, y, x + 1, y + 1) for x in range(0, 40, 2) for y in range(0, 40, 2)]
    assert blots(drawn(*specks), 0, 60, 0, 60) == []


def line_of(*words):
    reads = tuple(Read(text, (x0, 30, x1, 70), 90) for text, x0, x1 in words)
    return Printed(reads, float(BASE), SIZE * 1.1, float(SIZE), words[0][1])


LETTERS = (20, 35, 60, 60)
MARK = (64, 28, 72, 44)
STOP = (76, 56, 80, 60)


def told(line, *boxes):
    return [(word.text, word.raised, word.glued) for word in with_marks(line, drawn(*boxes)).words]


@pytest.mark.parametrize("read_as", ["”", "°", "1", "", "'"])
def test_a_mark_stands_apart_whatever_it_was_read_as(read_as):
    line = line_of((f"viên{read_as}.", 20, 80))
    apart = [("viên", False, False), (read_as, True, True), (".", False, True)]
    assert told(line, LETTERS, MARK, STOP) == apart


@pytest.mark.parametrize(
    ("read", "mark"),
    [("2021", ""), ("20211", "1"), ("2021”", "”"), ("202110", "10")],
    ids=["mark-left-out", "mark-as-digit", "mark-as-sign", "two-digits"],
)
def test_a_mark_takes_no_digit_of_the_year_before_it(read, mark):
    year = [(20 + 20 * at, 32, 34 + 20 * at, 60) for at in range(4)]
    found = told(line_of((f"{read},", 20, 112)), *year, (100, 24, 108, 40))
    assert found == [("2021", False, False), (mark, True, True), (",", False, True)]


def test_a_number_whose_digits_run_together_is_left_as_it_was_read():
    digits = [(20, 32, 92, 60), (100, 24, 108, 40)]
    assert told(line_of(("2021", 20, 108)), *digits) == [("2021", False, False)]


@pytest.mark.parametrize("read", ["°", "1", "'"])
def test_a_mark_behind_a_blank_is_a_mark(read):
    found = told(line_of(("viên", 20, 60), (f"{read}.", 64, 80)), LETTERS, MARK, STOP)
    assert found == [("viên", False, False), (read, True, True), (".", False, True)]


def test_a_sign_inside_a_word_is_no_mark():
    degrees = line_of(("30°C", 20, 100))
    found = told(degrees, (20, 32, 34, 60), (40, 32, 54, 60), MARK, (78, 32, 96, 60))
    assert found == [("30°C", False, False)]


def test_a_mark_in_brackets_is_a_mark():
    found = told(line_of(("viên1)", 20, 84)), LETTERS, MARK, (78, 30, 83, 68))
    assert found == [("viên", False, False), ("1", True, True), (")", False, True)]


def test_a_number_that_stands_on_the_line_is_no_mark():
    line = line_of(("viên", 20, 60), ("1", 64, 72))
    assert told(line, LETTERS, (64, 32, 72, 60)) == [("viên", False, False), ("1", False, False)]


def test_the_tenth_mark_behind_a_word_is_whole():
    found = told(line_of(("viên10", 20, 82)), LETTERS, MARK, (74, 28, 82, 44))
    assert found == [("viên", False, False), ("10", True, True)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param((64, 28, 72, 36), id="as low as a quotation mark"),
        pytest.param((64, 28, 72, 60), id="as high as a letter"),
        pytest.param((60, 28, 68, 44), id="touching the letter before it"),
        pytest.param((64, 28, 66, 44), id="as thin as a scratch"),
    ],
)
def test_other_ink_is_no_mark(other):
    line = line_of(("viên”.", 20, 80))
    assert told(line, LETTERS, other, STOP) == [("viên”.", False, False)]


def test_a_label_stands_apart_at_the_beginning_of_its_line():
    line = line_of(("°Theo", 20, 90))
    found = told(line, (20, 28, 28, 44), (34, 35, 90, 60))
    assert found == [("°", True, False), ("Theo", False, False)]


def test_a_label_read_as_a_letter_of_its_own_is_no_word():
    line = line_of(("&", 20, 28), ("Theo", 34, 90))
    found = told(line, (20, 28, 28, 44), (34, 35, 90, 60))
    assert found == [("&", True, False), ("Theo", False, False)]


def test_a_label_that_was_not_read_is_found():
    line = line_of(("Theo", 40, 90))._replace(left=20)
    found = told(line, (20, 28, 28, 44), (40, 35, 90, 60))
    assert found == [("", True, False), ("Theo", False, False)]


def test_a_sloping_line_is_followed():
    line = line_of(("xa", 20, 40), ("viên”", 200, 245))._replace(slope=-0.1)
    marks = [
        word.text for word in with_marks(line, drawn((200, 19, 240, 40), (244, 8, 252, 23))).words
    ]
    assert marks == ["xa", "viên", "”"]


def row(*words, size=14.0, page=1):
    pieces = tuple(
        Word(
            text,
            80.0 + 10 * at,
            0,
            88.0 + 10 * at,
            10,
            size,
            Face(""),
            raised=raised,
            confidence=90,
        )
        for at, (text, raised) in enumerate(words)
    )
    return Line(pieces, 100.0, size, page, 0)


class Page:
    def __init__(self, *lines):
        self.lines = list(lines)


def texts(page):
    return [[(word.text, word.raised) for word in line.words] for line in page.lines]


def test_as_many_marks_as_notes_are_counted_on_from_page_to_page():
    pages = [
        Page(row(("viên", False), ("”", True)), row(("°", True), ("Theo", False), size=10.0)),
        Page(row(("làm", False), ("", True)), row(("", True), ("Xem", False), size=10.0)),
    ]
    number_marks(pages, 14.0)
    assert [texts(page) for page in pages] == [
        [[("viên", False), ("1", True)], [("1", True), ("Theo", False)]],
        [[("làm", False), ("2", True)], [("2", True), ("Xem", False)]],
    ]


def test_marks_that_do_not_fit_are_as_they_were_read():
    page = Page(
        row(("30", False), ("°", True), ("C", False), ("2", True), ("", True)),
        row(("1", True), ("Theo", False), size=10.0),
        row(("°", True), ("Xem", False), size=10.0),
    )
    number_marks([page], 14.0)
    assert texts(page)[0] == [("30", False), ("°", False), ("C", False), ("2", True)]


def test_a_page_that_was_not_recognised_is_left_alone():
    line = row(("m", False), ("2", True))
    line = line._replace(words=tuple(word._replace(confidence=None) for word in line.words))
    page = Page(line)
    number_marks([page], 14.0)
    assert page.lines == [line]


def test_an_exponent_is_no_mark():
    page = Page(
        row(("km", False), ("2", True), ("viên", False), ("”", True)),
        row(("°", True), ("Theo", False), size=10.0),
    )
    number_marks([page], 14.0)
    body = [("km", False), ("2", False), ("viên", False), ("1", True)]
    assert texts(page) == [body, [("1", True), ("Theo", False)]]


def test_notes_of_a_scanned_page_are_counted_on_from_a_page_with_text():
    label = row(("3", True), ("Theo", False), size=10.0)
    label = label._replace(words=tuple(word._replace(confidence=None) for word in label.words))
    scan = Page(row(("làm", False), ("”", True)), row(("", True), ("Xem", False), size=10.0))
    number_marks([Page(label), scan], 14.0)
    assert texts(scan) == [[("làm", False), ("4", True)], [("4", True), ("Xem", False)]]


@needs_tesseract
def test_the_notes_of_a_scan_are_tied_to_their_marks(book, monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    y = book.paragraph(760, "Ban Thuong vu da chi dao cac chi bo to chuc hoc tap nghi quyet " * 6)
    end = book.text(LEFT, y, "Dang vien trong nam 2019")
    end = book.text(book.mark(end + 2, y + 1, "1", 8), y, " duoc khen thuong, 12 can bo")
    book.text(book.mark(end + 2, y + 1, "2", 8), y, " bi nhac nho.")
    book.note(80, "1", NOTES[0])
    book.note(66, "2", NOTES[1])
    document = read(scanned(book.pdf(), 200, False, 1), "x.pdf")
    notes = [
        (
            note.marker,
            document.text[: note.anchor].split()[-1],
            document.text[note.start :].split()[0],
        )
        for note in document.footnotes
    ]
    assert notes == [
        ("1", "2019", "Theo"),
        ("2", "bo", "Trong"),
    ]
