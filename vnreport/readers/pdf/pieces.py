"""A page's characters in, pieces of words with their places out.

A piece is a run of characters that stand next to each other in the file and on the page. The order
of the file is not the reading order: `rows` sorts pieces by place. Coordinates are those of a
reader who holds the page so that the piece's letters stand upright: see `Turn`.
"""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Any
from unicodedata import combining

import pypdfium2.raw as pdfium

from vnreport.errors import UnsafeFile
from vnreport.readers.pdf.faces import Face, Faces

MAX_PAGE_CHARACTERS = 200_000
"""Most characters on one page; a closely printed page has 8 000."""

Turn = int
"""Direction of the letters in quarter turns, anticlockwise; -1 for letters that stand askew."""

_HYPHENS = frozenset((0x02, 0xFFFE))
"""What pdfium says where a hyphen ends a line."""

_BLANKS = frozenset((0x20, 0x09, 0xA0, 0x3000, *range(0x2000, 0x200B), 0x202F, 0x205F))
_NEAR = 0.16
"""Widest gap inside a word, in em, where the file has no blank of its own."""

_ASKEW = 10.0
"""Degrees from the nearest quarter turn beyond which letters stand askew (a watermark)."""


@dataclass(slots=True)
class Piece:
    """A run of characters, its box in upright coordinates, and its looks.

    before, after: whether the file has a blank there.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    face: Face
    turn: Turn
    before: bool = False
    after: bool = False


@dataclass(slots=True)
class _Pen:
    """What the characters of one text object share. base is in upright coordinates."""

    size: float
    face: Face
    turn: Turn
    base: float


def pieces_of(page: Any, faces: Faces) -> list[Piece]:
    """All pieces of a text page, in the order of the file. Raises UnsafeFile."""
    count = pdfium.FPDFText_CountChars(page)
    if count > MAX_PAGE_CHARACTERS:
        raise UnsafeFile(why=f"một trang có hơn {MAX_PAGE_CHARACTERS} ký tự")
    return _Scribe(page, faces).write(max(count, 0))


class _Scribe:
    """Puts the characters of one text page together."""

    def __init__(self, page: Any, faces: Faces) -> None:
        self._page = page
        self._faces = faces
        self._pieces: list[Piece] = []
        self._blank: tuple[float, float] | None = None

    def write(self, count: int) -> list[Piece]:
        page, unicode_of, object_of = self._page, pdfium.FPDFText_GetUnicode, _object_of()
        box_of, box = pdfium.FPDFText_GetLooseCharBox, pdfium.FS_RECTF()
        box_here = ctypes.byref(box)
        text_object: int | None = -1
        pen = _Pen(0.0, self._faces.none, 0, 0.0)
        piece: Piece | None = None
        for index in range(count):
            code = unicode_of(page, index)
            if code < 0x20 and code != 0x02 and code:
                continue
            box_of(page, index, box_here)
            x0, y0, x1, y1 = box.left, box.bottom, box.right, box.top
            if y0 == y1 and x0 == x1:
                continue  # pdfium's own blanks and line ends
            here = object_of(page, index)
            if here != text_object or here is None:
                text_object, pen = here, self._pen(index)
            if pen.turn:
                x0, y0, x1, y1 = turned((x0, y0, x1, y1), pen.turn)
            if code in _BLANKS:
                if piece is not None:
                    piece.after = True
                piece, self._blank = None, (x1, pen.base)
                continue
            character = _character(code)
            if 0x300 <= code < 0x370 and combining(character) and self._glue(character, x0, pen):
                continue
            if (
                piece is not None
                and piece.base == pen.base
                and piece.face is pen.face
                and piece.size == pen.size
                and piece.turn == pen.turn
                and -0.3 * pen.size < x0 - piece.x1 < _NEAR * pen.size
                and x0 >= piece.x0
            ):
                piece.text += character
                piece.x1 = x1
                if y1 > piece.y1:
                    piece.y1 = y1
                continue
            piece = self._begin(character, (x0, y0, x1, y1), pen)
        return self._pieces

    def _begin(
        self, character: str, box: tuple[float, float, float, float], pen: _Pen
    ) -> Piece:
        blank = self._blank
        before = (
            blank is not None
            and blank[1] == pen.base
            and -0.1 * pen.size < box[0] - blank[0] < 3 * pen.size
        )
        self._blank = None
        piece = Piece(character, *box, pen.base, pen.size, pen.face, pen.turn, before)
        self._pieces.append(piece)
        return piece

    def _glue(self, mark: str, x0: float, pen: _Pen) -> bool:
        """Give a combining mark to the letter before it; its own box tells little."""
        if not self._pieces:
            return False
        last = self._pieces[-1]
        near = abs(last.base - pen.base) < 0.5 * last.size and last.turn == pen.turn
        if near and -1.2 * last.size < x0 - last.x1 < 0.3 * last.size:
            last.text += mark
            return True
        return False

    def _pen(self, index: int) -> _Pen:
        """Size, typeface, direction and baseline of the text object of a character."""
        page = self._page
        matrix, x, y = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0), ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetMatrix(page, index, matrix)
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        turn = _turn(degrees(atan2(matrix.b, matrix.a)))
        scale = hypot(matrix.c, matrix.d) or 1.0
        size = round(pdfium.FPDFText_GetFontSize(page, index) * scale, 2)
        base = (y.value, -x.value, -y.value, x.value)[turn] if turn >= 0 else y.value
        return _Pen(size or 1.0, self._faces.at(page, index), turn, base)


def _object_of() -> Callable[[Any, int], int | None]:
    """FPDFText_GetTextObject, giving an address: a number is compared faster than a pointer."""
    kind = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    return kind(ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0)


def _turn(angle: float) -> Turn:
    quarter = round(angle / 90)
    return quarter % 4 if abs(angle - 90 * quarter) <= _ASKEW else -1


def turned(
    box: tuple[float, float, float, float], turn: Turn
) -> tuple[float, float, float, float]:
    """A box of the page in the coordinates of letters that stand `turn` quarter turns round."""
    x0, y0, x1, y1 = box
    if turn == 1:
        return y0, -x1, y1, -x0
    if turn == 2:
        return -x1, -y1, -x0, -y0
    if turn == 3:
        return -y1, x0, -y0, x1
    return box


def _character(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)
