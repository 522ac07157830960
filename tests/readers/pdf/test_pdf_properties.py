"""Laws that hold for every PDF: whatever the bytes, and wherever the words stand."""

from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st
from pdf_builder import LEFT, Book, by_hand, sentence, show

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


@example(
    [
        [
            (0, 6, 7, "Quy dinh"),
            (0, 18, 7, "Quy dinh"),
            (32, 0, 7, "Quy dinh"),
            (33, 24, 9, "Quy dinh"),
        ]
    ]
)
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


PLACES = st.tuples(st.integers(20, 500), st.integers(20, 820), SIZES)


@given(st.lists(PLACES, min_size=1, max_size=25), st.booleans())
@settings(max_examples=80, deadline=None)
def test_no_letter_is_lost(places, ruled):
    book = Book()
    drawn = [3 * chr(97 + i) for i in range(len(places))]
    for words, (x, y, size) in zip(drawn, places, strict=True):
        book.text(x, y, words, size)
    if ruled:
        book.canvas.grid([50, 200, 350, 500], [800, 600, 400, 200])
        book.rule(500, 200, 350)
    text = read(book.pdf(), "x.pdf").text
    assert sorted(letter for letter in text if not letter.isspace()) == sorted("".join(drawn))


NUMBERS = st.sampled_from(
    ["0", "1", "-1", "12", "0.0000001", "100", "-100", "99999", "1" + "0" * 20, "-1" + "0" * 37]
)


@given(st.lists(st.lists(NUMBERS, min_size=7, max_size=7), min_size=1, max_size=6))
@settings(max_examples=80, deadline=None)
def test_letters_of_any_size_at_any_place_raise_no_foreign_error(matrices):
    parts = [
        f"BT /F {size} Tf {' '.join(matrix)} Tm {show([0, 1, 2])} Tj ET {' '.join(matrix[:4])} re f"
        for size, *matrix in matrices
    ]
    with suppress(VnReportError):
        check(read(by_hand(" ".join(parts), ["a", "b", "\u0301"]), "x.pdf"))


def test_sample_is_read_whole_and_stays_so_when_normalised():
    document = read(SAMPLE, "x.pdf")
    check(document)
    assert len(document.footnotes) == 1 and document.footnotes[0].anchor is not None
    assert [b.origin for b in document.blocks].count("table") == 4
    assert normalize(document).text == document.text
    assert read(SAMPLE, "x.pdf") == document
