"""A report of corpora/ as text in, the same report as a PDF with footnotes and ruled tables out.

    python scripts/render_pdf.py corpora/tables/bao-cao-kiem-tra.txt build/bao-cao-kiem-tra.pdf [--rough]

How the text is read is told in rendering/parts.py. --rough: drawn as careless converters do (see
rendering/pdf_lines.py), with a running line above the text of each page. The same text gives the
same bytes.
"""

from argparse import ArgumentParser
from itertools import groupby
from pathlib import Path

import font_roboto
from rendering.parts import Parts, is_heading, parts_of
from rendering.pdf_lines import Face, Line, broken, draw
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

_LEFT, _RIGHT, _TOP, _BOTTOM = 30 * mm, 15 * mm, 22 * mm, 20 * mm
_WIDTH = A4[0] - _LEFT - _RIGHT
_INDENT = 10 * mm
_BODY = Face("Report", 13, 19)
_BOLD = Face("Report-Bold", 13, 19)
_SLANTED = Face("Report-Italic", 13, 19)
_TITLE = Face("Report-Bold", 15, 20)
_SMALL = Face("Report", 12, 16)
_NOTE = Face("Report", 10, 13)
_CELL = ParagraphStyle("cell", fontName="Report", fontSize=12, leading=15)
_TOP_CELL = ParagraphStyle("top", _CELL, fontName="Report-Bold")
_AFTER = 6
_NOTE_SPACE = 10
_SIGNING_SPACE = 46


def write(text: str, path: Path, *, rough: bool = False) -> None:
    """The text as a PDF; its folder is made where it is missing."""
    for name, file in (
        ("Report", font_roboto.Roboto),
        ("Report-Bold", font_roboto.RobotoBold),
        ("Report-Italic", font_roboto.RobotoItalic),
    ):
        registerFont(TTFont(name, file))
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = parts_of(text)
    page = _Page(Canvas(str(path), pagesize=A4, invariant=1), parts, rough)
    page.head()
    for is_row, block in groupby(parts.body, lambda line: line.startswith("|")):
        lines = list(block)
        if is_row:
            page.table(lines)
        else:
            for line in lines:
                page.paragraph(line)
    page.foot()
    page.close()


class _Page:
    """The page that is being filled: y is the height that is still free above the notes."""

    def __init__(self, canvas: Canvas, parts: Parts, rough: bool) -> None:
        self.canvas, self.parts, self.rough = canvas, parts, rough
        self.y = A4[1] - _TOP
        self.number, self.lines = 1, 0
        self.notes: list[Line] = []

    def paragraph(self, text: str) -> None:
        """A heading or a paragraph of the body."""
        if is_heading(text):
            centered = text == text.upper() and not text[:1].isalpha()
            self._set(broken(text, _BOLD, _WIDTH, "center" if centered else "left"), keep=4)
        else:
            self._set(broken(text, _BODY, _WIDTH, "justify", _INDENT))
        self.y -= _AFTER

    def _set(self, lines: list[Line], keep: int = 1) -> None:
        for at, line in enumerate(lines):
            notes = [one for number in line.notes for one in self._note(number)]
            needed = line.face.leading * (keep if at == 0 else 1) + sum(_heights(notes))
            if self.y - needed < self._floor():
                self._turn()
            self.notes += notes
            self.y -= line.face.leading
            self._draw(line, _LEFT, self.y)

    def _draw(self, line: Line, x: float, y: float) -> None:
        self.lines += 1
        draw(self.canvas, line, x, y, self.lines, self.rough)

    def _running(self) -> None:
        """The subject above the text, the same on each page."""
        words = " ".join(self.parts.title[1:2]) or "Báo cáo"
        line = broken(words, _NOTE, _WIDTH, "left")[0]
        self.y -= line.face.leading
        draw(self.canvas, line, _LEFT, self.y, 0, rough=False)
        self.y -= _AFTER

    def _note(self, number: str) -> list[Line]:
        body = self.parts.notes.get(number)
        return broken(f"[{number}] {body}", _NOTE, _WIDTH, "justify") if body else []

    def _floor(self) -> float:
        """The height at which the notes of the page begin."""
        return _BOTTOM + sum(_heights(self.notes)) + (_NOTE_SPACE if self.notes else 0)

    def _turn(self) -> None:
        self._finish()
        self.canvas.showPage()
        self.number += 1
        self.y = A4[1] - _TOP
        self.canvas.setFont("Report", 13)
        self.canvas.drawCentredString(A4[0] / 2, A4[1] - 14 * mm, str(self.number))
        if self.rough:
            self._running()

    def _finish(self) -> None:
        if not self.notes:
            return
        y = _BOTTOM + sum(_heights(self.notes))
        self.canvas.line(_LEFT, y + 3, _LEFT + 50 * mm, y + 3)
        for line in self.notes:
            y -= line.face.leading
            self._draw(line, _LEFT, y + 3)
        self.notes = []

    def table(self, rows: list[str]) -> None:
        """Rows of cells with rules around them; a table stays on one page."""
        cells = [
            [
                Paragraph(cell.strip(), _CELL if at else _TOP_CELL)
                for cell in row.strip("|").split("|")
            ]
            for at, row in enumerate(rows)
        ]
        table = Table(cells, style=[("GRID", (0, 0), (-1, -1), 0.5, black)])
        _, height = table.wrap(_WIDTH, self.y)
        if self.y - height < self._floor():
            self._turn()
        table.drawOn(self.canvas, _LEFT, self.y - height)
        self.y -= height + 2 * _AFTER

    def head(self) -> None:
        """Office and number to the left, the Party and the day to the right, the title below."""
        if not self.parts.left:
            return
        half = _WIDTH * 0.46
        bodies = [one for one in self.parts.left if one.isupper()]
        rows = [(one, _BOLD if [one] == bodies[-1:] else _BODY) for one in self.parts.left]
        left = self._column(rows, _LEFT, half)
        party, *where = self.parts.right
        self._column([(party, _BOLD)], _LEFT + half, _WIDTH - half, rule=True)
        lower = [(one, _SLANTED) for one in where]
        self._column(lower, _LEFT + half, _WIDTH - half, down=left - _BODY.leading)
        self.y -= left + 2 * _AFTER
        for at, line in enumerate(self.parts.title):
            self._set(broken(line, _TITLE if at == 0 else _BOLD, _WIDTH, "center"))
        self.y -= _AFTER

    def _column(
        self,
        rows: list[tuple[str, Face]],
        x: float,
        width: float,
        *,
        rule: bool = False,
        down: float = 0,
    ) -> float:
        """Centred lines from the present height, or from below it; how high they are together."""
        height = down
        for text, face in rows:
            for line in broken(text, face, width, "center"):
                height += face.leading
                self._draw(line, x, self.y - height)
        if rule:
            half = stringWidth(rows[0][0], rows[0][1].font, rows[0][1].size) / 2
            middle, y = x + width / 2, self.y - height - 4
            self.canvas.line(middle - half, y, middle + half, y)
        return height

    def foot(self) -> None:
        """Recipients to the left, the signature to the right."""
        recipients, signature = self.parts.recipients, self.parts.signature
        if not recipients and not signature:
            return
        half = _WIDTH / 2
        high = len(recipients) * _SMALL.leading + _SIGNING_SPACE + 4 * _BODY.leading
        if self.y - high < self._floor():
            self._turn()
        self.y -= _AFTER
        down = 0.0
        for line in (one for text in recipients for one in broken(text, _SMALL, half, "left")):
            down += line.face.leading
            self._draw(line, _LEFT, self.y - down)
        rows = [
            (one, _BODY if at and at < len(signature) - 1 else _BOLD)
            for at, one in enumerate(signature)
        ]
        used = self._column(rows[:-1], _LEFT + half, half)
        self._column(rows[-1:], _LEFT + half, half, down=used + _SIGNING_SPACE)

    def close(self) -> None:
        """Put the last notes down and write the file."""
        self._finish()
        self.canvas.save()


def _heights(lines: list[Line]) -> list[float]:
    return [line.face.leading for line in lines]


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--rough", action="store_true", help="as careless programs make them")
    asked = parser.parse_args()
    write(asked.source.read_text(encoding="utf-8"), asked.target, rough=asked.rough)
