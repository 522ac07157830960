"""Opening and closing marks in reading order in, those without a partner out."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vnreport.document.blocks import Block, Document
from vnreport.document.evidence import Evidence
from vnreport.tables.words import numbered_words

_MOST_BREAKS = 3
"""Paragraphs that a pair may hold of which only one side stands as in a longer quotation."""

_MOST_BLOCKS = 200
_ENDS = re.compile(r"[.;:!?…][\s”\"’)\]*_]*+(?:\[\^?\w+\]|\d{1,2})?\s*")
_LEAD = re.compile(r"[\s*_>#-]{0,40}(?:\(?\w{1,4}[.)])?[\s*_-]{0,40}")
_REST = re.compile(r"[\s.,;:!?…*_”\"’)\]]*+(?:\[\^?\w+\]|\d{1,2})?[\s.,;]*")
_TAIL = 12
_EDGE = 24
"""Code points from the end of a paragraph within which a mark begins or ends it."""


class Mark(NamedTuple):
    """One opening or closing mark. marker: a bracket that may only close a list number, “a)”."""

    at: int
    opens: bool
    marker: bool = False


class _Placed(NamedTuple):
    mark: Mark
    block: int


def unpaired(evidence: Evidence, marks: Iterable[Mark], *, quotation: bool = False) -> list[Mark]:
    """The marks without a partner, in reading order.

    A pair may hold paragraphs where it begins and ends as a quotation of several does. What a
    text that was cut off lost at its ends is not missed.
    quotation: each paragraph of a quotation of several may have an opening mark.
    """
    document = evidence.document
    found: list[Mark] = []
    for story in _stories(document, marks):
        found += _in_story(document, story, quotation)
    found.sort()
    if found and _begins_cut(document, found[0]):
        del found[0]
    if found and _ends_cut(document, found[-1]):
        del found[-1]
    return found


def _stories(document: Document, marks: Iterable[Mark]) -> Iterable[list[_Placed]]:
    """The marks of the body, of each note, each cell, each header: no pair leaves its own."""
    blocks = document.blocks
    stories: dict[tuple[object, ...], list[_Placed]] = {}
    number = 0
    for mark in marks:
        while number < len(blocks) and blocks[number].end <= mark.at:
            number += 1
        if number == len(blocks):
            break
        block = blocks[number]
        if block.start <= mark.at:
            own = number if block.origin in ("header", "footer") else -1
            key = (block.note, block.cell, own)
            stories.setdefault(key, []).append(_Placed(mark, number))
    return stories.values()


def _at_edge(document: Document, placed: _Placed) -> bool:
    """An opening mark that begins a paragraph or follows a colon; a closing one that ends one."""
    text, block, at = document.folded, document.blocks[placed.block], placed.mark.at
    if not placed.mark.opens:
        return block.end - at <= _EDGE and _REST.fullmatch(text, at + 1, block.end) is not None
    before = text[max(block.start, at - _TAIL) : at].rstrip()
    if before.endswith(":"):
        return True
    return at - block.start <= _EDGE and _LEAD.fullmatch(text, block.start, at) is not None


def _in_story(document: Document, story: list[_Placed], quotation: bool) -> Iterator[Mark]:
    waiting: list[_Placed] = []
    forgiven = 0
    for placed in story:
        if placed.mark.opens:
            if not (quotation and waiting and _begins_like(document, waiting[-1], placed)):
                waiting.append(placed)
        elif not waiting or _is_list_number(document, waiting[-1], placed):
            if placed.mark.marker:
                continue
            if forgiven:
                forgiven -= 1
                continue
            yield placed.mark
        elif _go_together(document, waiting[-1], placed):
            waiting.pop()
            forgiven += placed.mark.marker
        elif not placed.mark.marker:
            yield from (before.mark for before in waiting)
            yield placed.mark
            waiting.clear()
    yield from (placed.mark for placed in waiting)


def _begins_like(document: Document, first: _Placed, second: _Placed) -> bool:
    """Each paragraph of a long quotation may begin with the opening mark."""
    if second.block == first.block:
        return False
    start = document.blocks[second.block].start
    is_first_sign = (
        second.mark.at - start <= _EDGE and not document.folded[start : second.mark.at].strip()
    )
    return is_first_sign and _at_edge(document, first)


def _is_list_number(document: Document, open_one: _Placed, placed: _Placed) -> bool:
    """Whether a closing bracket ends “a)” at the head of a line, not a number that was broken off.

    “(Khoản ⏎ 2)”: the word before the line is what the number counts.
    """
    start = document.blocks[placed.block].start
    if not placed.mark.marker or placed.mark.at - start > _EDGE:
        return False
    text = document.folded
    before = text[start : placed.mark.at]
    above = text[max(open_one.mark.at, start - _EDGE) : start].lower().rstrip()
    if before.strip().isdigit() and above.endswith(numbered_words()):
        return False
    return "(" not in before and len(before.split()) < 2


def _go_together(document: Document, first: _Placed, second: _Placed) -> bool:
    if first.block == second.block:
        return True
    edges = _at_edge(document, first) + _at_edge(document, second)
    if edges == 2:
        return True
    if second.block - first.block > _MOST_BLOCKS:
        return False
    between = document.blocks[first.block : second.block]
    breaks = sum(_ends_sentence(document, block) for block in between)
    return not breaks or (edges == 1 and breaks <= _MOST_BREAKS)


def _ends_sentence(document: Document, block: Block) -> bool:
    """Whether a line ends as a paragraph does; a line that was broken does not."""
    text = document.folded
    tail = text[max(block.start, block.end - _TAIL) : block.end]
    sign = max(tail.rfind(one) for one in ".;:!?…")
    return sign >= 0 and _ENDS.fullmatch(tail, sign) is not None


def _begins_cut(document: Document, mark: Mark) -> bool:
    """The text may begin in the middle of what its first mark closes."""
    first = document.blocks[0]
    head = document.folded[first.start : first.end].lstrip()
    return not mark.opens and (mark.at < first.end or head[:1].islower())


def _ends_cut(document: Document, mark: Mark) -> bool:
    """The text ends in the middle of what its last mark opens: no paragraph ends behind it."""
    behind = (block for block in reversed(document.blocks) if block.end > mark.at)
    return mark.opens and not any(_ends_sentence(document, block) for block in behind)


def whole_words(text: str, start: int, end: int) -> str:
    """A stretch on one line, “…” in place of a word that it cuts in two and at what goes on there."""
    words = text[start:end].split()
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if len(words) > 1 and after.isalnum() and text[end - 1 : end].isalnum():
        words[-1] = "…"
    if len(words) > 1 and before.isalnum() and text[start : start + 1].isalnum():
        words[0] = "…"
    return " ".join(words)
