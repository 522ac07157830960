"""The way back from the text to the element that it came from."""

import io
import zipfile

from docx_builder import box, build, note_mark, notes, p, t, table
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from vnreport.document.source import WordPlace
from vnreport.readers.docx import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_place_counts_every_paragraph_and_run(read_body):
    gone = "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    document = read_body(p() + p("ab", gone, "cd") + p(box(p("hộp")), "e") + p("f"))
    part = "word/document.xml"
    found = [document.place_at(document.text.index(letter)) for letter in "bdehf"]
    assert found == [
        WordPlace(part, 1, 0, 1),
        WordPlace(part, 1, 2, 1),
        WordPlace(part, 2, 1, 0),
        WordPlace(part, 3, 0, 0),
        WordPlace(part, 5, 0, 0),
    ]


def test_line_end_between_blocks_has_no_place(read_body):
    assert read_body(p("a") + p("b")).place_at(1) is None


WORDS = st.text("Quyđịnh 08-/TWế\u0302", min_size=1, max_size=8)
PARAGRAPHS = st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=5)


@given(PARAGRAPHS, PARAGRAPHS)
def test_place_finds_the_runs_own_letter(body, cells):
    xml = "".join(p(*map(t, words)) for words in body)
    inner = "".join(p(*map(t, words)) for words in cells)
    marked = p("m", note_mark(2), box(inner))
    data = build(xml + table((inner + p(),)) + marked, footnotes=notes({2: inner + p("n")}))
    document = read(data, "made.docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = {n: etree.fromstring(archive.read(n)) for n in archive.namelist() if "word/" in n}
    for offset, letter in enumerate(document.text):
        place = document.place_at(offset)
        if place is None:
            assert letter == "\n"
            continue
        paragraph = list(roots[place.part].iter(f"{W}p"))[place.paragraph]
        runs = [r for r in paragraph.iter(f"{W}r") if next(r.iterancestors(f"{W}p")) is paragraph]
        assert "".join(runs[place.run].itertext(f"{W}t"))[place.offset] == letter
