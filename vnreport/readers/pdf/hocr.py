"""What Tesseract says of a picture (hOCR) in, printed lines with their words and places out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from vnreport.readers.pdf.faces import Face
from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.lines import APART

_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size (-?[\d.]+)")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")
_LINES = frozenset(("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"))
_WORD = "ocrx_word"
_EM = 1.1
"""Size of a letter against the height from descenders to ascenders."""

_SAME = 0.12
"""Sizes that differ by no more than this share are one size, misjudged."""

_DOUBTFUL = 15
"""Confidence, in per cent, below which a word without a letter or digit is a speck."""

_FACE = Face("")

Box = tuple[int, int, int, int]


class Read(NamedTuple):
    """A word: its letters, box in pixels from the top left, and confidence in per cent.

    raised: a small mark above the line. glued: no blank before it.
    """

    text: str
    box: Box
    confidence: int
    raised: bool = False
    glued: bool = False


class Printed(NamedTuple):
    """A line of words. base: pixels from the top, at its left end, which is at `left`; slope: by
    how much it falls for a pixel to the right. height: from descenders to ascenders; size: of its
    letters, made even with that of like lines; both in pixels."""

    words: tuple[Read, ...]
    base: float
    size: float
    height: float
    left: int = 0
    slope: float = 0.0

    def base_at(self, x: float) -> float:
        """Where the line stands at a column of the picture."""
        return self.base + self.slope * (x - self.left)

    def lines(self, page: int, turn: int, place: tuple[float, float, float]) -> list[Line]:
        """The stretches of the line in points, as wide gaps part them; columns join them again
        where there are none. place: the picture's left and top, and points to a pixel."""
        left, top, unit = place
        words = []
        for text, (x0, y0, x1, y1), confidence, raised, glued in self.words:
            box = left + x0 * unit, top - y1 * unit, left + x1 * unit, top - y0 * unit
            size = round(self.size * unit, 1)
            words.append(Word(text, *box, size, _FACE, not glued, raised, confidence))
        base, size = top - self.base * unit, round(self.size * unit, 1)
        ends = [at for at in range(1, len(words)) if words[at].x0 - words[at - 1].x1 > APART * size]
        edges = zip([0, *ends], [*ends, len(words)], strict=True)
        return [Line(tuple(words[begin:end]), base, size, page, turn) for begin, end in edges]


def printed_lines(text: bytes) -> list[Printed]:
    """The lines of a page, top to bottom, then left to right. Nothing where it is no hOCR."""
    parser = etree.XMLParser(recover=True, no_network=True, load_dtd=False, resolve_entities=False)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    spans = root.iter("{*}span")
    lines = [line for span in spans if span.get("class") in _LINES and (line := _line(span))]
    return sorted(_evened(lines), key=lambda line: (line.base, line.words[0].box[0]))


def _line(span: etree._Element) -> Printed | None:
    words = tuple(read for word in span.iter("{*}span") if (read := _word(word)))
    title = span.get("title") or ""
    box, base, size = _BOX.search(title), _BASE.search(title), _SIZE.search(title)
    if not (words and box):
        return None
    height = float(size[1]) if size else words[0].box[3] - words[0].box[1]
    slope, drop = (float(base[1]), float(base[2])) if base else (0.0, 0.0)
    left, foot = int(box[1]), float(box[4])
    return Printed(words, foot + drop, max(1.0, height * _EM), height, left, slope)


def _word(span: etree._Element) -> Read | None:
    title = span.get("title") or ""
    box, confidence = _BOX.search(title), _CONFIDENCE.search(title)
    text = "".join(str(part) for part in span.itertext()).strip()
    if span.get("class") != _WORD or not (text and box and confidence):
        return None
    if int(confidence[1]) < _DOUBTFUL and not any(map(str.isalnum, text)):
        return None
    x0, y0, x1, y1 = map(int, box.groups())
    return Read(text, (x0, y0, x1, y1), int(confidence[1]))


def _evened(lines: Sequence[Printed]) -> list[Printed]:
    """The lines with sizes that are nearly the same made the same.

    The size in which most letters are set takes what is near it, then that of what is left.
    """
    letters = [sum(len(word.text) for word in line.words) for line in lines]
    evened, left = list(lines), set(range(len(lines)))
    while left:
        near = {index: [at for at in left if _near(lines[at], lines[index])] for index in left}
        centre = max(sorted(left), key=lambda index: sum(letters[at] for at in near[index]))
        sizes = sorted(lines[at].size for at in near[centre])
        for index in near[centre]:
            evened[index] = lines[index]._replace(size=sizes[len(sizes) // 2])
        left.difference_update(near[centre])
    return evened


def _near(one: Printed, other: Printed) -> bool:
    return abs(one.size - other.size) <= _SAME * other.size
