"""numbering.xml in, the list numbers that Word draws before paragraphs out."""

import re
from typing import NamedTuple

from vnreport.readers.docx.names import RPR, Element, child, is_on, number, val, w
from vnreport.readers.docx.numerals import numeral
from vnreport.readers.docx.styles import Style, Styles
from vnreport.readers.docx.symbols import bullet

_ABSTRACT, _ABSTRACT_ID, _NUM, _NUM_ID = map(w, ("abstractNum", "abstractNumId", "num", "numId"))
_LVL, _ILVL, _START, _FORMAT, _TEXT = map(w, ("lvl", "ilvl", "start", "numFmt", "lvlText"))
_RESTART, _LEGAL, _PSTYLE, _FONTS = map(w, ("lvlRestart", "isLgl", "pStyle", "rFonts"))
_OVERRIDE, _START_OVERRIDE = w("lvlOverride"), w("startOverride")
_STYLE_LINK = w("numStyleLink")
_PLACE = re.compile("%([1-9])")
_LEVELS = 9
_MAX_TEXT = 64
"""Longest pattern of a level that is used, in code points; Word stops at half of it."""


class Level(NamedTuple):
    """One level of a list: first number, format, pattern ("%1.%2."), restart rule."""

    start: int
    style: str
    text: str
    restart: int | None
    legal: bool
    font: str
    paragraph_style: str | None


class List:
    """A w:num: the abstract list that it uses and what it changes in it."""

    __slots__ = ("abstract", "levels", "starts", "used")

    def __init__(
        self,
        abstract: str,
        used: bool = False,
    ) -> None:
        self.abstract = abstract
        self.levels: dict[int, Level] = {}
        self.starts: dict[int, int] = {}
        self.used = used


class Numbering:
    """The lists of a document and how far each has counted; ask once per paragraph, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._elements: dict[str, Element] = {}
        self._abstract: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for element in () if root is None else root:
            if element.tag == _ABSTRACT:
                self._add_abstract(element)
            elif element.tag == _NUM:
                self._lists[element.get(_NUM_ID) or ""] = _list(element)

    def label(self, num_id: str | None, ilvl: int | None, style: Style) -> str | None:
        """The label of the next paragraph with these properties; None where none is drawn.

        num_id, ilvl: the paragraph's own w:numPr, None where it leaves them to its style.
        """
        chosen = style.num_id if num_id is None else num_id
        item = self._lists.get(chosen or "0")
        if item is None:
            return None
        abstract = self._linked(item.abstract)
        levels = self._levels(abstract) | item.levels
        if ilvl is None:
            ilvl = _style_level(levels, style) if num_id is None else 0
        level = levels.get(ilvl)
        if level is None:
            return None
        counts = self._counts.setdefault(abstract, {})
        _count(counts, ilvl, item, levels)
        return _written(counts, level, item, levels)

    def _add_abstract(self, element: Element) -> None:
        name = element.get(_ABSTRACT_ID) or ""
        link = val(child(element, _STYLE_LINK))
        if link is not None:
            self._links[name] = link
        self._elements[name] = element

    def _levels(self, abstract: str) -> dict[int, Level]:
        """The levels of an abstract list, read when they are first needed."""
        if abstract not in self._abstract:
            element = self._elements.get(abstract)
            rows = () if element is None else element.iterchildren(_LVL)
            self._abstract[abstract] = dict(map(_level, rows))
        return self._abstract[abstract]

    def _linked(self, abstract: str) -> str:
        """The abstract list that really holds the levels, over w:numStyleLink."""
        link = self._links.get(abstract)
        item = None if link is None else self._lists.get(self._styles.named(link).num_id or "0")
        return abstract if item is None else item.abstract


def _style_level(levels: dict[int, Level], style: Style) -> int:
    """The level of a list that a style names: its own, else the one tied to the style."""
    if style.ilvl is not None:
        return style.ilvl
    tied = (i for i, level in levels.items() if level.paragraph_style == style.list_style)
    return next(tied, 0)


def _count(counts: dict[int, int], ilvl: int, item: List, levels: dict[int, Level]) -> None:
    """Count one paragraph at a level, and let the deeper levels begin again."""
    if not item.used:
        item.used = True
        for index in item.starts:
            counts.pop(index, None)
    start = item.starts.get(ilvl, levels[ilvl].start)
    counts[ilvl] = counts[ilvl] + 1 if ilvl in counts else start
    for deeper in [index for index in counts if index > ilvl]:
        restart = levels[deeper].restart if deeper in levels else None
        if restart is None or ilvl < restart:
            del counts[deeper]


def _written(
    counts: dict[int, int], level: Level, item: List, levels: dict[int, Level]
) -> str | None:
    def part(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        other = levels.get(index)
        if other is None:
            return ""
        value = counts.get(index, item.starts.get(index, other.start))
        return numeral(value, "decimal" if level.legal else other.style)

    if level.style == "bullet":
        return bullet(level.text, level.font).strip() or None
    return _PLACE.sub(part, level.text).strip() or None


def _list(element: Element) -> List:
    item = List(val(child(element, _ABSTRACT_ID)) or "")
    for override in element.iterchildren(_OVERRIDE):
        index = _index(override)
        level = child(override, _LVL)
        if level is not None:
            item.levels[index] = _level(level)[1]
        start = val(child(override, _START_OVERRIDE))
        if start is not None:
            item.starts[index] = number(start, 1)
    return item


def _level(element: Element) -> tuple[int, Level]:
    style = next(element.iter(_FORMAT), None)
    restart = val(child(element, _RESTART))
    fonts = child(child(element, RPR), _FONTS)
    level = Level(
        start=number(val(child(element, _START)), 0),
        style=_format(style),
        text=(val(child(element, _TEXT)) or "")[:_MAX_TEXT],
        restart=None if restart is None else number(restart),
        legal=is_on(child(element, _LEGAL)),
        font="" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "",
        paragraph_style=val(child(element, _PSTYLE)),
    )
    return _index(element), level


def _index(element: Element) -> int:
    """The level that a w:lvl or w:lvlOverride is about, from 0 to 8."""
    return max(0, min(number(element.get(_ILVL)), _LEVELS - 1))


def _format(element: Element | None) -> str:
    """The name of a number format; Word writes "01, 02, …" as a custom one."""
    name = val(element) or "decimal"
    if name == "custom" and element is not None and (element.get(w("format")) or "")[:2] == "01":
        return "decimalZero"
    return name
