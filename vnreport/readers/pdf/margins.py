"""Pages in, the same pages without running heads and page numbers out, and those heads."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from vnreport.readers.pdf.line import Line
from vnreport.readers.pdf.sheet import Sheet

_NUMBER = re.compile(r"[-–—\s]*(?:trang\s+)?(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—\s.]*", re.I)
_DIGITS = re.compile(r"\d+")
_ZONE = 0.14
"""Share of the page's height, at the head and at the foot, in which heads are looked for."""

_DEEPEST = 4
"""Most stretches of a head or foot."""

_FEWEST_PAGES = 3
_LEAST_SHARE = 0.3
"""Share of the pages that must show the same words at the same height."""

_SAME_HEIGHT = 4.0


def strip_margins(sheets: list[Sheet]) -> tuple[list[Line], list[Line]]:
    """Take heads and feet off the pages; the heads and the feet that are words, each once."""
    numbers = _numbering(sheets)
    running = _running(sheets)
    kept: tuple[dict[str, Line], dict[str, Line]] = ({}, {})
    for sheet in sheets:
        gone: list[Line] = []
        for edge, ends in enumerate(_ends(sheet)):
            for line in ends:
                text = line.text
                if numbers.holds(line, edge):
                    gone.append(line)
                elif (edge, _key(text), _height(line)) in running:
                    gone.append(line)
                    kept[edge].setdefault(_key(text), line)
                else:
                    break
        dropped = set(map(id, gone))
        sheet.lines = [line for line in sheet.lines if id(line) not in dropped]
    return list(kept[0].values()), list(kept[1].values())


def _ends(sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """The outermost lines of a page: from the head down, from the foot up."""
    _, bottom, _, top = sheet.frame
    deep = _ZONE * sheet.height
    heads = [line for line in sheet.lines[:_DEEPEST] if line.base > top - deep]
    feet = [line for line in reversed(sheet.lines[-_DEEPEST:]) if line.base < bottom + deep]
    return heads, feet


def _candidates(sheets: list[Sheet]) -> Iterator[tuple[int, Line]]:
    for sheet in sheets:
        for edge, ends in enumerate(_ends(sheet)):
            for line in ends:
                yield edge, line


class _Numbering(NamedTuple):
    """How a file counts its pages.

    shifts: differences between printed and counted numbers, on two pages or more, or 0.
    heights: where such numbers stand; a number there that counts anew is one too.
    """

    shifts: frozenset[int]
    heights: frozenset[tuple[int, int]]
    largest: int

    def holds(self, line: Line, edge: int) -> bool:
        """Whether a line is a page number."""
        match = _NUMBER.fullmatch(line.text)
        if match is None:
            return False
        number = int(match[1])
        anew = (edge, _height(line)) in self.heights and number <= self.largest
        return anew or number - line.page in self.shifts


def _numbering(sheets: list[Sheet]) -> _Numbering:
    found: dict[int, list[tuple[int, int]]] = {}
    for edge, line in _candidates(sheets):
        match = _NUMBER.fullmatch(line.text)
        if match:
            shift = int(match[1]) - line.page
            found.setdefault(shift, []).append((edge, _height(line)))
    sure = {shift: places for shift, places in found.items() if len(places) >= 2}
    heights = frozenset(place for places in sure.values() for place in places)
    return _Numbering(frozenset((0, *sure)), heights, len(sheets))


def _key(text: str) -> str:
    return _DIGITS.sub("#", text)


def _height(line: Line) -> int:
    return round(line.base / _SAME_HEIGHT)


def _running(sheets: list[Sheet]) -> set[tuple[int, str, int]]:
    """Words that stand at the same height at the edge of many pages."""
    seen: Counter[tuple[int, str, int]] = Counter()
    for edge, line in _candidates(sheets):
        if line.words[0].raised:
            continue  # a note
        seen[edge, _key(line.text), _height(line)] += 1
    fewest = max(_FEWEST_PAGES, _LEAST_SHARE * len(sheets))
    return {key for key, count in seen.items() if count >= fewest}
