"""Real inputs, where they are at hand: the PDF says what the .docx of the same report says."""

import unicodedata
from difflib import SequenceMatcher

import pytest

from vnreport.errors import NoText
from vnreport.extract.citations import extract
from vnreport.normalize import normalize
from vnreport.readers.docx import read as read_docx
from vnreport.readers.pdf import read

TWINS = [
    ("report.pdf", "report.docx"),
    ("variants/report-nospace.pdf", "report.docx"),
    ("variants/report-perchar.pdf", "report.docx"),
    ("variants/report-table.pdf", "variants/report-table.docx"),
]


def folded(words):
    return " ".join(unicodedata.normalize("NFC", words).split())


def blocks(document, *origins):
    return [folded(document.text[b.start : b.end]) for b in document.blocks if b.origin in origins]


def anchors(document):
    return [
        folded(document.text[max(0, note.anchor - 30) : note.anchor])[-15:]
        for note in document.footnotes
    ]


def symbols(document):
    document = normalize(document)
    return [citation.symbol for citation in extract(document.text, document.folded).citations]


@pytest.fixture(params=TWINS, ids=[pdf.rpartition("/")[2] for pdf, _ in TWINS])
def twins(request, shared):
    pdf, docx = (shared / "seed" / name for name in request.param)
    return read(pdf.read_bytes(), pdf.name), read_docx(docx.read_bytes(), docx.name)


def test_paragraphs_are_those_of_the_docx(twins):
    pdf, docx = twins
    expected, found = blocks(docx, "body"), blocks(pdf, "body")
    same = SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in same) == len(expected)


def test_notes_and_anchors_are_those_of_the_docx(twins):
    pdf, docx = twins
    assert blocks(pdf, "footnote") == blocks(docx, "footnote")
    assert anchors(pdf) == anchors(docx)


def test_citations_are_those_of_the_docx(twins):
    pdf, docx = twins
    assert symbols(pdf) == symbols(docx)


def test_cells_are_those_of_the_docx(shared):
    folder = shared / "seed" / "variants"
    pdf = read((folder / "report-table.pdf").read_bytes(), "x.pdf")
    docx = read_docx((folder / "report-table.docx").read_bytes(), "x.docx")
    cells = [b for b in docx.blocks if b.origin == "table" and b.cell and b.cell[0] == 1]
    expected = [(b.cell[1:], folded(docx.text[b.start : b.end])) for b in cells]
    table = [b for b in pdf.blocks if b.origin == "table"]
    assert [(b.cell[1:], folded(pdf.text[b.start : b.end])) for b in table] == expected


def test_gazette_gives_its_54_notes_with_their_marks(shared):
    path = shared / "real" / "files" / "F21_VBHN30-VPQH-CongBao.pdf"
    document = read(path.read_bytes(), path.name)
    assert [note.marker for note in document.footnotes] == [str(n) for n in range(1, 55)]
    assert all(note.anchor is not None for note in document.footnotes)
    assert not blocks(document, "table")


@pytest.mark.parametrize("name", ["seed/variants/report-scan-300dpi.pdf", "real/files/F17"])
def test_scans_have_no_text(shared, name):
    folder, _, start = name.rpartition("/")
    path = next((shared / folder).glob(f"{start}*"))
    with pytest.raises(NoText):
        read(path.read_bytes(), path.name)
