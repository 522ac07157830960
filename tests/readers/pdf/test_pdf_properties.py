"""Laws that hold for every PDF: whatever the bytes, and wherever the words stand."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_builder import LEFT, Book, sentence

from vnreport.errors import VnReportError
from vnreport.normalize import normalize
from vnreport.readers.pdf import read

SIZES = st.sampled_from([7, 9, 10, 12, 14, 14, 16])
WORDS = st.sampled_from(
    ["Quy dinh", "so 37-QD/TW", "1", "(2)", "[1]", "1. ", "- ", "99,36%", "Noi nhan:", "08-", "*"]
)
PLACED = st.tuples(st.integers(-20, 590), st.integers(-20, 850), SIZES, WORDS)
PAGES = st.lists(st.lists(PLACED, max_size=14), min_size=1, max_size=3)


def sample() -> bytes:
    """A small file with a note, a table and two pages."""
    book = Book()
    end = book.text(LEFT, 740, "theo Quy dinh 37-QD/TW")
    book.mark(end, 740, "1")
    book.paragraph(700, sentence(30))
    book.grid([100, 200, 300], [600, 580, 560], [["a", "b"], ["c", "d"]])
    book.rule(80)
    book.note(65, "1", "Ban hanh nam 2021.")
    book.turn_page()
    book.paragraph(700, sentence(20))
    book.turn_page()
    return book.pdf()


SAMPLE = sample()
FLIPS = st.lists(
    st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=12
)


def check(document):
    """All that the rest of the program relies on."""
    text, last = document.text, -1
    assert text.strip()
    for block in document.blocks:
        assert last < block.start < block.end <= len(text)
        assert "\n" not in text[block.start : block.end]
        assert block.page is not None and 1 <= block.page <= document.pages
        last = block.end
    held, end = set(), 0
    for segment in document.segments:
        assert end <= segment.start < segment.end <= len(text)
        x0, y0, x1, y1 = segment.place.box
        assert x0 <= x1 and y0 <= y1
        held.update(range(segment.start, segment.end))
        end = segment.end
    assert not [at for at, letter in enumerate(text) if not letter.isspace() and at not in held]
    for note in document.footnotes:
        assert 0 <= note.start < note.end <= len(text)
        assert note.anchor is None or 0 <= note.anchor <= note.start


@given(FLIPS)
@settings(max_examples=80, deadline=None)
def test_flipped_bytes_raise_no_foreign_error(flips):
    data = bytearray(SAMPLE)
    for place, value in flips:
        data[place] = value
    with suppress(VnReportError):
        check(read(bytes(data), "x.pdf"))


@given(st.integers(0, len(SAMPLE)))
@settings(max_examples=60, deadline=None)
def test_a_file_cut_short_raises_no_foreign_error(length):
    with suppress(VnReportError):
        check(read(SAMPLE[:length], "x.pdf"))


@given(PAGES)
@settings(max_examples=80, deadline=None)
def test_words_anywhere_on_pages_make_a_sound_document(pages):
    book = Book()
    for page in pages:
        for x, y, size, words in page:
            book.text(x, y, words, size)
        book.turn_page()
    with suppress(VnReportError):
        check(read(book.pdf(), "x.pdf"))


@given(PAGES)
@settings(max_examples=30, deadline=None)
def test_no_letter_on_a_page_is_lost_but_heads_numbers_and_marks(pages):
    book = Book()
    drawn = 0
    for page in pages:
        for number, (x, _, _, _) in enumerate(page):
            book.text(100 + x % 50, 700 - 20 * number, "Quy dinh so 37")
            drawn += 1
        book.turn_page()
    with suppress(VnReportError):
        assert read(book.pdf(), "x.pdf").text.count("37") == drawn


def test_sample_is_read_whole_and_stays_so_when_normalised():
    document = read(SAMPLE, "x.pdf")
    check(document)
    assert len(document.footnotes) == 1 and document.footnotes[0].anchor is not None
    assert [b.origin for b in document.blocks].count("table") == 4
    assert normalize(document).text == document.text
    assert read(SAMPLE, "x.pdf") == document
