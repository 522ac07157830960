"""Paragraphs with marks of footnotes in; lines of words that fit a width, ready to be drawn, out."""

from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from rendering.parts import MARK

_RAISED = 0.62
_RISE = 0.38
_GLUED = 9
_SPREAD = 6


class Face(NamedTuple):
    """A font, its size and leading in points."""

    font: str
    size: float
    leading: float


class Line(NamedTuple):
    """Words of one line: each a list of (text, is a mark). align: left, center or justify."""

    words: list[list[tuple[str, bool]]]
    face: Face
    width: float
    indent: float
    align: str
    notes: list[str]
    last: bool


def broken(text: str, face: Face, width: float, align: str, indent: float = 0) -> list[Line]:
    """The paragraph as lines, filled from the front; indent: of the first line, in points."""
    lines: list[Line] = []
    words: list[list[tuple[str, bool]]] = []
    used = indent
    for piece in text.split():
        word = _segments(piece)
        size = word_width(word, face)
        if words and used + size > width:
            lines.append(_line(words, face, width, 0 if lines else indent, align, last=False))
            words, used = [], 0
        words.append(word)
        used += size + stringWidth(" ", face.font, face.size)
    lines.append(_line(words, face, width, 0 if lines else indent, align, last=True))
    return lines


def _line(
    words: list[list[tuple[str, bool]]],
    face: Face,
    width: float,
    indent: float,
    align: str,
    *,
    last: bool,
) -> Line:
    notes = [text for word in words for text, is_mark in word if is_mark]
    return Line(words, face, width, indent, align, notes, last)


def _segments(piece: str) -> list[tuple[str, bool]]:
    parts = MARK.split(piece)
    return [(part, at % 2 == 1) for at, part in enumerate(parts) if part]


def word_width(word: list[tuple[str, bool]], face: Face) -> float:
    """The width of a word with its marks, in points."""
    return sum(
        stringWidth(text, face.font, face.size * (_RAISED if is_mark else 1))
        for text, is_mark in word
    )


def draw(canvas: Canvas, line: Line, x: float, y: float, number: int, rough: bool) -> None:
    """Put a line at its place; rough: as careless converters do, by the number of the line: the
    letters of some lines one by one, a blank lost in others, marks not raised, no blanks at all in
    the stream."""
    widths = [word_width(word, line.face) for word in line.words]
    blank = stringWidth(" ", line.face.font, line.face.size)
    left = line.width - line.indent - sum(widths)
    gaps = max(1, len(line.words) - 1)
    gap = blank
    if line.align == "justify" and not line.last:
        gap = left / gaps
    at = x + line.indent
    if line.align == "center":
        at = x + (left - blank * (len(line.words) - 1)) / 2
    glued = len(line.words) // 2 if rough and number % _GLUED == _GLUED - 1 else 0
    for position, (word, width) in enumerate(zip(line.words, widths, strict=True), 1):
        is_end = position == len(line.words)
        spread = rough and number % _SPREAD == _SPREAD - 1
        _word(canvas, word, line.face, (at, y), spread, "" if rough or is_end else " ")
        at += width + (0 if position == glued else gap)


def _word(
    canvas: Canvas,
    word: list[tuple[str, bool]],
    face: Face,
    place: tuple[float, float],
    spread: bool,
    tail: str,
) -> None:
    at, y = place
    for position, (text, is_mark) in enumerate(word):
        size = face.size * (_RAISED if is_mark else 1)
        canvas.setFont(face.font, size)
        height = y + (face.size * _RISE if is_mark and not spread else 0)
        words = text + (tail if position == len(word) - 1 else "")
        for piece in words if spread else [words]:
            canvas.drawString(at, height, piece)
            at += stringWidth(piece, face.font, size)
