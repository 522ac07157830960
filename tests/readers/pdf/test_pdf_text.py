"""Words, lines and paragraphs of a PDF."""

import pytest
from pdf_builder import BOLD, LEFT, RIGHT, Book, by_hand, sentence, show

from vnreport.document.source import PagePlace
from vnreport.readers.pdf import read


def test_lines_of_a_paragraph_are_joined_by_a_blank(book, paragraphs):
    words = sentence(40)
    book.paragraph(700, words)
    assert paragraphs(book) == [words]


def test_reading_order_is_by_place_not_by_the_order_of_the_file(book, paragraphs):
    book.text(LEFT, 600, "Thu hai.")
    book.text(LEFT, 700, "Thu nhat.")
    assert paragraphs(book) == ["Thu nhat.", "Thu hai."]


def test_letters_drawn_later_fall_into_their_places(book, paragraphs):
    book.text(100, 700, "T")
    book.text(113.2, 700, "NH")
    book.text(108.6, 700, "I")
    assert paragraphs(book) == ["TINH"]


def test_words_without_blanks_in_the_file_are_parted_by_their_gaps(book, paragraphs):
    x = LEFT
    for word in ["Quy", "dinh", "so", "37-QD/TW"]:
        x = book.text(x, 700, word) + 3.5
    assert paragraphs(book) == ["Quy dinh so 37-QD/TW"]


def test_letters_drawn_one_by_one_make_words(book, paragraphs):
    x = LEFT
    for letter in "Quy dinh":
        x = book.text(x, 700, letter) if letter != " " else x + 3.5
    assert paragraphs(book) == ["Quy dinh"]


def test_symbol_broken_at_its_hyphen_is_joined_without_a_blank(book, paragraphs):
    end = book.text(LEFT, 700, "A" * 40)
    book.text(end, 700, " theo Quy dinh 08-")
    book.text(LEFT, 684, "QD/TW ngay 25.")
    assert paragraphs(book)[0].endswith("theo Quy dinh 08-QD/TW ngay 25.")


def test_symbol_that_goes_on_with_its_slash_is_joined_without_a_blank(book, paragraphs):
    book.justified(LEFT, 700, "Thuc hien Chi thi cua Ban Bi thu va Quy dinh so 37-QD")
    book.text(LEFT, 684, "/TW cua Ban Chap hanh.")
    assert paragraphs(book)[0].endswith("so 37-QD/TW cua Ban Chap hanh.")


def test_dash_between_blanks_keeps_its_blanks_at_a_line_end(book, paragraphs):
    book.justified(LEFT, 700, "Chu nghia Mac Le nin va tu tuong Ho Chi Minh ve kinh te -")
    book.text(LEFT, 684, "xa hoi.")
    assert paragraphs(book)[0].endswith("kinh te - xa hoi.")


def test_indent_begins_a_paragraph(book, paragraphs):
    one, two = sentence(31), sentence(35, 3)
    y = book.paragraph(700, one)
    book.paragraph(y, two)
    assert paragraphs(book) == [one, two]


def test_space_begins_a_paragraph_where_nothing_is_indented(book, paragraphs):
    texts = [sentence(n, n) for n in (33, 41, 28)]
    y = 700
    for text in texts:
        y = book.paragraph(y, text, indent=0) - 6
    assert paragraphs(book) == texts


def test_short_last_line_ends_a_paragraph_of_left_aligned_text(book, paragraphs):
    texts = [sentence(n, n) for n in (33, 43, 50)]
    y = 700
    for text in texts:
        y = book.paragraph(y, text, indent=0, justify=False)
    assert paragraphs(book) == texts


def test_lines_set_one_and_a_half_apart_are_one_paragraph(book, paragraphs):
    texts = [sentence(n, n) for n in (40, 44)]
    y = 700
    for text in texts:
        y = book.paragraph(y, text, pitch=24)
    assert paragraphs(book) == texts


def test_paragraph_goes_on_over_the_page(book, paragraphs):
    words = sentence(44)
    split = words.split()
    y = book.paragraph(90, " ".join(split[:15]) + " xaydung" * 12, pitch=16)
    assert y < 90
    book.turn_page()
    book.text(LEFT, 780, "va cac co quan dang.")
    found = paragraphs(book)
    assert len(found) == 1 and found[0].endswith("va cac co quan dang.")


def test_bold_heading_is_a_block_of_its_own_and_says_so(book):
    book.text(121, 700, "I. DAC DIEM TINH HINH", font=BOLD)
    book.paragraph(684, sentence(30))
    blocks = read(book.pdf(), "x.pdf").blocks
    assert [block.bold for block in blocks] == [True, False]


def test_list_items_stay_apart(book, paragraphs):
    items = ["- Cac tinh uy, thanh uy;", "- Cac ban dang;", "- Luu van phong."]
    for number, item in enumerate(items):
        book.text(LEFT, 700 - 16 * number, item)
    assert paragraphs(book) == items


def test_every_block_knows_its_page_and_every_word_its_box(book):
    book.text(100, 700, "Trang mot.")
    book.turn_page()
    book.text(200, 500, "Trang hai.")
    document = read(book.pdf(), "x.pdf")
    place = document.place_at(document.text.index("hai"))
    assert [block.page for block in document.blocks] == [1, 2] and document.pages == 2
    assert isinstance(place, PagePlace) and place.page == 2
    x0, y0, x1, y1 = place.box
    assert 230 < x0 < x1 < 270 and y0 < 500 < y1 < 515


@pytest.mark.parametrize(
    ("angle", "turn", "origin"),
    [(90, 90, (0, -595)), (180, 180, (-595, -842)), (270, 270, (-842, 0))],
)
def test_page_turned_round_reads_as_any_other_and_keeps_its_own_boxes(angle, turn, origin):
    book = Book(size=(595, 842) if turn == 180 else (842, 595))
    book.canvas.rotate(angle)
    book.canvas.translate(*origin)
    words = sentence(50)
    book.paragraph(500, words, left=80, right=500)
    book.turn_page(rotation=turn)
    document = read(book.pdf(), "x.pdf")
    assert document.text == words
    x0, y0, x1, y1 = document.segments[0].place.box
    centre = {90: (95, 134), 180: (461, 342), 270: (500, 708)}[turn]
    assert abs((x0 + x1) / 2 - centre[0]) < 40 and abs((y0 + y1) / 2 - centre[1]) < 40


def test_watermark_askew_is_left_out(book, paragraphs):
    book.text(LEFT, 700, "Bao cao so ket.")
    book.canvas.rotate(40)
    book.text(500, 100, "DU THAO", size=60)
    assert paragraphs(book) == ["Bao cao so ket."]


@pytest.mark.parametrize("first", [True, False], ids=["under", "over"])
def test_upright_watermark_across_the_lines_is_left_out(book, paragraphs, first):
    words = sentence(60)
    if first:
        book.centred(650, "DU THAO", size=70)
    book.paragraph(700, words)
    if not first:
        book.centred(650, "DU THAO", size=70)
    assert paragraphs(book) == [words]


def test_a_large_title_that_nothing_crosses_is_text(book, paragraphs):
    book.centred(760, "BAO CAO", size=40)
    book.paragraph(700, sentence(60))
    assert paragraphs(book) == ["BAO CAO", sentence(60)]


@pytest.mark.parametrize("marks_last", [False, True], ids=["in-place", "at-the-end"])
def test_combining_mark_is_glued_to_its_vowel(marks_last):
    letters = ["\u0323", "b", "â", "c"]
    first = f"BT /F 20 Tf 1 0 0 1 50 100 Tm {show([1, 2, 3])} Tj ET"
    mark = f"BT /F 20 Tf 1 0 0 1 {62.0 if marks_last else 74.0} 100 Tm {show([0])} Tj ET"
    if not marks_last:
        first = f"BT /F 20 Tf 1 0 0 1 50 100 Tm {show([1, 2])} Tj ET"
        mark = f"BT /F 20 Tf 1 0 0 1 62 100 Tm {show([0])} Tj 1 0 0 1 74 100 Tm {show([3])} Tj ET"
    assert read(by_hand(f"{first} {mark}", letters), "x.pdf").text == "bâ\u0323c"


def test_soft_hyphen_at_a_line_end_is_dropped_with_the_break():
    letters = [*"khoxang.", "\u00ad"]
    top = f"BT /F 20 Tf 1 0 0 1 50 100 Tm {show([0, 1, 2, 3, 4, 5, 6, 3, 4, 5, 8])} Tj ET"
    low = f"BT /F 20 Tf 1 0 0 1 50 76 Tm {show([4, 5, 6, 7])} Tj ET"
    assert read(by_hand(f"{low} {top}", letters), "x.pdf").text == "khoxangxanang."


def test_soft_hyphen_of_an_old_typeface_is_a_letter_and_stays():
    content = f"BT /F 20 Tf 1 0 0 1 50 100 Tm {show([0, 1, 2])} Tj ET"
    document = read(by_hand(content, ["n", "h", "\u00ad"], base_font=".VnTime"), "x.pdf")
    assert document.text == "nh\u00ad"


def test_soft_hyphen_of_an_old_typeface_is_a_letter_at_a_line_end_too():
    top = f"BT /F 20 Tf 1 0 0 1 50 100 Tm {show([0, 1, 2])} Tj ET"
    low = f"BT /F 20 Tf 1 0 0 1 50 76 Tm {show([1, 0])} Tj ET"
    font = {"letters": ["n", "h", "\u00ad"], "base_font": ".VnTime"}
    assert "nh\u00ad" in read(by_hand(f"{top} {low}", **font), "x.pdf").text


def test_file_and_bytes_are_named_in_the_document(book):
    book.text(LEFT, 700, "Bao cao.")
    document = read(book.pdf(), "bao-cao.pdf")
    assert (document.file, document.reader, len(document.sha256)) == ("bao-cao.pdf", "pdf", 64)


def test_words_far_right_of_a_gap_stay_on_the_line(book, paragraphs):
    end = book.text(150, 700, "So")
    book.text(end + 35, 700, "-BC/TU")
    book.paragraph(660, sentence(30), right=RIGHT)
    assert paragraphs(book)[0] == "So -BC/TU"
