"""A printed line and its picture in, the line with its small raised marks apart out.

Tesseract does not see that a mark is raised: it reads the ² of a note as a quotation mark, a degree
sign or nothing. The picture tells: a mark is ink that hangs together above the line, as high as a
small digit, with no ink below it, at the end of a word or at the beginning of a line.
"""

import re
from collections.abc import Iterator

from vnreport.readers.pdf.hocr import Printed, Read
from vnreport.readers.pdf.ink import Blot, Shades, blots

_TOP, _BOTTOM = 1.0, 0.25
"""What of a line is looked at, from its base up and down, in its size."""

_FOOT = 0.28
"""A mark stands at least so high above the base, in the line's size."""

_ABOVE = 0.2
"""And so much higher than what stands beside it, since the base may be misjudged."""

_HIGH = 0.55
"""Above small letters: where there is no ink, there is no mark."""

_HEIGHT = (0.3, 0.58)
"""Height of a mark in the line's size; quotation marks are lower, capitals higher."""

_WIDTH = (0.08, 0.45)
"""Width of one digit of a mark in the line's size."""

_UNDER = 0.4
"""Share of its width in which a mark may have ink of another letter below it."""

_REACH = 0.7
"""How far behind the last word of a line a mark can end, in its size."""

_SLIM = 0.28
"""Width of a stop or a bracket in the line's size, at most."""

_TAIL_WIDTH = 0.6
"""Width of the end of a word in which a mark has ink, in the line's size."""

_LOOKED = 1.3
"""Width of what is looked at before the end of a word, in the line's size."""

_AT_ONCE = 0.2
"""A mark so near the beginning of a word is all that there is of the word, in the line's size."""

_NEAR = 0.25
"""Widest gap before the label of a line, and between the digits of one mark, in its size."""

_SIGNS = "”\"’'‘“`´°ºª®©?!*†"
"""What a digit of a mark is read as where it is not read as a digit."""

_TAIL = re.compile(rf"(?P<mark>(?:[{_SIGNS}1-9][{_SIGNS}0-9]?)?)(?P<after>[.,;:)\]…]*)$")
_LEAD = re.compile(rf"[{_SIGNS}\d\s]{{1,3}}")
_NUMBER = re.compile(rf"[(\[]?\d[\d./,-]*[{_SIGNS}]{{0,2}}")
_LOW_SIGNS = ".,-"
_MOST_DIGITS = 2  # of one mark


def with_marks(line: Printed, shades: Shades) -> Printed:
    """The line with its raised marks as words of their own; their letters are as they were read."""
    words: list[Read] = []
    for index, word in enumerate(line.words):
        if index == 0 and (label := _label(line, shades)):
            *labels, word = _led(word, label)
            words += labels
        following = line.words[index + 1] if index + 1 < len(line.words) else None
        end = following.box[0] if following else word.box[2] + int(_REACH * line.height)
        mark = _last_mark(line, shades, word, end) if word.text else None
        words += _ended(word, mark, line, shades) if mark else [word]
    return line._replace(words=tuple(word for word in words if word.text or word.raised))


def _label(line: Printed, shades: Shades) -> Blot | None:
    """A mark at the very beginning of a line."""
    left = min(line.left, line.words[0].box[0])
    marks, _ = _marks(line, shades, left, left + int(_LOOKED * line.height))
    first = next(iter(marks), None)
    return first if first and first.left - left <= _NEAR * line.height else None


def _last_mark(line: Printed, shades: Shades, word: Read, end: int) -> Blot | None:
    """A mark at the end of a word, before `end`; nothing but slim signs stands behind it."""
    begin = max(word.box[0], word.box[2] - int(_LOOKED * line.height))
    tail = max(begin, word.box[2] - int(_TAIL_WIDTH * line.height))
    if not _has_high_ink(line, shades, tail, end):
        return None
    marks, found = _marks(line, shades, begin, end)
    cut = bool(marks) and begin == marks[-1].left > word.box[0]
    mark = marks[-1] if marks and not cut else None
    behind = [blot for blot in found if mark and blot.left >= mark.right]
    slim = all(blot.right - blot.left <= _SLIM * line.height for blot in behind)
    return mark if slim else None  # not the ° of “30°C”


def _marks(line: Printed, shades: Shades, x0: int, x1: int) -> tuple[list[Blot], list[Blot]]:
    """The raised marks between two columns of the picture, from left to right, and all blots."""
    size, base = line.height, round(line.base_at((x0 + x1) / 2))
    top, bottom = base - round(_TOP * size), base + round(_BOTTOM * size)
    found = blots(shades, x0, x1, top, bottom)
    marks = [blot for blot in found if _is_mark(blot, found, base, size)]
    return list(_joined(marks, _NEAR * size)), found


def _has_high_ink(line: Printed, shades: Shades, x0: int, x1: int) -> bool:
    """Whether there is ink where a mark would have some: above small letters."""
    base = round(line.base_at((x0 + x1) / 2))
    top, bottom = base - round(_TOP * line.height), base - round(_HIGH * line.height)
    return shades.has_ink(x0, x1, top, bottom)


def _is_mark(blot: Blot, found: list[Blot], base: int, size: float) -> bool:
    height, width = blot.bottom - blot.top, blot.right - blot.left
    if blot.bottom > base - _FOOT * size or blot.top > base - _HIGH * size:
        return False
    if not _HEIGHT[0] * size <= height <= _HEIGHT[1] * size:
        return False
    if not _WIDTH[0] * size <= width <= _WIDTH[1] * size:
        return False
    lowest = max((other.bottom for other in found if other is not blot), default=blot.bottom)
    if lowest - blot.bottom < _ABOVE * size:
        return False
    under = sum(
        max(0, min(blot.right, other.right) - max(blot.left, other.left))
        for other in found
        if other is not blot and other.bottom > blot.bottom
    )
    return under <= _UNDER * width


def _joined(marks: list[Blot], near: float) -> Iterator[Blot]:
    """The digits of one mark as one."""
    last: Blot | None = None
    for blot in marks:
        if last and blot.left - last.right <= near:
            top, bottom = min(last.top, blot.top), max(last.bottom, blot.bottom)
            last = Blot(last.left, top, blot.right, bottom)
            continue
        if last:
            yield last
        last = blot
    if last:
        yield last


def _led(word: Read, mark: Blot) -> list[Read]:
    """A mark at the beginning of a line, and the word behind it; one that is all mark is empty."""
    x0, y0, x1, y1 = word.box
    lead = _LEAD.match(word.text) if mark.right > x0 else None
    end = lead.end() if lead else 0
    if mark.left <= x0 and x1 <= mark.right:
        end = len(word.text)  # whatever it was read as
    box = mark.left, y0, mark.right, y1
    read = Read(word.text[:end].strip(), box, word.confidence, raised=True)
    rest = word._replace(text=word.text[end:].strip(), box=(max(x0, mark.right), y0, x1, y1))
    return [read, rest]


def _ended(word: Read, mark: Blot, line: Printed, shades: Shades) -> list[Read]:
    """A word, the mark behind it, and the signs behind that."""
    x0, y0, x1, y1 = word.box
    tail = _TAIL.search(word.text)
    if tail is None:
        return [word]
    start, end = tail.start(), tail.start("after")
    right = max(x1, mark.right)
    if mark.left < x0 + _AT_ONCE * line.height:
        return _alone(word, mark, end) if start == 0 < end else [word]
    if _NUMBER.fullmatch(word.text, 0, end):
        start = _end_of_number(word.text[:end], _higher(line, shades, x0, mark.left, _HEIGHT[1]))
    if not 0 < start <= end:
        return [word]
    return [
        word._replace(text=word.text[:start], box=(x0, y0, mark.left, y1)),
        Read(
            word.text[start:end], (mark.left, y0, mark.right, y1), word.confidence, True, glued=True
        ),
        Read(word.text[end:], (mark.right, y0, right, y1), word.confidence, glued=True),
    ]


def _alone(word: Read, mark: Blot, end: int) -> list[Read]:
    """A mark that was read as a word of its own, behind a blank, and the signs behind it."""
    _, y0, x1, y1 = word.box
    box = mark.right, y0, max(x1, mark.right), y1
    return [
        word._replace(text=word.text[:end], raised=True, glued=True),
        Read(word.text[end:], box, word.confidence, glued=True),
    ]


def _end_of_number(text: str, printed: int) -> int:
    """Where a number of so many printed digits ends in what was read; 0 where that is not known.

    “2021” before a mark may be the year, with the mark left out, or 202 with the mark in it.
    """
    high = [at for at, sign in enumerate(text) if sign not in _LOW_SIGNS]
    if printed == len(high):
        return len(text)
    return high[printed] if 0 <= len(high) - printed <= _MOST_DIGITS else 0


def _higher(line: Printed, shades: Shades, x0: int, x1: int, least: float) -> int:
    """How many blots between two columns are higher than a share of the line's size."""
    size, base = line.height, round(line.base_at((x0 + x1) / 2))
    found = blots(shades, x0, x1, base - round(_TOP * size), base + round(_BOTTOM * size))
    return sum(blot.bottom - blot.top > least * size for blot in found)
