"""The words of tables/data/letters.toml in; the Word template of the letters to provinces out."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from vnreport.tables.load import table

_FONT = "Times New Roman"
_CENTRE, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def letter_template() -> bytes:
    """The template: A4, the margins and sizes of party documents, one row for each finding.

    Source: 05-HD/VPTW ngày 27/5/2026, by secondary texts (see tables/data/format.toml).
    """
    words = table("letters")
    document = _page()
    _head(document, words["head"])
    _body(document, words["body"], words["table"])
    _foot(document, words["foot"])
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _page() -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(14)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    style.paragraph_format.line_spacing = Pt(18)
    document.core_properties.author = "vnreport"
    document.core_properties.title = ""
    document.core_properties.comments = ""
    return document


def _head(document: Any, words: Mapping[str, str]) -> None:
    """Sender and number on the left, the party's name and the day on the right."""
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.width, right.width = Mm(75), Mm(90)
    _line(left.paragraphs[0], words["parent"], align=_CENTRE)
    for name, style in (
        ("body", {"bold": True}),
        ("star", {}),
        ("number", {}),
        ("subject", {"italic": True, "size": 12}),
    ):
        _line(left.add_paragraph(), words[name], align=_CENTRE, **style)
    party = right.paragraphs[0]
    _line(party, words["party"], align=_CENTRE, bold=True, size=15)
    party.runs[0].font.underline = True
    _line(right.add_paragraph(), words["date"], align=_CENTRE, italic=True)


def _body(document: Any, words: Mapping[str, str], rows: Mapping[str, Any]) -> None:
    _line(document.add_paragraph(), words["to"], align=_CENTRE)
    _indented(document, words["opening"])
    document.add_paragraph("{%p if findings %}")
    _table(document, rows)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if unread %}")
    _indented(document, words["unread"])
    document.add_paragraph("{%p for one in unread %}")
    _indented(document, words["unread-one"])
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if findings %}")
    _indented(document, words["closing"])
    document.add_paragraph("{%p endif %}")


def _table(document: Any, words: Mapping[str, Any]) -> None:
    """A head repeated on every page, and between two rows that only steer one for each finding."""
    made = document.add_table(rows=4, cols=len(words["heads"]), style="Table Grid")
    made.autofit = False
    head, first, row, last = made.rows
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    first.cells[0].text, last.cells[0].text = "{%tr for one in findings %}", "{%tr endfor %}"
    for column, (title, cell, width) in enumerate(
        zip(words["heads"], words["cells"], words["widths"], strict=True)
    ):
        _line(head.cells[column].paragraphs[0], title, align=_CENTRE, bold=True, size=12)
        _line(row.cells[column].paragraphs[0], cell, size=12)
        for one in made.rows:
            one.cells[column].width = Mm(width)


def _foot(document: Any, words: Mapping[str, Any]) -> None:
    """Recipients on the left, the signature on the right."""
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    label = left.paragraphs[0]
    _line(label, words["label"])
    label.runs[0].font.underline = True
    for line in words["lines"]:
        _line(left.add_paragraph(), line, size=12)
    _line(right.paragraphs[0], words["authority"], align=_CENTRE, bold=True)
    _line(right.add_paragraph(), words["post"], align=_CENTRE)


def _indented(document: Any, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.first_line_indent = Mm(10)
    _line(paragraph, words, align=_JUSTIFY)


def _line(
    paragraph: Any,
    words: str,
    *,
    align: WD_ALIGN_PARAGRAPH | None = None,
    bold: bool = False,
    italic: bool = False,
    size: int = 14,
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
