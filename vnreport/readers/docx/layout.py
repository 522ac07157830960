"""A .docx that has been read in, its Layout out: pages, page numbers, a sample of paragraphs.

Only head, foot and some paragraphs between them are looked at: looking at every run of a long
report would cost as much again as reading it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from vnreport.document.blocks import Block
from vnreport.document.layout import Layout, PageLook, ParagraphLook, RunLook
from vnreport.document.source import Segment, WordPlace
from vnreport.readers.docx.looks import Look, Looks
from vnreport.readers.docx.names import (
    DRAWING,
    INS,
    PICT,
    PPR,
    RPR,
    Element,
    P,
    R,
    T,
    child,
    is_on,
    number,
    w,
)
from vnreport.readers.docx.package import Package
from vnreport.readers.docx.page_numbers import page_numbers

_PAGE_SIZE, _PAGE_MARGINS, _TITLE_PAGE = map(w, ("pgSz", "pgMar", "titlePg"))
_DRAWN = (DRAWING, PICT, w("pBdr"))
_HYPERLINK, _SMART_TAG = map(w, ("hyperlink", "smartTag"))
_AROUND_RUNS = frozenset((INS, _HYPERLINK, _SMART_TAG))
_SIDES = ("top", "right", "bottom", "left")
_HEAD, _FOOT, _BETWEEN = 8, 16, 24
"""Blocks looked at: the first, the last, and of those between a sample evenly spread."""
_HEAD_PARAGRAPHS = 12
_TWIPS = 1440 / 25.4  # to a millimetre
_THEME_FONT = ".//{*}fontScheme/{*}%sFont/{*}latin"


def read_layout(
    package: Package,
    root: Element,
    styles: Element | None,
    sections: Sequence[Element],
    blocks: Sequence[Block],
    segments: Sequence[Segment],
) -> Layout:
    """The Layout of a main part and its sections; blocks and segments as they were read."""
    looks = Looks(styles, lambda: _theme(package))
    paragraphs = list(root.iter(P))
    return Layout(
        pages=tuple(map(_page, sections)),
        numbers=tuple(page_numbers(package, sections, looks)),
        first_page_differs=bool(sections) and is_on(child(sections[0], _TITLE_PAGE)),
        paragraphs=tuple(_paragraphs(package.main, paragraphs, looks, blocks, segments)),
        drawn=_is_drawn(root, paragraphs[:_HEAD_PARAGRAPHS]),
    )


def _page(section: Element) -> PageLook:
    size, margins = child(section, _PAGE_SIZE), child(section, _PAGE_MARGINS)
    return PageLook(
        *(_millimetres(size, name) for name in ("w", "h")),
        *(_millimetres(margins, name) for name in _SIDES),
    )


def _millimetres(element: Element | None, name: str) -> float | None:
    twips = None if element is None else element.get(w(name))
    return None if twips is None else round(number(twips) / _TWIPS, 1)


def _is_drawn(root: Element, head: Sequence[Element]) -> bool:
    if next(root.iter(*_DRAWN), None) is None:
        return False
    return any(next(paragraph.iter(*_DRAWN), None) is not None for paragraph in head)


def _paragraphs(
    part: str,
    paragraphs: Sequence[Element],
    looks: Looks,
    blocks: Sequence[Block],
    segments: Sequence[Segment],
) -> Iterator[ParagraphLook]:
    position = 0
    for index in _sample(blocks):
        position = bisect_left(segments, blocks[index].start, position, key=_start)
        place = segments[position].place if position < len(segments) else None
        if isinstance(place, WordPlace) and place.part == part:
            letters = blocks[index].end - blocks[index].start
            yield _look(index, letters, paragraphs[place.paragraph], looks)


def _sample(blocks: Sequence[Block]) -> list[int]:
    """Positions of the blocks that are looked at, rising."""
    live = [i for i, block in enumerate(blocks) if block.origin in ("body", "table", "text_box")]
    between = [i for i in live[_HEAD:-_FOOT] if blocks[i].origin == "body"]
    step = max(1, len(between) // _BETWEEN)
    return sorted({*live[:_HEAD], *live[-_FOOT:], *between[::step][:_BETWEEN]})


def _start(segment: Segment) -> int:
    return segment.start


def _look(index: int, letters: int, element: Element, looks: Looks) -> ParagraphLook:
    paragraph = looks.paragraph(_first(element, PPR))
    return ParagraphLook(
        block=index,
        runs=_run_looks(element, letters, paragraph, looks),
        align=paragraph.align,
        before=paragraph.before or 0.0,
        after=paragraph.after or 0.0,
        line=1.0 if paragraph.line is None else paragraph.line,
        line_rule=paragraph.line_rule or "auto",
    )


def _run_looks(
    element: Element, letters: int, paragraph: Look, looks: Looks
) -> tuple[RunLook, ...]:
    if next(element.iter(RPR), None) is None:
        return (_run(paragraph, letters),)
    own: Element | None
    counts: dict[Look, int] = {}
    for run in _runs(element):
        count, own = 0, None
        for item in run:
            if item.tag == T:
                count += len(item.text or "")
            elif item.tag == RPR:
                own = item
        if count:
            look = paragraph if own is None else looks.run(own, paragraph)
            counts[look] = counts.get(look, 0) + count
    return tuple(_run(look, count) for look, count in counts.items())


def _run(look: Look, letters: int) -> RunLook:
    return RunLook(
        letters, look.font, look.size, bool(look.bold), bool(look.italic), bool(look.underline)
    )


def _first(parent: Element, tag: str) -> Element | None:
    """The properties of a paragraph or run, which stand first in it."""
    found = parent[0] if len(parent) else None
    return found if found is not None and found.tag == tag else None


def _runs(element: Element) -> Iterator[Element]:
    """The runs of a paragraph, also inserted ones and those of links."""
    for item in element:
        if item.tag == R:
            yield item
        elif item.tag in _AROUND_RUNS:
            yield from _runs(item)


def _theme(package: Package) -> Mapping[str, str]:
    """The Latin fonts of the theme, by "minor" and "major"."""
    found = package.named("theme")
    if found is None:
        return {}
    fonts = {}
    for kind in ("minor", "major"):
        latin = found[1].find(_THEME_FONT % kind)
        if latin is not None and latin.get("typeface"):
            fonts[kind] = str(latin.get("typeface"))
    return fonts
