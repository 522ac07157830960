"""What is refused, and what is said of pages that tell little."""

import pytest
from pdf_builder import LEFT, Book, by_hand, sentence, show

from vnreport.document.blocks import Legacy
from vnreport.errors import DamagedFile, EmptyFile, EncryptedFile, NoText, UnsafeFile
from vnreport.readers.pdf import file, pieces, read


def test_no_bytes_are_an_empty_file():
    with pytest.raises(EmptyFile):
        read(b" \n", "x.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"PK\x03\x04", b"%PDF-1.4\n1 0 obj\n<<"])
def test_bytes_that_are_no_pdf_are_damaged(data):
    with pytest.raises(DamagedFile):
        read(data, "x.pdf")


def test_file_that_asks_for_a_password_is_encrypted():
    book = Book(user_password="mat khau", owner_password="chu")
    book.text(LEFT, 700, "Bi mat.")
    with pytest.raises(EncryptedFile):
        read(book.pdf(), "x.pdf")


def test_file_with_an_owners_password_alone_is_read():
    book = Book(owner_password="chu")
    book.text(LEFT, 700, "Ai cung doc duoc.")
    assert read(book.pdf(), "x.pdf").text == "Ai cung doc duoc."


def test_drawings_without_letters_are_no_text(book):
    book.canvas.rect(100, 100, 300, 300, fill=1)
    with pytest.raises(NoText):
        read(book.pdf(), "x.pdf")


def test_page_numbers_alone_are_no_text(book):
    for page in range(3):
        book.centred(800, str(page + 1))
        book.canvas.rect(100, 100, 300, 300, fill=1)
        book.turn_page()
    with pytest.raises(NoText):
        read(book.pdf(), "x.pdf")


def test_page_without_text_among_others_is_reported(book):
    book.paragraph(700, sentence(30))
    book.turn_page()
    book.canvas.rect(100, 100, 300, 300, fill=1)
    book.turn_page()
    (problem,) = read(book.pdf(), "x.pdf").problems
    assert (problem.stage, problem.key, problem.page) == ("readers", "page-without-text", 2)


def test_blank_page_is_not_worth_a_word(book):
    book.paragraph(700, sentence(30))
    book.turn_page()
    book.turn_page()
    document = read(book.pdf(), "x.pdf")
    assert document.pages == 2 and not document.problems


def test_letters_without_a_meaning_are_reported():
    letters = [chr(0xE000 + code) for code in range(30)]
    content = f"BT /F 12 Tf 1 0 0 1 50 100 Tm {show(range(30))} Tj ET"
    (problem,) = read(by_hand(content, letters), "x.pdf").problems
    assert (problem.key, problem.page) == ("garbled-page", 1)


def test_words_that_nobody_can_say_are_reported(book):
    book.paragraph(700, "bcdf xqzt gdprw mnbvc zkhtg " * 20)
    (problem,) = read(book.pdf(), "x.pdf").problems
    assert problem.key == "garbled-page"


def test_codes_of_an_old_encoding_are_no_garble():
    content = f"BT /F 20 Tf 1 0 0 1 50 100 Tm {show([0, 1, 2])} Tj ET"
    document = read(by_hand(content, ["§", "¶", "n"], base_font=".VnTime"), "x.pdf")
    assert (document.problems, document.legacy) == ((), (Legacy(0, 3, "tcvn3"),))


def test_plain_words_are_not_reported(book):
    book.paragraph(700, sentence(90))
    assert not read(book.pdf(), "x.pdf").problems


def test_text_that_is_not_drawn_is_said_to_be_recognised(book):
    line = book.canvas.beginText(LEFT, 700)
    line.setTextRenderMode(3)
    line.textOut("Ban quet da nhan dang chu.")
    book.canvas.drawText(line)
    document = read(book.pdf(), "x.pdf")
    assert document.text == "Ban quet da nhan dang chu."
    assert [problem.key for problem in document.problems] == ["recognised-page"]


def test_too_many_pages_are_refused(book, monkeypatch):
    monkeypatch.setattr(file, "MAX_PAGES", 1)
    book.text(LEFT, 700, "Mot.")
    book.turn_page()
    book.text(LEFT, 700, "Hai.")
    with pytest.raises(UnsafeFile):
        read(book.pdf(), "x.pdf")


def test_too_many_letters_are_refused(book, monkeypatch):
    monkeypatch.setattr(file, "MAX_CHARACTERS", 10)
    book.text(LEFT, 700, "Nhieu hon muoi chu.")
    with pytest.raises(UnsafeFile):
        read(book.pdf(), "x.pdf")


def test_too_many_letters_on_one_page_are_refused(book, monkeypatch):
    monkeypatch.setattr(pieces, "MAX_PAGE_CHARACTERS", 10)
    book.text(LEFT, 700, "Nhieu hon muoi chu.")
    with pytest.raises(UnsafeFile):
        read(book.pdf(), "x.pdf")
