"""Footnotes and endnotes: number, anchor, body."""

import pytest
from docx_builder import note_mark, notes, p, t

OWN_MARK = "<w:r><w:footnoteRef/></w:r>"


def described(document):
    return [
        (n.marker, n.anchor, document.text[n.start : n.end], n.kind) for n in document.footnotes
    ]


def test_printed_number_is_the_order_of_the_marks(read_body):
    document = read_body(
        p("một", note_mark(7), " hai", note_mark(3)),
        footnotes=notes({3: p(OWN_MARK, " sau"), 7: p(OWN_MARK, " trước")}),
    )
    assert described(document) == [
        ("1", 3, "trước", "footnote"),
        ("2", 7, "sau", "footnote"),
    ]
    assert document.text == "một hai\n trước\n sau"


def test_note_of_several_paragraphs_is_several_blocks(read_body):
    document = read_body(p("a", note_mark(2)), footnotes=notes({2: p("x") + p("y")}))
    assert [(b.origin, b.note) for b in document.blocks[1:]] == [("footnote", 0)] * 2
    assert described(document)[0][2] == "x\ny"


def test_endnotes_are_counted_apart_in_lower_roman(read_body):
    document = read_body(
        p("a", note_mark(2, "endnote"), "b", note_mark(2)),
        footnotes=notes({2: p("chân")}),
        endnotes=notes({2: p("cuối")}, "endnote"),
    )
    assert described(document) == [("1", 2, "chân", "footnote"), ("i", 1, "cuối", "endnote")]
    assert [b.origin for b in document.blocks] == ["body", "footnote", "endnote"]


def test_settings_say_how_notes_are_counted(read_body):
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    document = read_body(p("a", note_mark(2)), footnotes=notes({2: p("x")}), settings=settings)
    assert document.footnotes[0].marker == "C"


def test_numbers_restart_in_each_section(read_body):
    rule = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    ended = p("b", note_mark(3), properties=f"<w:sectPr>{rule}</w:sectPr>")
    document = read_body(
        p("a", note_mark(2)) + ended + p("c", note_mark(4)) + f"<w:sectPr>{rule}</w:sectPr>",
        footnotes=notes({2: p("x"), 3: p("y"), 4: p("z")}),
    )
    assert [note.marker for note in document.footnotes] == ["1", "2", "1"]


def test_numbers_restart_on_each_page(read_body):
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>"
    document = read_body(
        p("a", note_mark(2)) + p(broken, note_mark(3)),
        footnotes=notes({2: p("x"), 3: p("y")}),
        settings='<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>',
    )
    assert [(n.marker, n.page) for n in document.footnotes] == [("1", 1), ("1", 2)]


def test_custom_mark_is_no_text_and_is_not_counted(read_body):
    custom = note_mark(2, attributes='w:customMarkFollows="1"', after="<w:t>*</w:t>")
    document = read_body(
        p("08-QĐ/TW", custom, " và", note_mark(3)),
        footnotes=notes({2: p("* riêng"), 3: p(OWN_MARK, " chung")}),
    )
    assert document.text.startswith("08-QĐ/TW và\n")
    assert described(document) == [("*", 8, "riêng", "footnote"), ("1", 11, "chung", "footnote")]


def test_note_without_a_mark_is_kept(read_body):
    document = read_body(p("a"), footnotes=notes({2: p("mồ côi")}))
    assert described(document) == [("", None, "mồ côi", "footnote")]


def test_mark_without_a_note_is_a_problem(read_body):
    document = read_body(p("a", note_mark(2), "b", note_mark(9)), footnotes=notes({2: p("x")}))
    assert [(x.key, x.details) for x in document.problems] == [
        ("note-count-differs", (("marks", "2"), ("bodies", "1")))
    ]


def test_mark_in_a_blank_paragraph_belongs_to_the_words_before(read_body):
    document = read_body(p("trước") + p(note_mark(2)) + p("sau"), footnotes=notes({2: p("x")}))
    assert document.footnotes[0].anchor == 5


@pytest.mark.parametrize("place", ["cell", "box"])
def test_marks_in_tables_and_boxes_count(read_body, make, place):
    inside = p("b", note_mark(3))
    block = make.table((inside,)) if place == "cell" else p(make.box(inside))
    document = read_body(
        p("a", note_mark(2)) + block + p("c", note_mark(4)),
        footnotes=notes({2: p("x"), 3: p("y"), 4: p("z")}),
    )
    assert [(n.marker, n.anchor) for n in document.footnotes] == [("1", 1), ("2", 3), ("3", 5)]


def test_place_in_a_note_names_its_part(read_body):
    document = read_body(p("a", note_mark(2)), footnotes=notes({2: p(OWN_MARK, t("x"))}))
    place = document.place_at(document.footnotes[0].start)
    assert (place.part, place.paragraph, place.run) == ("word/footnotes.xml", 1, 1)
