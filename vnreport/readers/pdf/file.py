"""The bytes of a .pdf in, its pages as sheets of lines out."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from vnreport.errors import DamagedFile, EncryptedFile, UnsafeFile
from vnreport.readers.pdf.drawn import drawn_on
from vnreport.readers.pdf.faces import Faces
from vnreport.readers.pdf.lines import lines_of
from vnreport.readers.pdf.piece import Piece, turned
from vnreport.readers.pdf.pieces import pieces_of
from vnreport.readers.pdf.sheet import Box, Sheet
from vnreport.readers.pdf.watermarks import without_watermarks

MAX_PAGES = 2_000
"""Most pages read."""

MAX_CHARACTERS = 20_000_000
"""Most characters in all."""

_MAX_OBJECTS = 1_000
_FARTHEST, _LARGEST = 50_000.0, 2_000.0
"""Baselines farther from the origin and letters larger than this, in points, are not read."""


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The open file. Raises EncryptedFile, DamagedFile, UnsafeFile."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = pdfium.FPDF_GetLastError()
        if code == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise EncryptedFile() from error
        raise DamagedFile(why="không mở được cấu trúc PDF") from error
    try:
        count = len(file)
        if count < 1:
            raise DamagedFile(why="không có trang nào")
        if count > MAX_PAGES:
            raise UnsafeFile(why=f"quá nhiều trang, giới hạn: {MAX_PAGES}")
        yield file
    finally:
        file.close()


def sheets_of(file: Any) -> Iterator[Sheet | None]:
    """The pages in order; None for a page that cannot be opened. Raises UnsafeFile."""
    faces = Faces()
    total = 0
    for index in range(len(file)):
        try:
            page = file[index]
        except pypdfium2.PdfiumError:
            yield None
            continue
        try:
            sheet = _sheet(page, index + 1, faces)
        except pypdfium2.PdfiumError:
            yield None
            continue
        finally:
            page.close()
        total += sheet.characters
        if total > MAX_CHARACTERS:
            raise UnsafeFile(why=f"văn bản quá dài, giới hạn ký tự: {MAX_CHARACTERS}")
        yield sheet


def _sheet(page: Any, number: int, faces: Faces) -> Sheet:
    text = page.get_textpage()
    try:
        pieces = pieces_of(text.raw, faces)
    finally:
        text.close()
    edges: Box = page.get_bbox()
    pieces = without_watermarks([piece for piece in pieces if _on_page(piece, edges)])
    turns = Counter(piece.turn for piece in pieces if piece.turn >= 0)
    turn = turns.most_common(1)[0][0] if turns else 0
    drawn = drawn_on(page.raw)
    return Sheet(
        number,
        turned(edges, turn),
        lines_of([piece for piece in pieces if piece.turn == turn], number),
        astray=[
            line
            for other in sorted(turns)
            if other != turn
            for line in lines_of([piece for piece in pieces if piece.turn == other], number)
        ],
        drawn=drawn.upright(turn),
        turn=turn,
        characters=sum(len(piece.text) for piece in pieces),
        blank=pdfium.FPDFPage_CountObjects(page.raw) == 0,
        recognised=_is_recognised(page.raw),
    )


def _on_page(piece: Piece, edges: Box) -> bool:
    """Whether any of the piece lies on the page, at a size that can be read."""
    left, bottom, right, top = turned(edges, piece.turn) if piece.turn else edges
    if not (abs(piece.base) < _FARTHEST and piece.size < _LARGEST):
        return False
    return piece.x1 > left and piece.x0 < right and piece.y1 > bottom and piece.y0 < top


def _is_recognised(page: Any) -> bool:
    """Whether the page's first text is not drawn, as a layer from text recognition is not."""
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_TEXT:
            mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
            return bool(mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    return False
