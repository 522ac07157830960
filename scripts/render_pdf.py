"""A report of corpora/ as text in, the same report as a PDF with ruled tables out.

    python scripts/render_pdf.py corpora/tables/bao-cao-kiem-tra.txt build/bao-cao-kiem-tra.pdf

The lines of the text are the paragraphs, lines of cells between `|` are the rows of a table. The
text may have no footnotes: render_docx.py makes those.
"""

import sys
from itertools import groupby
from pathlib import Path

import font_roboto
from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

_BODY = ParagraphStyle(
    "body", fontName="Report", fontSize=13, leading=19, spaceAfter=6, alignment=TA_JUSTIFY
)
_HEAD = ParagraphStyle("head", _BODY, alignment=TA_CENTER)
_CELL = ParagraphStyle("cell", _BODY, fontSize=12, leading=15, spaceAfter=0, alignment=0)


def write(text: str, path: Path) -> None:
    """The text as a PDF; its folder is made where it is missing."""
    registerFont(TTFont("Report", font_roboto.Roboto))
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [line for line in text.splitlines() if line.strip()]
    flow: list[Flowable] = []
    for is_row, block in groupby(lines, lambda line: line.startswith("|")):
        run = list(block)
        flow += [_table(run)] if is_row else [_paragraph(line) for line in run]
    sides = {"leftMargin": 30 * mm, "rightMargin": 15 * mm, "topMargin": 20 * mm}
    SimpleDocTemplate(str(path), pagesize=A4, bottomMargin=20 * mm, invariant=1, **sides).build(
        flow
    )


def _paragraph(line: str) -> Paragraph:
    capital = line == line.upper() or line in ("*", "-----")
    return Paragraph(line, _HEAD if capital else _BODY)


def _table(rows: list[str]) -> Table:
    cells = [[Paragraph(cell.strip(), _CELL) for cell in row.strip("|").split("|")] for row in rows]
    return Table(cells, style=[("GRID", (0, 0), (-1, -1), 0.5, black)], spaceAfter=8, spaceBefore=4)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    write(source.read_text(encoding="utf-8"), target)
