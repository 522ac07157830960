"""What a .docx states about its looks, every layer of styles resolved."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from vnreport.document.blocks import Document
from vnreport.document.layout import Layout, PageLook, ParagraphLook, RunLook
from vnreport.readers.docx import read

FONT = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{FONT.format('Times New Roman')}"
    '<w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
)


def style(name: str, content: str, kind: str = "paragraph", base: str | None = None) -> str:
    """One w:style."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{based}{content}</w:style>'


def layout_of(document: Document) -> Layout:
    """The layout, which a .docx has."""
    assert document.layout is not None
    return document.layout


def first(document: Document) -> ParagraphLook:
    """The look of the first paragraph."""
    return layout_of(document).paragraphs[0]


Read = Callable[..., Document]


def test_what_nobody_states_is_not_known(read_body: Read, make: ModuleType) -> None:
    look = first(read_body(make.p("Tỉnh ủy")))
    assert look.runs == (RunLook(7, None, None, False, False, False),)
    assert (look.align, look.before, look.line, look.line_rule) == (None, 0.0, 1.0, "auto")


def test_the_defaults_of_the_document_are_the_weakest(read_body: Read, make: ModuleType) -> None:
    look = first(read_body(make.p("Tỉnh ủy"), styles=DEFAULTS))
    assert (look.runs[0].font, look.runs[0].size, look.after) == ("Times New Roman", 14.0, 6.0)


def test_a_style_inherits_what_it_does_not_say(read_body: Read, make: ModuleType) -> None:
    styles = (
        DEFAULTS
        + style("A", '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>')
        + style("B", "<w:rPr><w:i/></w:rPr>", base="A")
    )
    look = first(read_body(make.p("ab", properties='<w:pStyle w:val="B"/>'), styles=styles))
    assert look.align == "both"
    assert look.runs == (RunLook(2, "Times New Roman", 13.0, False, True, False),)


def test_the_paragraph_and_the_run_overrule_the_style(read_body: Read, make: ModuleType) -> None:
    styles = DEFAULTS + style("A", '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr>')
    run = make.t("ab", '<w:b w:val="0"/><w:sz w:val="30"/><w:u w:val="single"/>')
    body = make.p(run, properties='<w:pStyle w:val="A"/><w:jc w:val="center"/>')
    look = first(read_body(body, styles=styles))
    assert look.align == "center"
    assert look.runs == (RunLook(2, "Times New Roman", 15.0, False, False, True),)


def test_a_bold_character_style_turns_a_bold_paragraph_round(
    read_body: Read, make: ModuleType
) -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = style("P", bold) + style("C", bold, kind="character")
    body = make.p(make.t("ab", '<w:rStyle w:val="C"/>'), properties='<w:pStyle w:val="P"/>')
    assert first(read_body(body, styles=styles)).runs[0].bold is False


def test_a_circle_of_styles_ends(read_body: Read, make: ModuleType) -> None:
    styles = style("A", "<w:rPr><w:b/></w:rPr>", base="B") + style("B", "", base="A")
    body = make.p("ab", properties='<w:pStyle w:val="A"/>')
    assert first(read_body(body, styles=styles)).runs[0].bold is True


def test_a_theme_names_the_font(read_body: Read, make: ModuleType) -> None:
    theme = (
        "<w:fontScheme><w:majorFont><w:latin typeface='Cambria'/></w:majorFont>"
        "<w:minorFont><w:latin typeface='Calibri'/></w:minorFont></w:fontScheme>"
    )
    body = make.p(make.t("ab", '<w:rFonts w:asciiTheme="minorHAnsi"/>'))
    assert first(read_body(body, theme=theme)).runs[0].font == "Calibri"


def test_letters_are_counted_by_look(read_body: Read, make: ModuleType) -> None:
    body = make.p(make.t("một "), make.t("hai", "<w:b/>"), make.t(" ba"))
    counts = [(run.letters, run.bold) for run in first(read_body(body)).runs]
    assert counts == [(7, False), (3, True)]


@pytest.mark.parametrize(
    ("spacing", "expected"),
    [
        ('w:line="360" w:lineRule="exact"', (18.0, "exact")),
        ('w:line="276" w:lineRule="auto"', (1.15, "auto")),
        ('w:line="480"', (2.0, "auto")),
        ('w:line="400" w:lineRule="atLeast"', (20.0, "atLeast")),
    ],
)
def test_line_spacing_in_points_or_lines(
    read_body: Read, make: ModuleType, spacing: str, expected: tuple[float, str]
) -> None:
    look = first(read_body(make.p("ab", properties=f"<w:spacing {spacing}/>")))
    assert (look.line, look.line_rule) == expected


def test_paper_and_margins_in_millimetres(read_body: Read, make: ModuleType) -> None:
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>'
    )
    pages = layout_of(read_body(make.p("ab") + section)).pages
    assert pages == (PageLook(210.0, 297.0, 20.0, 15.0, 20.0, 30.0),)


def numbered(make: ModuleType, properties: str = "", words: str = " PAGE ") -> str:
    """A header's paragraph with a field."""
    return str(
        make.p(
            make.field("begin"), make.instruction(words), make.field("end"), properties=properties
        )
    )


def test_a_page_number_in_the_header(read_body: Read, make: ModuleType) -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:titlePg/></w:sectPr>'
    )
    header = numbered(make, '<w:jc w:val="center"/>')
    layout = layout_of(read_body(make.p("ab") + section, header1=header))
    assert [(n.where, n.kind, n.align) for n in layout.numbers] == [("header", "default", "center")]
    assert layout.first_page_differs


def test_a_number_of_pages_is_no_page_number(read_body: Read, make: ModuleType) -> None:
    section = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    footer = numbered(make, words=" NUMPAGES ")
    assert layout_of(read_body(make.p("ab") + section, footer1=footer)).numbers == ()


def test_a_drawing_in_the_head_is_noted(read_body: Read, make: ModuleType) -> None:
    assert layout_of(read_body(make.p("ab", make.box(make.p("cd"))))).drawn
    assert not layout_of(read_body(make.p("ab"))).drawn


def test_a_long_report_is_looked_at_in_part(read_body: Read, make: ModuleType) -> None:
    layout = layout_of(read_body("".join(make.p(f"đoạn {n}") for n in range(500))))
    seen = [look.block for look in layout.paragraphs]
    assert seen == sorted(set(seen))
    assert (seen[0], seen[-1]) == (0, 499)
    assert len(seen) < 50


def test_the_looks_of_the_seed_report(shared: Path) -> None:
    path = shared / "seed" / "report.docx"
    if not path.exists():
        pytest.skip("no seed report")
    layout = layout_of(read(path.read_bytes(), "report.docx"))
    fonts = {run.font for look in layout.paragraphs for run in look.runs}
    assert fonts == {"Times New Roman"}
    assert [(n.where, n.align) for n in layout.numbers] == [("header", "center")]
