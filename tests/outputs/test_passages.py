"""A report cut into pieces: nothing is lost, everything is told once."""

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import analysed
from vnreport.document.blocks import Block, Document, Footnote
from vnreport.document.findings import Finding
from vnreport.document.span import Span
from vnreport.normalize import normalize
from vnreport.outputs.html.passages import Passage, Table, passages

EMPTY = analysed("x")


def _analysis(text, blocks, spans=(), footnotes=()):
    document = normalize(Document("a", "", "docx", text, tuple(blocks), footnotes=tuple(footnotes)))
    findings = tuple(
        Finding("WRD001", "x", "info", "x", span, text[span.start : span.end]) for span in spans
    )
    return EMPTY._replace(document=document, findings=findings)


def _lines(text):
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line)))
        at += len(line) + 1
    return blocks


@given(st.data())
def test_pieces_joined_are_the_text_and_each_finding_is_told_once(data):
    lines = data.draw(st.lists(st.text("abđ ", min_size=1, max_size=12), min_size=1, max_size=6))
    text = "\n".join(f"x{line}" for line in lines)
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=6))
    spans = [Span(min(pair), max(pair)) for pair in pairs]
    body = passages(_analysis(text, _lines(text), spans)).body
    assert "\n".join("".join(p.text for p in passage.pieces) for passage in body) == text
    told = [number for passage in body for number in passage.opens]
    assert sorted(told) == list(range(len(spans)))
    for number, span in enumerate(spans):
        marked = "".join(p.text for one in body for p in one.pieces if number in p.findings)
        assert marked == text[span.start : span.end].replace("\n", "")


def test_overlapping_findings_cut_the_text_at_each_edge():
    (passage,) = passages(_analysis("abcdef", [Block(0, 6)], [Span(0, 4), Span(2, 6)])).body
    assert [(p.text, p.findings) for p in passage.pieces] == [
        ("ab", (0,)),
        ("cd", (0, 1)),
        ("ef", (1,)),
    ]


def test_cells_of_a_table_are_put_together():
    blocks = [
        Block(0, 1, "table", cell=(0, 0, 0)),
        Block(2, 3, "table", cell=(0, 0, 1)),
        Block(4, 5, "table", cell=(0, 1, 1)),
        Block(6, 7),
    ]
    table, after = passages(_analysis("a\nb\nc\nd", blocks, [Span(4, 5)])).body
    assert isinstance(table, Table)
    shown = [
        ["".join(q.text for p in cell for q in p.pieces) for cell in row] for row in table.rows
    ]
    assert shown == [["a", "b"], ["", "c"]]
    assert table.opens == (0,)
    assert isinstance(after, Passage)


def test_a_note_stands_apart_and_its_mark_at_its_anchor():
    blocks = [Block(0, 3), Block(4, 8, "footnote", note=0)]
    found = passages(_analysis("abc\nnote", blocks, footnotes=[Footnote("1", 4, 8, 2)]))
    (passage,) = found.body
    assert [(p.text, p.note) for p in passage.pieces] == [("ab", None), ("c", 0)]
    assert [note.marker for note in found.notes] == ["1"]


def test_a_mark_that_the_text_holds_is_the_link_itself():
    blocks = [Block(0, 6), Block(7, 11, "footnote", note=0)]
    found = passages(_analysis("ab[1]c\nnote", blocks, footnotes=[Footnote("1", 7, 11, 2)]))
    pieces = found.body[0].pieces
    assert [(p.text, p.written) for p in pieces] == [("ab", False), ("[1]", True), ("c", False)]
