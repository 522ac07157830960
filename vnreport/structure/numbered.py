"""The lines of a report in; those that begin with a number or letter of an outline out.

Such a line is a heading or a numbered paragraph; which of the two is not decided here.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vnreport.document.roman import roman_value
from vnreport.structure.lines import Line
from vnreport.tables.words import ordinals

_KINDS = (
    (1, re.compile(r"(?P<marker>(?:PHẦN|Phần)\s+(?:THỨ\s+\w+|thứ\s+\w+|[IVX]+|[A-Z])\b)[.:]?\s*")),
    (2, re.compile(r"(?P<marker>[IVX]{1,5})(?:\s?[.-]\s*(?=[^\W\d_])|/\s*(?=[A-ZĐÀ-Ỹ]))")),
    (
        4,
        re.compile(
            r"(?P<marker>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)"
            r"(?:\.\s*|\s?-\s*|\s+)(?=[“\"'(*]{0,2}[^\W\d_])"
        ),
    ),
    (3, re.compile(r"(?P<marker>\d{1,2})\s?[.\-/]\s+(?=\D)")),
    (5, re.compile(r"(?P<marker>[a-zđ])(?:\)\s*|\.\s+)(?=\D)")),
)
_BULLET = re.compile(r"[-–—+•*]\s|\(\w{1,3}\)|\[")
_ENDED = re.compile(r"[.:;!?…][”\"’')\]*_]*$")
_MARKUP = "*_ "
_MOST_LINES = 12
"""How many lines of a file a numbered paragraph is read over."""
_MANY = 0.25
"""A text is broken into lines when this share of its lines begins with a small letter."""
_FULL = 0.8
"""A broken line ends where the page did when it is this share as long as most."""


class Numbered(NamedTuple):
    """A numbered line: its place among the lines, its outline level, marker and words.

    title: the words behind the marker, with those of the lines that go on with them.
    after: place of the first line behind it.
    """

    place: int
    level: int
    marker: str
    title: str
    after: int

    @property
    def kind(self) -> str:
        """The form of the marker: "part", "I", "1", "1.1", "1.1.1", "a"."""
        if self.level == 4:
            return "1.1.1" if self.marker.count(".") > 1 else "1.1"
        return {1: "part", 2: "I", 3: "1", 5: "a"}[self.level]


def numbered_lines(lines: Sequence[Line]) -> tuple[Numbered, ...]:
    """The numbered lines in the order of the text."""
    breaks = _breaks(lines)
    found = []
    for index, line in enumerate(lines):
        text = f"{line.label} {line.text}" if line.label else line.text
        for level, pattern in _KINDS:
            match = pattern.match(text)
            if match:
                after = _after(lines, index, breaks)
                rest = [one.text for one in lines[index + 1 : after]]
                title = " ".join([text[match.end() :].strip(), *rest]).strip(_MARKUP)
                found.append(Numbered(index, level, match["marker"], title, after))
                break
    return tuple(found)


def is_marked(text: str) -> bool:
    """Whether a line begins with a number, a letter or a sign of a list."""
    return _BULLET.match(text) is not None or any(kind.match(text) for _, kind in _KINDS)


class _Breaks(NamedTuple):
    """How a text is broken into lines.

    full: from how many code points on a line may end in the middle of a paragraph; None where
    lines are paragraphs. spaced: empty lines stand between the paragraphs.
    """

    full: float | None
    spaced: bool


def _breaks(lines: Sequence[Line]) -> _Breaks:
    low = sum(line.text[:1].islower() and not is_marked(line.text) for line in lines)
    if low <= _MANY * len(lines):
        return _Breaks(None, False)
    lengths = sorted(len(line.text) for line in lines)
    apart = sum(line.apart for line in lines)
    return _Breaks(_FULL * lengths[len(lengths) * 3 // 4], apart > _MANY / 2 * len(lines))


def _after(lines: Sequence[Line], index: int, breaks: _Breaks) -> int:
    """Where the paragraph that begins on a line ends."""
    after = index + 1
    while after < min(len(lines), index + _MOST_LINES) and _goes_on(
        lines[after - 1], lines[after], breaks
    ):
        after += 1
    return after


def _goes_on(line: Line, following: Line, breaks: _Breaks) -> bool:
    if following.apart or following.label or is_marked(following.text):
        return False
    if following.text[:1].islower():
        return True
    if breaks.full is None or _ENDED.search(line.text):
        return False
    full = breaks.spaced or len(line.text) >= breaks.full
    return full and line.is_capital == following.is_capital


_ROMAN = set("IVX")  # of “PHẦN C” the C is a letter
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def ordinal(marker: str) -> int:
    """The last number of a marker: 3 of “III”, “2.3”, “c”, “PHẦN C”, “PHẦN THỨ BA”; 0 if it has none."""
    last = marker.split()[-1].rpartition(".")[2]
    if last.isdigit():
        return int(last)
    word = last.lower()
    if word in ordinals():
        return ordinals()[word]
    if set(last) <= _ROMAN:
        return roman_value(last)
    return _LETTERS.find(word) + 1
