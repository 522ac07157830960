"""Bodies of pages in, a PDF with a footnote below a short rule on each page out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import font_roboto
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

_BODY = ParagraphStyle(
    "body", fontName="Report", fontSize=13, leading=18, spaceAfter=6, alignment=TA_JUSTIFY
)
_HEAD = ParagraphStyle("head", _BODY, alignment=TA_CENTER)


def write(head: Sequence[str], bodies: Sequence[str], path: Path) -> None:
    """The lines of the head in the middle of the first page, then one body to a page."""
    registerFont(TTFont("Report", font_roboto.Roboto))
    flow: list[Flowable] = [Paragraph(line, _HEAD) for line in head]
    for number, body in enumerate(bodies, 1):
        lines = body.splitlines()[: 3 if number == 1 else None]
        flow.append(Paragraph(f"{number}. Công tác tháng {number % 12 + 1}", _BODY))
        flow.append(Paragraph(f"{lines[0]}<super>{number}</super>", _BODY))
        flow += [Paragraph(line, _BODY) for line in lines[1:]]
        flow.append(PageBreak())
    sides = {"leftMargin": 30 * mm, "rightMargin": 15 * mm, "topMargin": 20 * mm}
    template = SimpleDocTemplate(str(path), pagesize=A4, bottomMargin=30 * mm, invariant=1, **sides)
    template.build(flow, onFirstPage=_note, onLaterPages=_note)


def _note(canvas: Any, template: Any) -> None:
    """The page's number above, its note below."""
    page = canvas.getPageNumber()
    canvas.setFont("Report", 12)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 12 * mm, str(page))
    canvas.line(30 * mm, 26 * mm, 80 * mm, 26 * mm)
    canvas.setFont("Report", 6)
    canvas.drawString(30 * mm, 22.6 * mm, str(page))
    canvas.setFont("Report", 10)
    words = f"Quy định số {page:02d}-QĐ/TU, ngày 05/4/2021 của Tỉnh ủy."
    canvas.drawString(32.5 * mm, 21 * mm, words)
