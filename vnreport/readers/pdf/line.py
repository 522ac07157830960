"""A line of words on one baseline."""

from typing import NamedTuple

from vnreport.readers.pdf.faces import Face
from vnreport.readers.pdf.piece import Turn


class Word(NamedTuple):
    """Characters without a blank between them, of one look.

    spaced: whether a blank stands before it. raised: small and above the line, as a note's mark.
    confidence: of the text recognition, in per cent; None where the file itself holds the text.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    face: Face
    spaced: bool = True
    raised: bool = False
    confidence: int | None = None


class Line(NamedTuple):
    """Words on one baseline. size: of most of its letters, in points."""

    words: tuple[Word, ...]
    base: float
    size: float
    page: int
    turn: Turn

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.words[-1].x1

    @property
    def first_width(self) -> float:
        """Width of what stands before the first blank, in points."""
        words = self.words
        end = next((i for i in range(1, len(words)) if words[i].spaced), len(words))
        return words[end - 1].x1 - words[0].x0

    @property
    def bold(self) -> bool:
        """Whether every letter on the line is bold."""
        return all(word.face.bold for word in self.words if not word.raised)

    @property
    def text(self) -> str:
        """The line's characters; marks that hang on a word included."""
        return "".join([" " + w.text if w.spaced else w.text for w in self.words]).lstrip()


def joined(lines: list[Line]) -> Line:
    """Stretches of one line, from left to right, as one line again."""
    if len(lines) == 1:
        return lines[0]
    words = [word for line in lines for word in line.words]
    size = max(lines, key=lambda line: len(line.words)).size
    return lines[0]._replace(words=tuple(words), size=size)
