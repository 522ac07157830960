"""Tracked changes, comments, hidden text."""

from docx_builder import box, note_mark, notes, p, t, table

from vnreport.document.blocks import Aside, Mark


def deleted(words):
    return f"<w:del><w:r><w:delText>{words}</w:delText></w:r></w:del>"


def test_insertion_is_text_with_a_mark(read_body):
    document = read_body(p("số ", f"<w:ins>{t('08')}{t('-QĐ')}</w:ins>"))
    assert document.text == "số 08-QĐ"
    assert document.marks == (Mark(3, 8, "inserted"),)


def test_deletion_is_set_aside_where_it_stood(read_body):
    document = read_body(p("một") + p("số ", deleted("37"), "08"))
    assert document.text == "một\nsố 08"
    assert document.asides == (Aside("deleted", "37", 7, "word/document.xml"),)


def test_deletions_side_by_side_are_one(read_body):
    document = read_body(p("a", deleted("08-Q"), deleted("Đ/TW")))
    assert [aside.text for aside in document.asides] == ["08-QĐ/TW"]


def test_deleted_instruction_is_nothing(read_body):
    code = "<w:del><w:r><w:delInstrText>REF x</w:delInstrText></w:r></w:del>"
    document = read_body(p("a", code))
    assert (document.text, document.asides) == ("a", ())


def test_inserted_then_deleted_is_deleted(read_body):
    document = read_body(p("a", f"<w:ins>{deleted('b')}</w:ins>"))
    assert (document.text, document.asides[0].text) == ("a", "b")


def test_move_leaves_one_copy(read_body):
    document = read_body(p(f"<w:moveFrom>{t('x')}</w:moveFrom>", f"<w:moveTo>{t('x')}</w:moveTo>"))
    assert document.text == "x"
    assert [aside.kind for aside in document.asides] == ["deleted"]


def test_deleted_paragraph_end_joins_the_paragraphs(read_body):
    document = read_body(p("một ", properties="<w:rPr><w:del/></w:rPr>") + p("hai"))
    assert document.text == "một hai"
    assert document.place_at(4).paragraph == 1


def test_deleted_row_is_set_aside(read_body):
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('bỏ')}</w:tc></w:tr>"
    document = read_body(p("a") + f"<w:tbl>{row}</w:tbl>" + p("b"))
    assert (document.text, document.asides[0].text) == ("a\nb", "bỏ")


def test_inserted_row_is_marked(read_body):
    row = f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{p('mới')}</w:tc></w:tr>"
    assert read_body(f"<w:tbl>{row}</w:tbl>").marks == (Mark(0, 3, "inserted"),)


def test_text_box_in_a_deletion_is_deleted(read_body):
    document = read_body(p("a", f"<w:del>{box(p('hộp'))}</w:del>"))
    assert (document.text, document.asides[0].text) == ("a", "hộp")


def test_note_of_a_deleted_mark_is_set_aside(read_body):
    body = p("a", note_mark(2), "b", f"<w:del>{note_mark(3)}</w:del>", "c", note_mark(4))
    bodies = notes({2: p("hai"), 3: p("ba"), 4: p("bốn")})
    document = read_body(body, footnotes=bodies)
    assert [note.marker for note in document.footnotes] == ["1", "2"]
    assert document.asides == (Aside("deleted", "ba", 2, "word/footnotes.xml"),)


def test_comment_is_set_aside_at_its_mark(read_body):
    start, mark = '<w:commentRangeStart w:id="0"/>', '<w:r><w:commentReference w:id="0"/></w:r>'
    comment = f'<w:comment w:id="0">{p("xem")}{p("lại")}</w:comment>'
    document = read_body(p("ab", start, "cd") + p("ef", mark), comments=comment)
    assert document.text == "abcd\nef"
    assert document.asides == (Aside("comment", "xem\nlại", 7, "word/comments.xml"),)


def test_hidden_text_stays_with_a_mark(read_body):
    document = read_body(p("a", t("ẩn", "<w:vanish/>"), t("b", '<w:vanish w:val="0"/>')))
    assert (document.text, document.marks) == ("aẩnb", (Mark(1, 3, "hidden"),))


def test_hidden_through_styles(read_body):
    styles = (
        '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = p("a", t("b", '<w:rStyle w:val="C"/>')) + p("c", properties='<w:pStyle w:val="P"/>')
    assert read_body(body, styles=styles).marks == (Mark(1, 2, "hidden"), Mark(3, 4, "hidden"))


def test_changes_in_a_cell_do_not_leave_it(read_body):
    open_end = p("a", properties="<w:rPr><w:del/></w:rPr>")
    assert read_body(table((open_end, p("b")))).text == "a\nb"
