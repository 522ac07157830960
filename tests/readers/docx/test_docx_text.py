"""Which words of a .docx are text, and in which order."""

import pytest
from docx_builder import box, field, instruction, p, t, table


def texts(document, origin=None):
    return [document.text[b.start : b.end] for b in document.blocks if origin in (None, b.origin)]


def test_paragraphs_are_joined_by_line_ends(read_body):
    assert read_body(p("một") + p("hai")).text == "một\nhai"


def test_blank_paragraphs_leave_no_block(read_body):
    assert texts(read_body(p("một") + p() + p("  ") + p("hai"))) == ["một", "hai"]


def test_decomposed_letters_stay_as_they_are(read_body):
    assert read_body(p("e\u0302")).text == "e\u0302"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ('<w:br w:type="page"/>', "\n"),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "\u2011"),
        ("<w:softHyphen/>", "\u00ad"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "≥"),
        ('<w:sym w:font="Wingdings" w:char="F04A"/>', ""),
        ('<w:sym w:font="Times New Roman" w:char="F02D"/>', "-"),
        ('<w:sym w:font="Symbol" w:char="zz"/>', ""),
    ],
)
def test_letters_that_are_elements(read_body, xml, text):
    assert read_body(p(f"<w:r><w:t>a</w:t>{xml}<w:t>b</w:t></w:r>")).text == f"a{text}b"


@pytest.mark.parametrize(
    "wrapper",
    [
        "hyperlink", "smartTag", "customXml", "dir", "bdo", "fldSimple", "ins", "moveTo",
    ],
)  # fmt: skip
def test_wrapper_in_a_paragraph_is_transparent(read_body, wrapper):
    assert read_body(p(f"<w:{wrapper}>{t('37-QĐ/TW')}</w:{wrapper}>")).text == "37-QĐ/TW"


def test_content_controls_are_transparent(read_body):
    inline = p(f"<w:sdt><w:sdtPr/><w:sdtContent>{t('một')}</w:sdtContent></w:sdt>")
    around = f"<w:sdt><w:sdtContent>{inline}{p('hai')}</w:sdtContent></w:sdt>"
    assert read_body(around).text == "một\nhai"


def test_field_keeps_its_result_and_drops_its_instruction(read_body):
    body = p(field("begin"), instruction("REF x"), field("separate"), "số 8", field("end"))
    assert read_body(body).text == "số 8"


def test_field_in_an_instruction_is_dropped(read_body):
    inner = (field("begin"), instruction("PAGE"), field("separate"), "99", field("end"))
    body = p(field("begin"), instruction("IF"), *inner, field("separate"), "kết", field("end"))
    assert read_body(body).text == "kết"


def test_field_in_a_result_is_kept(read_body):
    inner = (field("begin"), instruction("REF"), field("separate"), "08", field("end"))
    body = p(field("begin"), field("separate"), "số ", *inner, "-QĐ/TW", field("end"))
    assert read_body(body).text == "số 08-QĐ/TW"


def test_field_over_two_paragraphs(read_body):
    body = p(field("begin"), instruction("TOC"), field("separate"), "I. Mục") + p(
        "II. Mục", field("end")
    )
    assert read_body(body).text == "I. Mục\nII. Mục"


def test_field_that_never_ends_swallows_nothing(read_body):
    assert read_body(p(field("begin"), instruction("X"), "một") + p("hai")).text == "một\nhai"


def test_table_is_read_row_by_row_with_cell_paths(read_body):
    document = read_body(table((p("a"), p("b")), (p("c") + p("d"), p("e"))))
    assert [(texts(document)[i], b.cell) for i, b in enumerate(document.blocks)] == [
        ("a", (0, 0, 0)),
        ("b", (0, 0, 1)),
        ("c", (0, 1, 0)),
        ("d", (0, 1, 0)),
        ("e", (0, 1, 1)),
    ]


def test_nested_table_goes_on_with_the_path(read_body):
    inner = table((p("x"), p("y")))
    document = read_body(p("trước") + table((p("a") + inner + inner,)))
    assert [b.cell for b in document.blocks] == [
        None, (0, 0, 0), (0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 1), (0, 0, 0, 1, 0, 0),
        (0, 0, 0, 1, 0, 1),
    ]  # fmt: skip


def test_merged_cell_counts_its_columns(read_body):
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("rộng") + "</w:tc>"
    document = read_body(f"<w:tbl><w:tr>{wide}<w:tc>{p('c')}</w:tc></w:tr></w:tbl>")
    assert [b.cell for b in document.blocks] == [(0, 0, 0), (0, 0, 2)]


def test_rows_and_cells_in_content_controls_are_read(read_body):
    cell = f"<w:sdt><w:sdtContent><w:tc>{p('a')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt>"
    assert texts(read_body(f"<w:tbl>{row}</w:tbl>"), "table") == ["a"]


def test_text_box_comes_once_and_after_its_paragraph(read_body):
    document = read_body(p("một", box(p("hộp")), " tiếp") + p("hai"))
    assert texts(document) == ["một tiếp", "hộp", "hai"]
    assert [b.origin for b in document.blocks] == ["body", "text_box", "body"]


def test_text_box_in_a_text_box(read_body):
    assert texts(read_body(p(box(p("a", box(p("b"))))))) == ["a", "b"]


def test_headers_and_footers_stand_last_and_once(read_body):
    references = (
        '<w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="even" r:id="header3"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
    )
    again = '<w:headerReference w:type="default" r:id="header2"/>'
    document = read_body(
        p("một", properties=f"<w:sectPr>{references}</w:sectPr>")
        + p("hai")
        + f"<w:sectPr>{again}</w:sectPr>",
        header1=p("đầu"),
        header2=p("đầu"),
        header3=p("trang chẵn"),
        footer1=p("chân"),
    )
    assert [(texts(document)[i], b.origin) for i, b in enumerate(document.blocks)] == [
        ("một", "body"),
        ("hai", "body"),
        ("đầu", "header"),
        ("chân", "footer"),
    ]


def test_first_page_header_needs_a_title_page(read_body):
    reference = '<w:headerReference w:type="first" r:id="header1"/>'
    plain = read_body(p("a") + f"<w:sectPr>{reference}</w:sectPr>", header1=p("đầu"))
    titled = read_body(p("a") + f"<w:sectPr>{reference}<w:titlePg/></w:sectPr>", header1=p("đầu"))
    assert (plain.text, titled.text) == ("a", "a\nđầu")


def test_strict_files_read_the_same(make, read_body):
    body = p("một", t("hai", "<w:b/>")) + table((p("a"),))
    assert read_body(body, strict=True).text == read_body(body).text


def test_embedded_text_is_a_problem(read_body):
    document = read_body(p("a") + '<w:altChunk r:id="x"/>')
    assert [problem.key for problem in document.problems] == ["embedded-text"]


def test_formula_is_text_without_a_run(read_body):
    document = read_body(p("a", "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"))
    assert (document.text, document.place_at(1)) == ("ax=1", None)


def test_ruby_keeps_the_base_only(read_body):
    ruby = f"<w:ruby><w:rt>{t('trên')}</w:rt><w:rubyBase>{t('gốc')}</w:rubyBase></w:ruby>"
    document = read_body(p(f"<w:r>{ruby}</w:r>", "sau"))
    assert document.text == "gốcsau"
    assert document.place_at(3).run == 3
