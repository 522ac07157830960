"""List labels, outline levels, bold, pages."""

import pytest
from docx_builder import p, t, table

from vnreport.readers.docx.numerals import numeral


def level(index, style="decimal", text=None, extra=""):
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:lvlText w:val="{text or f"%{index + 1}."}"/></w:lvl>'
    )


def lists(*levels, nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', extra=""):
    return f'<w:abstractNum w:abstractNumId="0">{extra}{"".join(levels)}</w:abstractNum>{nums}'


def item(ilvl=0, num=1):
    numbers = f'<w:ilvl w:val="{ilvl}"/><w:numId w:val="{num}"/>'
    return p("x", properties=f"<w:numPr>{numbers}</w:numPr>")


def labels(document):
    return [block.label for block in document.blocks]


def test_levels_count_and_begin_again(read_body):
    numbering = lists(
        level(0, "upperRoman"), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "%3)")
    )
    body = item(0) + item(1) + item(2) + item(2) + item(1) + item(2) + item(0) + item(1)
    assert labels(read_body(body, numbering=numbering)) == [
        "I.", "I.1.", "a)", "b)", "I.2.", "a)", "II.", "II.1.",
    ]  # fmt: skip


def test_level_that_never_restarts(read_body):
    numbering = lists(level(0), level(1, extra='<w:lvlRestart w:val="0"/>'))
    body = item(0) + item(1) + item(0) + item(1)
    assert labels(read_body(body, numbering=numbering)) == ["1.", "1.", "2.", "2."]


def test_legal_level_writes_all_decimal(read_body):
    numbering = lists(level(0, "upperRoman"), level(1, text="%1.%2", extra="<w:isLgl/>"))
    assert labels(read_body(item(0) + item(1), numbering=numbering)) == ["I.", "1.1"]


def test_lists_of_one_abstract_list_count_on(read_body):
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/></w:num>' for n in (1, 2))
    body = item(0, 1) + item(0, 2)
    assert labels(read_body(body, numbering=lists(level(0), nums=nums))) == ["1.", "2."]


def test_start_override_begins_again_once(read_body):
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    )
    body = item(0, 1) + item(0, 2) + item(0, 2)
    assert labels(read_body(body, numbering=lists(level(0), nums=nums))) == ["1.", "5.", "6."]


def test_level_override_changes_the_format(read_body):
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    nums = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{override}</w:num>'
    assert labels(read_body(item(), numbering=lists(level(0), nums=nums))) == ["a)"]


def test_bullet_of_a_symbol_font_is_plain(read_body):
    assert labels(read_body(item(), numbering=lists(level(0, "bullet", "\uf0b7")))) == ["•"]


def test_number_zero_takes_the_list_away(read_body):
    styles = style("S", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = p("x", properties='<w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert labels(read_body(body, numbering=lists(level(0)), styles=styles)) == [None]


def style(name, paragraph="", run="", base="", kind="paragraph", extra=""):
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}" {extra}>{based}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def test_list_through_a_style_chain(read_body):
    styles = style("Base", '<w:numPr><w:numId w:val="1"/></w:numPr>') + style("S", base="Base")
    body = p("x", properties='<w:pStyle w:val="S"/>') * 2
    assert labels(read_body(body, numbering=lists(level(0)), styles=styles)) == ["1.", "2."]


def test_level_tied_to_a_style(read_body):
    styles = style("S", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    numbering = lists(level(0), level(1, text="%2)", extra='<w:pStyle w:val="S"/>'))
    body = p("x", properties='<w:pStyle w:val="S"/>')
    assert labels(read_body(body, numbering=numbering, styles=styles)) == ["1)"]


def test_list_through_a_numbering_style(read_body):
    linked = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = style("L", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    numbering = lists(level(0, "lowerRoman")) + linked
    assert labels(read_body(item(0, 2), numbering=numbering, styles=styles)) == ["i."]


def test_styles_in_a_circle_end(read_body):
    styles = style("A", base="B") + style("B", base="A")
    assert read_body(p("x", properties='<w:pStyle w:val="A"/>'), styles=styles).text == "x"


def test_long_style_chain_is_followed(read_body):
    links = (style(f"S{n}", base=f"S{n + 1}") for n in range(5_000))
    styles = "".join(links) + style("S5000", '<w:outlineLvl w:val="0"/>')
    document = read_body(p("x", properties='<w:pStyle w:val="S0"/>'), styles=styles)
    assert document.blocks[0].level == 1


@pytest.mark.parametrize(
    ("value", "style", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "upperRoman", "XIV"),
        (9, "lowerRoman", "ix"),
        (28, "lowerLetter", "bb"),
        (26, "upperLetter", "Z"),
        (22, "ordinal", "22nd"),
        (11, "ordinal", "11th"),
        (6, "chicago", "††"),
        (3, "numberInDash", "- 3 -"),
        (3, "none", ""),
        (0, "upperRoman", "0"),
        (10**9, "lowerLetter", "1000000000"),
    ],
)
def test_numerals(value, style, written):
    assert numeral(value, style) == written


def test_outline_level_is_the_paragraphs_or_its_styles(read_body):
    styles = style("H", '<w:outlineLvl w:val="1"/>') + style("H2", base="H")
    body = (
        p("a", properties='<w:outlineLvl w:val="0"/>')
        + p("b", properties='<w:pStyle w:val="H2"/>')
        + p("c", properties='<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/>')
        + p("d")
    )
    assert [b.level for b in read_body(body, styles=styles).blocks] == [1, 2, None, None]


def test_default_paragraph_style_holds_where_none_is_named(read_body):
    styles = style("N", '<w:outlineLvl w:val="2"/>', extra='w:default="1"')
    assert read_body(p("a"), styles=styles).blocks[0].level == 3


def test_bold_needs_every_word(read_body):
    bold = "<w:b/>"
    body = (
        p(t("a", bold), t(" "), t("b", bold)) + p(t("a", bold), "b") + p(t("a", '<w:b w:val="0"/>'))
    )
    assert [b.bold for b in read_body(body).blocks] == [True, False, False]


def test_bold_character_style_turns_a_bold_paragraph_style_round(read_body):
    styles = style("P", run="<w:b/>") + style("C", run="<w:b/>", kind="character")
    strong = '<w:pStyle w:val="P"/>'
    body = p("a", properties=strong) + p(t("b", '<w:rStyle w:val="C"/>'), properties=strong)
    assert [b.bold for b in read_body(body, styles=styles).blocks] == [True, False]


BROKEN = "<w:r><w:lastRenderedPageBreak/></w:r>"
PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


def pages(document):
    return [block.page for block in document.blocks]


def test_pages_by_words_own_record(read_body):
    document = read_body(p("a") + p("b", BROKEN, "c") + p(BROKEN, "d"))
    assert (pages(document), document.pages) == ([1, 1, 3], 3)


def test_page_break_and_its_record_are_one(read_body):
    document = read_body(p("a", PAGE_BREAK) + p(BROKEN, "b"))
    assert pages(document) == [1, 2]


def test_no_record_no_pages(read_body):
    document = read_body(p("a", PAGE_BREAK) + p("b"))
    assert (pages(document), document.pages) == ([None, None], None)


def test_row_over_two_pages_turns_once(read_body):
    split = p("a", BROKEN, "b")
    document = read_body(table((split, split)) + p("c"))
    assert pages(document) == [1, 1, 2]


def test_row_on_a_new_page_takes_all_its_cells(read_body):
    document = read_body(p("a") + table((p(BROKEN, "b"), p("c"))) + p("d"))
    assert pages(document) == [1, 2, 2, 2]
