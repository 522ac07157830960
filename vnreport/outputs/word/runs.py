"""A run's letters, counted as the reader counts them, and the run cut at some of them.

A run holds children; each gives no letter, one (a tab, a break), or several (a w:t). Only a w:t
can be cut in two.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import groupby, pairwise
from typing import NamedTuple

from lxml import etree

from vnreport.readers.docx.names import (
    ALTERNATE,
    BR,
    CR,
    FLD_CHAR,
    NO_BREAK_HYPHEN,
    PTAB,
    RPR,
    SOFT_HYPHEN,
    SYM,
    TAB,
    Element,
    T,
    chosen,
    w,
)
from vnreport.readers.docx.run import symbol_of

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LETTERS = {
    TAB: "\t",
    PTAB: "\t",
    CR: "\n",
    BR: "\n",
    NO_BREAK_HYPHEN: "\u2011",
    SOFT_HYPHEN: "\u00ad",
}
PLAIN = frozenset((T, SYM, *_LETTERS))
"""Children of a run that are letters and nothing else."""


class Child(NamedTuple):
    """A child of a run and the letters [start, end) of the run that it gives."""

    element: Element
    start: int
    end: int
    letters: str


class Piece(NamedTuple):
    """A run that was cut out of another, with the letters [start, end) of the other."""

    run: Element
    start: int
    end: int


def children_of(run: Element) -> list[Child]:
    """The children of a run in their order, without its properties."""
    found: list[Child] = []
    at = 0
    for element in run:
        if element.tag != RPR:
            letters = _letters(element)
            found.append(Child(element, at, at + len(letters), letters))
            at += len(letters)
    return found


def letters_of(run: Element) -> str:
    """All letters of a run."""
    return "".join(child.letters for child in children_of(run))


def muted_letters(run: Element) -> list[int]:
    """How many letters stand before each field character of a run.

    One of them may end what the reader did not count, the instruction of a field.
    """
    return [child.start for child in children_of(run) if child.element.tag == FLD_CHAR]


def _letters(element: Element) -> str:
    tag = element.tag
    if tag == T:
        return element.text or ""
    if tag in _LETTERS:
        return _LETTERS[tag]
    if tag == SYM:
        return symbol_of(element)
    if tag == ALTERNATE:
        branch = chosen(element)
        return "" if branch is None else "".join(map(_letters, branch))
    return ""


def cut(run: Element, places: Iterable[int]) -> list[Piece]:
    """Cut a run before the letters at some places; the pieces stand where the run stood.

    What is no letter and stands at a place becomes a piece of its own, so that it belongs to
    neither side. Every piece has the run's properties. A place inside a child that cannot be cut
    is left out.
    """
    edges = sorted(set(places))
    items = [item for child in children_of(run) for item in _cut_text(child, edges)]
    groups = [list(group) for _, group in groupby(items, lambda item: _side(item, edges))]
    if not groups:
        return [Piece(run, 0, 0)]
    pieces = [Piece(run, groups[0][0].start, groups[0][-1].end)]
    properties = run.find(RPR)
    last, tail, run.tail = run, run.tail, None
    for group in groups[1:]:
        other = etree.Element(run.tag)
        for key, value in run.attrib.items():
            other.set(key, value)
        if properties is not None:
            other.append(deepcopy(properties))
        other.extend([item.element for item in group])
        last.addnext(other)
        last = other
        pieces.append(Piece(other, group[0].start, group[-1].end))
    last.tail = tail
    return pieces


def _side(item: Child, edges: list[int]) -> int:
    """A number that changes where the run is to be cut; odd for what stands at an edge."""
    if item.start == item.end and item.start in edges:
        return 2 * bisect_left(edges, item.start) + 1
    return 2 * bisect_right(edges, item.start)


def _cut_text(child: Child, edges: list[int]) -> Iterator[Child]:
    """A w:t as several where an edge is inside it; the first is the same element."""
    inner = [edge for edge in edges if child.start < edge < child.end]
    if child.element.tag != T or not inner:
        yield child
        return
    bounds = list(pairwise([child.start, *inner, child.end]))
    words = [child.letters[a - child.start : b - child.start] for a, b in bounds]
    space = child.element.get(SPACE)
    elements = [child.element, *(text_element(piece, space) for piece in words[1:])]
    set_text(child.element, words[0])
    for element, (start, end), piece in zip(elements, bounds, words, strict=True):
        yield Child(element, start, end, piece)


def text_element(words: str, space: str | None = None) -> Element:
    """A w:t."""
    element = etree.Element(T)
    if space is not None:
        element.set(SPACE, space)
    set_text(element, words)
    return element


def set_text(element: Element, words: str) -> None:
    """Give a w:t its words; blanks at an edge are marked as meant."""
    element.text = words
    if words != words.strip():
        element.set(SPACE, "preserve")


def run_of(words: str, properties: Element | None) -> Element:
    """A new run of some words that looks like another."""
    run = etree.Element(w("r"))
    if properties is not None:
        look = deepcopy(properties)
        for change in look.findall(w("rPrChange")):
            look.remove(change)
        run.append(look)
    for line_number, line in enumerate(words.split("\n")):
        if line_number:
            etree.SubElement(run, BR)
        for tab_number, part in enumerate(line.split("\t")):
            if tab_number:
                etree.SubElement(run, TAB)
            if part:
                run.append(text_element(part))
    return run
