"""Columns, running heads, page numbers and tables of a PDF."""

from pdf_builder import BOLD, LEFT, RIGHT, sentence

from vnreport.readers.pdf import read


def letterhead(book):
    book.centred(760, "TINH UY HAU GIANG", font=BOLD, x=190)
    book.centred(744, "*", x=190)
    book.centred(728, "So 12-BC/TU", x=190)
    book.centred(760, "DANG CONG SAN VIET NAM", font=BOLD, x=430)
    book.centred(738, "Hau Giang, ngay 05 thang 9 nam 2023", x=430, size=13)
    book.rule(756, 370, 490)


def test_left_cell_of_a_letterhead_is_read_before_the_right_one(book, paragraphs):
    letterhead(book)
    book.centred(690, "BAO CAO", font=BOLD, size=16)
    book.paragraph(660, sentence(40))
    assert paragraphs(book) == [
        "TINH UY HAU GIANG",
        "*",
        "So 12-BC/TU",
        "DANG CONG SAN VIET NAM",
        "Hau Giang, ngay 05 thang 9 nam 2023",
        "BAO CAO",
        sentence(40),
    ]


def test_recipients_are_read_before_the_signature(book, paragraphs):
    y = book.paragraph(700, sentence(40))
    recipients = ["Noi nhan:", "- Ban To chuc Trung uong,", "- Cac ban dang,", "- Luu van phong."]
    for number, words in enumerate(recipients):
        book.text(LEFT, y - 20 - 14 * number, words, 12)
    signature = ["T/M BAN THUONG VU", "PHO BI THU"]
    for number, words in enumerate(signature):
        book.centred(y - 20 - 16 * number, words, font=BOLD, x=430)
    book.centred(y - 140, "Tran Van Huyen", font=BOLD, x=430)
    assert paragraphs(book) == [sentence(40), *recipients, *signature, "Tran Van Huyen"]


def test_two_columns_are_read_one_after_the_other(book, paragraphs):
    left, right = sentence(90), sentence(90, 4)
    book.paragraph(700, left, right=300, indent=0, size=12, pitch=14)
    book.paragraph(700, right, left=324, indent=0, size=12, pitch=14)
    assert paragraphs(book) == [left, right]


def test_page_numbers_are_left_out_and_years_are_not(book, paragraphs):
    for page in range(1, 4):
        book.centred(800, str(page))
        if page == 2:
            book.text(LEFT, 760, "2023")
        book.paragraph(700, sentence(30, page))
        book.turn_page()
    assert paragraphs(book) == [sentence(30, 1), "2023", sentence(30, 2), sentence(30, 3)]


def test_numbers_counted_from_elsewhere_are_page_numbers_where_they_rise(book, paragraphs):
    for page in range(57, 60):
        book.text(LEFT, 40, f"- {page} -")
        book.paragraph(700, sentence(30, page))
        book.turn_page()
    assert len(paragraphs(book)) == 3


def test_numbers_that_begin_anew_in_an_appendix_are_page_numbers(book, paragraphs):
    for page, number in enumerate([1, 2, 3, 1], 1):
        book.centred(800, str(number))
        book.paragraph(700, sentence(30, page))
        book.turn_page()
    assert paragraphs(book) == [sentence(30, page) for page in range(1, 5)]


def test_running_head_is_kept_once_behind_the_text(book):
    for page in range(4):
        book.text(LEFT, 800, f"CONG BAO/So 1257 trang {page + 90}")
        book.paragraph(700, sentence(30, page))
        book.turn_page()
    document = read(book.pdf(), "x.pdf")
    assert [block.origin for block in document.blocks] == ["body"] * 4 + ["header"]
    assert document.text.count("CONG BAO") == 1


def test_first_line_of_a_page_is_no_running_head(book, paragraphs):
    for page in range(4):
        book.paragraph(780, sentence(30, page))
        book.turn_page()
    assert paragraphs(book) == [sentence(30, page) for page in range(4)]


def test_ruled_table_becomes_cells_in_its_place(book, blocks):
    book.text(LEFT, 700, "Ket qua nhu sau:")
    rows = [["Nam", "Xep loai", "Ty le"], ["2018", "516", "99,23"], ["2019", "510", "99,61"]]
    book.grid([100, 200, 320, 450], [680, 660, 640, 620], rows)
    book.text(LEFT, 590, "Het bang.")
    document = read(book.pdf(), "x.pdf")
    assert [b.origin for b in document.blocks] == ["body", *["table"] * 9, "body"]
    assert [b.cell for b in document.blocks[1:5]] == [(0, 0, 0), (0, 0, 1), (0, 0, 2), (0, 1, 0)]
    assert blocks(document, "table") == [words for row in rows for words in row]
    assert blocks(document) == ["Ket qua nhu sau:", "Het bang."]


def test_words_that_wrap_in_a_narrow_cell_are_one_paragraph(book, paragraphs):
    book.grid([100, 170, 300], [700, 660, 620], [["Duoc xep", "A"], ["B", "C"]])
    book.text(106, 670, "loai tot", 12)
    assert paragraphs(book, "table")[0] == "Duoc xep loai tot"


def test_table_drawn_as_thin_boxes_is_found(book, paragraphs):
    for y in (700, 680, 660):
        book.canvas.rect(100, y, 200, 0.5, stroke=0, fill=1)
    for x in (100, 200, 300):
        book.canvas.rect(x, 660, 0.5, 40, stroke=0, fill=1)
    for x, y, words in [(110, 685, "a"), (210, 685, "b"), (110, 665, "c"), (210, 665, "d")]:
        book.text(x, y, words, 12)
    assert paragraphs(book, "table") == ["a", "b", "c", "d"]


def test_table_on_a_page_turned_on_its_side():
    from pdf_builder import Book

    book = Book(size=(842, 595))
    book.canvas.rotate(90)
    book.grid([100, 200, 300], [-100, -120, -140], [["a1", "b1"], ["a2", "b2"]])
    book.turn_page(rotation=90)
    document = read(book.pdf(), "x.pdf")
    assert document.text == "a1\nb1\na2\nb2"
    assert [block.cell for block in document.blocks] == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]


def test_frame_around_a_paragraph_is_no_table(book, paragraphs):
    book.canvas.rect(80, 600, 470, 120)
    book.paragraph(700, sentence(40))
    assert paragraphs(book) == [sentence(40)]


def test_white_boxes_behind_the_text_are_no_table(book, paragraphs):
    book.canvas.setFillGray(1)
    for y in (684, 668, 652):
        for x in (80, 310):
            book.canvas.rect(x, y, 230, 16, stroke=0, fill=1)
    book.canvas.setFillGray(0)
    book.paragraph(688, sentence(40))
    assert paragraphs(book) == [sentence(40)]


def test_rules_of_letterhead_and_notes_are_no_table(book, paragraphs):
    letterhead(book)
    book.rule(720, 150, 230)
    book.paragraph(680, sentence(50), right=RIGHT)
    book.rule(80)
    book.note(65, "1", "Chu thich.")
    assert paragraphs(book, "table") == []
