"""Paragraphs of lines in, one text with its blocks, segments and anchors out."""

import re
from collections.abc import Iterable, Mapping

from vnreport.document.blocks import Block, Legacy, Origin, Recognised
from vnreport.document.source import PagePlace, Segment
from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.sheet import Box

_OPEN_END = re.compile(r"\w[-/\u2010\u2011]$")
_OPEN_START = re.compile(r"[-/\u2010\u2011][^\W\d_]")
_SOFT_HYPHEN = "\u00ad"


class Assembly:
    """A text that grows by one paragraph after the other.

    tied: position of a note by the id of each word of its mark; those words are left out.
    anchors: offset of each note's mark by the note's position.
    """

    __slots__ = (
        "anchors",
        "blocks",
        "legacy",
        "length",
        "pieces",
        "recognised",
        "segments",
        "tied",
    )

    def __init__(
        self,
        tied: Mapping[int, int],
        length: int = 0,
    ) -> None:
        self.tied = tied
        self.pieces: list[str] = []
        self.length = length
        self.blocks: list[Block] = []
        self.segments: list[Segment] = []
        self.legacy: list[Legacy] = []
        self.recognised: list[Recognised] = []
        self.anchors: dict[int, int] = {}

    def text(self) -> str:
        """The text so far: paragraphs joined by line ends."""
        return "".join(self.pieces)

    def add(
        self,
        lines: Iterable[Line],
        origin: Origin = "body",
        *,
        cell: tuple[int, ...] | None = None,
        note: int | None = None,
    ) -> None:
        """Put a paragraph at the end of the text; one without a word leaves no block."""
        lines = list(lines)
        before = (len(self.pieces), self.length)
        if self.blocks:
            self._put("\n")
        start = self.length
        bold = True
        for line in lines:
            bold = self._line(line, start) and bold
        if self.length == start:
            del self.pieces[before[0] :]
            self.length = before[1]
            return
        self.blocks.append(
            Block(start, self.length, origin, lines[0].page, cell=cell, note=note, bold=bold)
        )

    def _line(self, line: Line, start: int) -> bool:
        """Put a line's words; whether all of them are bold."""
        bold, first, tied = True, True, self.tied
        for word in line.words:
            if tied and id(word) in tied:
                self.anchors.setdefault(tied[id(word)], self.length)
                continue
            if first and self.length > start:
                self._break(word)
            elif word.spaced and not first:
                self._put(" ")
            first = False
            self._word(word, line)
            bold = bold and word.face.bold
        return bold

    def _break(self, word: Word) -> None:
        """Undo a line break before a word."""
        last = self.pieces[-1]
        letter = bool(self.legacy) and self.legacy[-1].end == self.length
        if last.endswith(_SOFT_HYPHEN) and not letter and len(last) > 1:
            self._cut()
        elif _OPEN_END.search(last) and word.text[0].isalnum():
            return
        elif not (_OPEN_START.match(word.text) and last[-1].isalnum()):
            self._put(" ")

    def _cut(self) -> None:
        """Drop the soft hyphen that ends the text."""
        last = self.segments[-1]
        self.pieces[-1] = self.pieces[-1][:-1]
        self.length -= 1
        self.segments[-1] = Segment(last.start, last.end - 1, last.place)

    def _word(self, word: Word, line: Line) -> None:
        start = self.length
        self._put(word.text)
        box = (word.x0, word.y0, word.x1, word.y1)
        if line.turn:
            box = page_box(box, line.turn)
        self.segments.append(Segment(start, self.length, PagePlace(line.page, box)))
        if word.confidence is not None:
            self.recognised.append(Recognised(start, self.length, word.confidence))
        if word.face.legacy is not None:
            self.legacy.append(Legacy(start, self.length, *word.face.legacy))

    def _put(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)


def page_box(box: Box, turn: int) -> Box:
    """A box in upright coordinates as a box on the page, origin bottom left."""
    x0, y0, x1, y1 = box
    if turn == 1:
        return -y1, x0, -y0, x1
    if turn == 2:
        return -x1, -y1, -x0, -y0
    if turn == 3:
        return y0, -x1, y1, -x0
    return box
