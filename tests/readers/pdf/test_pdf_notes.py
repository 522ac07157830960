"""Footnotes of a PDF: where they are, and where their marks stand."""

import pytest
from pdf_builder import LEFT, Book, sentence

from vnreport.readers.pdf import read


def notes(book):
    """Marker, body and the words before the anchor of each note."""
    document = read(book.pdf(), "made.pdf")
    return [
        (
            note.marker,
            document.text[note.start : note.end],
            None if note.anchor is None else document.text[: note.anchor].split()[-1],
        )
        for note in document.footnotes
    ]


def with_mark(book, y, words, label, rest="."):
    """A line of text with a raised mark in it."""
    end = book.text(LEFT, y, words)
    book.text(book.mark(end, y, label), y, rest)


def test_note_below_a_rule_is_tied_to_its_mark(book):
    with_mark(book, 700, "ty le dat 99,36%", "1")
    book.rule(120)
    book.note(105, "1", "Toan tinh co 294 cuoc.")
    document = read(book.pdf(), "x.pdf")
    (note,) = document.footnotes
    assert document.text[: note.anchor] == "ty le dat 99,36%"
    assert document.text == "ty le dat 99,36%.\nToan tinh co 294 cuoc."
    assert (note.marker, note.page, note.kind) == ("1", 1, "footnote")
    assert document.blocks[-1].origin == "footnote" and document.blocks[-1].note == 0


def test_small_print_without_a_rule_is_a_note(book):
    with_mark(book, 700, "chiem 12%", "1")
    book.note(105, "1", "So lieu nam 2022.")
    assert notes(book) == [("1", "So lieu nam 2022.", "12%")]


def test_notes_of_several_lines_and_pages_keep_their_order(book):
    for page in range(2):
        with_mark(book, 700, f"trang {page}", str(2 * page + 1))
        with_mark(book, 660, "tiep theo", str(2 * page + 2))
        book.rule(130)
        book.note(115, str(2 * page + 1), "Chu thich " + "dai " * 60)
        book.note(90, str(2 * page + 2), "Ngan.")
        book.turn_page()
    assert [(marker, before) for marker, _, before in notes(book)] == [
        ("1", "0"), ("2", "theo"), ("3", "1"), ("4", "theo"),
    ]  # fmt: skip


def test_note_goes_on_at_the_foot_of_the_next_page(book):
    with_mark(book, 700, "Quy dinh", "1")
    book.rule(80)
    book.note(65, "1", "Quy dinh nay duoc Ban Chap hanh ban hanh de huong dan cac cap uy dang")
    book.turn_page()
    book.paragraph(700, sentence(30))
    book.rule(80)
    book.text(LEFT, 65, "va to chuc dang thuc hien.", 10)
    ((_, body, _),) = notes(book)
    assert body.endswith("cap uy dang va to chuc dang thuc hien.")


def test_numbering_may_begin_anew_on_each_page(book):
    for page in "ab":
        with_mark(book, 700, f"trang-{page}", "1")
        book.rule(80)
        book.note(65, "1", f"Chu thich {page}.")
        book.turn_page()
    assert notes(book) == [("1", "Chu thich a.", "trang-a"), ("1", "Chu thich b.", "trang-b")]


@pytest.mark.parametrize("label", ["1", "(1)", "[1]", "1."], ids=["bare", "round", "square", "dot"])
def test_labels_may_be_bare_or_bracketed(book, label):
    with_mark(book, 700, "ket qua", "1")
    book.rule(80)
    book.text(LEFT, 65, f"{label} Theo bao cao nam 2022.", 10)
    assert notes(book) == [("1", "Theo bao cao nam 2022.", "qua")]


def test_mark_in_square_brackets_on_the_line_is_a_mark(book):
    book.text(LEFT, 700, "theo bao cao [1] cua tinh.")
    book.rule(80)
    book.text(LEFT, 65, "[1] Bao cao nam 2022.", 10)
    assert notes(book) == [("1", "Bao cao nam 2022.", "cao")]


def test_power_of_a_unit_is_no_mark(book):
    end = book.text(LEFT, 700, "rong 100 m")
    book.text(book.mark(end, 700, "2"), 700, " va")
    with_mark(book, 680, "mot", "1")
    with_mark(book, 660, "hai", "2")
    book.rule(80)
    book.note(65, "1", "Thu nhat.")
    book.note(50, "2", "Thu hai.")
    document = read(book.pdf(), "x.pdf")
    assert "100 m2 va" in document.text
    assert [document.text[: n.anchor].split()[-1] for n in document.footnotes] == ["mot", "hai"]


def test_raised_figure_without_a_note_stays_in_the_text(book):
    with_mark(book, 700, "dien tich 20 km", "2")
    document = read(book.pdf(), "x.pdf")
    assert document.text == "dien tich 20 km2." and not document.footnotes


def test_note_without_a_mark_has_no_anchor(book):
    book.paragraph(700, sentence(30))
    book.rule(80)
    book.note(65, "1", "Khong ai goi.")
    assert notes(book) == [("1", "Khong ai goi.", None)]


def test_mark_after_a_list_number_is_tied_behind_it(book):
    end = book.text(LEFT, 700, "18.")
    book.text(book.mark(end, 700, "1"), 700, " Cong thong tin.")
    book.rule(80)
    book.note(65, "1", "Khoan nay duoc bo sung.")
    assert notes(book) == [("1", "Khoan nay duoc bo sung.", "18.")]


def test_recipients_in_small_print_are_no_notes(book, paragraphs):
    book.paragraph(700, sentence(60))
    for number, words in enumerate(["Noi nhan:", "- Tinh uy,", "- Luu."]):
        book.text(LEFT, 300 - 14 * number, words, 11)
    assert paragraphs(book)[1:] == ["Noi nhan:", "- Tinh uy,", "- Luu."]


def test_notes_of_the_texts_own_size_below_a_rule_are_notes():
    book = Book()
    with_mark(book, 700, "ket qua", "1")
    book.rule(80)
    end = book.mark(LEFT, 64, "1")
    book.text(end, 64, " Theo bao cao.", 14)
    assert notes(book) == [("1", "Theo bao cao.", "qua")]


def test_underlined_heading_does_not_make_notes_of_what_follows(book, paragraphs):
    book.text(LEFT, 700, "Phan I", 14)
    book.rule(698, LEFT, LEFT + 38)
    book.text(LEFT, 670, "1. Dac diem tinh hinh", 14)
    book.paragraph(650, sentence(30))
    assert paragraphs(book) == ["Phan I", "1. Dac diem tinh hinh", sentence(30)]


def test_rule_with_larger_words_below_it_parts_no_notes(book, paragraphs):
    book.rule(720)
    book.text(LEFT, 700, "1. Bang so lieu:", 10)
    book.paragraph(680, sentence(50))
    assert paragraphs(book) == ["1. Bang so lieu:", sentence(50)]


def test_long_rule_above_a_note_that_goes_on_is_seen(book):
    with_mark(book, 700, "Quy dinh", "1")
    book.rule(80)
    book.note(65, "1", "Theo Quy dinh cua Ban Chap hanh Trung uong ve thi hanh Dieu le Dang va cac")
    book.turn_page()
    book.paragraph(700, sentence(30))
    book.rule(80, LEFT, 538)
    book.text(LEFT, 65, "huong dan.", 10)
    assert notes(book)[0][1].endswith("Dang va cac huong dan.")


def test_rule_of_a_running_head_parts_no_notes(book):
    for page in range(3):
        with_mark(book, 740, f"trang {page}", str(page + 1))
        book.rule(790, LEFT, 538)
        book.paragraph(700, sentence(30), size=11)
        book.rule(80)
        book.note(65, str(page + 1), "Chu thich.")
        book.turn_page()
    assert [body for _, body, _ in notes(book)] == ["Chu thich."] * 3


def test_endnotes_behind_the_text_are_tied_to_marks_pages_before(book):
    for page in range(2):
        with_mark(book, 740, f"trang-{page}", str(page + 1))
        book.paragraph(700, sentence(40))
        book.turn_page()
    book.rule(780)
    book.note(760, "1", "Thu nhat.")
    book.note(745, "2", "Thu hai.")
    assert notes(book) == [("1", "Thu nhat.", "trang-0"), ("2", "Thu hai.", "trang-1")]
