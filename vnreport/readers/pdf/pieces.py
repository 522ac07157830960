"""A page's characters in, pieces of words with their places out.

A piece is a run of characters that stand next to each other in the file and on the page. The order
of the file is not the reading order: `lines` sorts pieces by place. Coordinates are those of a
reader who holds the page so that the piece's letters stand upright: see `Turn`.
"""

import ctypes
from collections.abc import Callable
from functools import cache
from math import atan2, degrees, hypot, inf, isfinite
from typing import Any, NamedTuple
from unicodedata import combining

import pypdfium2.raw as pdfium

from vnreport.errors import UnsafeFile
from vnreport.readers.pdf.faces import Faces
from vnreport.readers.pdf.marks import Marks
from vnreport.readers.pdf.piece import Pen, Piece, Turn, turned

MAX_PAGE_CHARACTERS = 200_000
"""Most characters on one page; a closely printed page has 8 000."""

_HYPHENS = frozenset((0x02, 0xFFFE))
"""What pdfium says where a hyphen ends a line."""

_WIDEST_HYPHEN = 0.42
"""In em; a letter of the old encodings that pdfium takes for a soft hyphen is wider."""

_BLANKS = frozenset(
    (0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
)
_BULLETS = {0xF02D: "-", 0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF076: "❖", 0xF0FC: "✓"}
"""Codes of symbol fonts that begin the items of lists."""

_PLAIN_FROM, _PLAIN_TO = 0x20, 0xD800
"""Codes that are what they say; soft hyphens are 0x02, combining marks begin at 0x300."""

_NEAR = 0.16
"""Widest gap inside a word, in em, where the file has no blank of its own."""

DASHES = "-–—+•"
_AFTER_DASH = 0.06
"""The same after a dash, which may be the mark of a list's item with a narrow tab behind it."""

_ASKEW = 10.0
"""Degrees from the nearest quarter turn beyond which letters stand askew (a watermark)."""


def pieces_of(page: Any, faces: Faces) -> list[Piece]:
    """All pieces of a text page, in the order of the file. Raises UnsafeFile."""
    count = pdfium.FPDFText_CountChars(page)
    if count > MAX_PAGE_CHARACTERS:
        raise UnsafeFile(why=f"quá nhiều ký tự trên một trang, giới hạn: {MAX_PAGE_CHARACTERS}")
    return _Scribe(page, faces).write(max(count, 0))


class _Scribe:
    """Puts the characters of one text page together."""

    def __init__(self, page: Any, faces: Faces) -> None:
        self._page = page
        self._faces = faces
        self._pieces: list[Piece] = []
        self._marks = Marks(page, self._pieces)
        self._blank: tuple[float, float] | None = None
        self._matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def write(self, count: int) -> list[Piece]:
        page = ctypes.cast(self._page, ctypes.c_void_p).value
        unicode_of, object_of, box_of, generated = _calls()
        box = pdfium.FS_RECTF()
        box_here = ctypes.addressof(box)
        text_object: int | None = -1
        pen = Pen(0.0, self._faces.none, 0, 0.0)
        piece: Piece | None = None
        near = last_x0 = 0.0
        for index in range(count):
            code = unicode_of(page, index)
            if code < 0x20 and code != 0x02 and code:
                continue
            box_of(page, index, box_here)
            x0, y0, x1, y1 = box.left, box.bottom, box.right, box.top
            if y0 == y1 and x0 == x1 and generated(page, index):
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
            if _PLAIN_FROM <= code < _PLAIN_TO and not 0x300 <= code < 0x370:
                character = chr(code)
            else:
                character = _character(code, pen, x1 - x0)
                if 0x300 <= code < 0x370 and combining(character):
                    self._marks.add(index, character, (x0, y0, x1, y1), pen, last_x0)
                    continue
            last_x0 = x0
            if (
                piece is not None
                and piece.base == pen.base
                and piece.face is pen.face
                and piece.size == pen.size
                and piece.turn == pen.turn
                and -0.3 * pen.size < x0 - piece.x1 < near
                and x0 >= piece.x0
            ):
                if len(piece.text) == 1:
                    near = _NEAR * pen.size
                piece.text += character
                piece.x1 = x1
                if y1 > piece.y1:
                    piece.y1 = y1
                continue
            near = (_AFTER_DASH if character in DASHES else _NEAR) * pen.size
            piece = self._begin(character, (x0, y0, x1, y1), pen)
        self._marks.place()
        return self._pieces

    def _begin(self, character: str, box: tuple[float, float, float, float], pen: Pen) -> Piece:
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

    def _pen(self, index: int) -> Pen:
        """Size, typeface, direction and baseline of the text object of a character."""
        page, matrix, x, y = self._page, self._matrix, self._x, self._y
        pdfium.FPDFText_GetMatrix(page, index, matrix)
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        turn = _turn(degrees(atan2(matrix.b, matrix.a)))
        scale = hypot(matrix.c, matrix.d) or 1.0
        size = abs(pdfium.FPDFText_GetFontSize(page, index) * scale)
        base = (y.value, -x.value, -y.value, x.value)[turn] if turn >= 0 else y.value
        return Pen(
            round(size, 2) or 1.0 if isfinite(size) else inf,
            self._faces.at(page, index),
            turn,
            base,
        )


class _Calls(NamedTuple):
    """What is asked of every character, by the address of its page and its index."""

    unicode_of: Callable[[int | None, int], int]
    object_of: Callable[[int | None, int], int | None]
    box_of: Callable[[int | None, int, int], int]
    generated: Callable[[int | None, int], int]


@cache
def _calls() -> _Calls:
    """The functions of pdfium without what ctypes does around each call of pypdfium2's own.

    Pointers are numbers, and other threads do not run meanwhile: a third less time for a character.
    """
    pointer, index = ctypes.c_void_p, ctypes.c_int

    def quick(function: Any, result: Any, *more: Any) -> Any:
        kind = ctypes.PYFUNCTYPE(result, pointer, index, *more)
        return kind(ctypes.cast(function, pointer).value or 0)

    return _Calls(
        quick(pdfium.FPDFText_GetUnicode, ctypes.c_uint),
        quick(pdfium.FPDFText_GetTextObject, pointer),
        quick(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, pointer),
        quick(pdfium.FPDFText_IsGenerated, ctypes.c_int),
    )


def _turn(angle: float) -> Turn:
    quarter = round(angle / 90)
    return quarter % 4 if abs(angle - 90 * quarter) <= _ASKEW else -1


def _character(code: int, pen: Pen, width: float) -> str:
    if code in _HYPHENS:
        letter = pen.face.legacy is not None and width > _WIDEST_HYPHEN * pen.size
        return "\u00ad" if letter else "-"
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return _BULLETS.get(code) or chr(code)
