"""Combining marks in, glued to the letters that they stand on, out.

A mark follows its letter in the file, as a rule. Some files draw all marks of a line after its
letters; those are placed by the ink of the mark.
"""

import ctypes
from typing import Any
from unicodedata import combining, normalize

import pypdfium2.raw as pdfium

from vnreport.readers.pdf.piece import Pen, Piece, turned

_VOWELS = frozenset("aeiouyAEIOUY")
_MOST_STRAYS = 2_000
"""Marks placed by their ink on one page; beyond, each stands for itself."""

Box = tuple[float, float, float, float]


class Marks:
    """The combining marks of one text page, and the pieces that they are given to."""

    __slots__ = ("_strays", "page", "pieces")

    def __init__(self, page: Any, pieces: list[Piece]) -> None:
        self.page = page
        self.pieces = pieces
        self._strays: list[tuple[str, float, Box, Pen]] = []

    def add(self, index: int, mark: str, box: Box, pen: Pen, last_x0: float) -> None:
        """Take a mark; its letter is the last one of the pieces, which begins at `last_x0`.

        The mark's own box tells little: it may be zero wide, left of the letter, or half of the
        box of one glyph that stands for letter and mark. So ink left of the letter is believed
        only where mark and letter do not begin at one point.
        """
        last = self.pieces[-1] if self.pieces else None
        ink = self._ink(index, pen)
        if last is not None and self._stands_on(last, ink, box, pen, last_x0):
            last.text += mark
            if abs(box[0] - last.x1) < 0.05 * pen.size and box[2] - box[0] < 0.6 * pen.size:
                last.x1 = max(last.x1, box[2])
        else:
            self._strays.append((mark, ink, box, pen))

    def place(self) -> None:
        """Give the other marks to the letters that their ink stands on."""
        for number, (mark, ink, box, pen) in enumerate(self._strays):
            piece = self._under(ink, pen) if number < _MOST_STRAYS else None
            if piece is None:
                self.pieces.append(Piece(mark, *box, pen.base, pen.size, pen.face, pen.turn))
            else:
                at = _letter_at(piece, ink)
                piece.text = piece.text[:at] + mark + piece.text[at:]

    def _ink(self, index: int, pen: Pen) -> float:
        """Middle of what is drawn of the character, in upright coordinates."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(self.page, index, left, right, bottom, top)
        box = turned((left.value, bottom.value, right.value, top.value), pen.turn)
        return (box[0] + box[2]) / 2

    def _stands_on(self, last: Piece, ink: float, box: Box, pen: Pen, last_x0: float) -> bool:
        size = pen.size
        if last.turn != pen.turn or abs(last.base - pen.base) >= 0.5 * size:
            return False
        if not -1.2 * size < box[0] - last.x1 < 0.3 * size:
            return False
        return ink > last_x0 - 0.05 * size or abs(box[2] - last_x0) < 0.05 * size

    def _under(self, ink: float, pen: Pen) -> Piece | None:
        for piece in reversed(self.pieces):
            near = piece.turn == pen.turn and abs(piece.base - pen.base) < 0.5 * pen.size
            if near and piece.x0 - 0.1 * pen.size <= ink <= piece.x1 + 0.1 * pen.size:
                return piece
        return None


def _letter_at(piece: Piece, ink: float) -> int:
    """Offset in a piece's text after the vowel that stands nearest to the ink."""
    text = piece.text
    starts = [index for index, letter in enumerate(text) if not combining(letter)] or [0]
    width = (piece.x1 - piece.x0) / len(starts) or 1.0
    aim = (ink - piece.x0) / width - 0.5
    places = range(len(starts))
    vowels = [place for place in places if _is_vowel(text[starts[place]])]
    nearest = min(vowels or places, key=lambda place: abs(place - aim))
    return starts[nearest + 1] if nearest + 1 < len(starts) else len(text)


def _is_vowel(letter: str) -> bool:
    return normalize("NFD", letter)[0] in _VOWELS
