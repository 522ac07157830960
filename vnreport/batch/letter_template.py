"""The template of letters that an office begins with, as a .docx that it may change in Word.

Laid out as an official letter (công văn) of the Party; what the office is called is left to it,
in square brackets.
"""

from pathlib import Path
from typing import Any

from vnreport.tables.load import table

_COLUMNS = {"number": 10, "report": 38, "place": 28, "message": 54, "suggestion": 36}
"""The columns of the findings and their widths in mm: together what the margins leave."""


def write_template(path: Path) -> None:
    """Write the template."""
    from docx import Document  # only where a template is written
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    words = {key: str(row["vi"]) for key, row in table("letter").items()}
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    head = document.add_table(rows=1, cols=2)
    _lines(head.cell(0, 0), words["issuer"], bold=(1,))
    _lines(head.cell(0, 1), words["motto"], bold=(0,), italic=(1,))
    _paragraph(document, words["addressee"], WD_ALIGN_PARAGRAPH.CENTER)
    for line in words["opening"].split("\n"):
        _paragraph(document, line, WD_ALIGN_PARAGRAPH.JUSTIFY)
    _table(document, words)
    for line in words["closing"].split("\n"):
        _paragraph(document, line, WD_ALIGN_PARAGRAPH.JUSTIFY)
    foot = document.add_table(rows=1, cols=2)
    _lines(foot.cell(0, 0), words["recipients"])
    _lines(foot.cell(0, 1), words["signature"], bold=(0, 2))
    document.save(str(path))


def _table(document: Any, words: dict[str, str]) -> None:
    """The rows of the findings: docxtpl repeats the row between the two that hold its tags."""
    from docx.shared import Mm, Pt

    rows = document.add_table(rows=4, cols=len(_COLUMNS))
    rows.style, rows.autofit = "Table Grid", False
    for cell, name in zip(rows.rows[0].cells, _COLUMNS, strict=True):
        _lines(cell, words[f"column-{name}"], bold=(0,))
    rows.cell(1, 0).text = "{%tr for one in remarks %}"
    for cell, name in zip(rows.rows[2].cells, _COLUMNS, strict=True):
        cell.text = "{{ one.%s }}" % name  # noqa: UP031
    rows.cell(3, 0).text = "{%tr endfor %}"
    for row in rows.rows:
        for cell, width in zip(row.cells, _COLUMNS.values(), strict=True):
            cell.width = Mm(width)
            for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
                run.font.size = Pt(11)


def _paragraph(document: Any, words: str, alignment: Any) -> None:
    paragraph = document.add_paragraph(words)
    paragraph.alignment = alignment


def _lines(cell: Any, words: str, bold: tuple[int, ...] = (), italic: tuple[int, ...] = ()) -> None:
    for number, line in enumerate(words.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold, run.italic = number in bold, number in italic
