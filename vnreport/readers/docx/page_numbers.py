"""The sections of a .docx in; the page numbers in their headers and footers out."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, cast

from vnreport.document.layout import PageNumber
from vnreport.readers.docx.looks import Looks
from vnreport.readers.docx.names import (
    PPR,
    PTAB,
    TAB,
    TYPE,
    Element,
    P,
    R,
    child,
    relationship_id,
    w,
)
from vnreport.readers.docx.package import Package

_REFERENCES: tuple[tuple[Literal["header", "footer"], str], ...] = (
    ("header", w("headerReference")),
    ("footer", w("footerReference")),
)
_INSTRUCTIONS = tuple(map(w, ("instrText", "fldSimple")))
_INSTRUCTION = w("instr")
_FRAME, _X_ALIGN, _ALIGNMENT = map(w, ("framePr", "xAlign", "alignment"))
_PAGE = re.compile(r"\bPAGE\b", re.IGNORECASE)
_IF = re.compile(r"\bIF\b", re.IGNORECASE)
_MOST_SECTIONS = 4


def page_numbers(
    package: Package, sections: Sequence[Element], looks: Looks
) -> Iterator[PageNumber]:
    """The page numbers of the first sections, each header and footer once."""
    seen: set[str] = set()
    for section in sections[:_MOST_SECTIONS]:
        for where, tag in _REFERENCES:
            for reference in section.iterchildren(tag):
                target = package.relationships.get(relationship_id(reference) or "")
                if target is None or target.target in seen:
                    continue
                seen.add(target.target)
                kind = reference.get(TYPE) or "default"
                if kind in ("default", "first", "even"):
                    shown = cast(Literal["default", "first", "even"], kind)
                    yield from _in_part(package, target.target, where, shown, looks)


def _in_part(
    package: Package,
    name: str,
    where: Literal["header", "footer"],
    kind: Literal["default", "first", "even"],
    looks: Looks,
) -> Iterator[PageNumber]:
    root = package.part(name)
    for paragraph in () if root is None else root.iter(P):
        words = " ".join(_instructions(paragraph))
        if _PAGE.search(words):
            conditional = bool(_IF.search(words))
            yield PageNumber(where, kind, _align(paragraph, looks), conditional)


def _instructions(paragraph: Element) -> Iterator[str]:
    for item in paragraph.iter(*_INSTRUCTIONS):
        yield item.text or item.get(_INSTRUCTION) or ""


def _align(paragraph: Element, looks: Looks) -> str | None:
    properties = child(paragraph, PPR)
    frame = child(properties, _FRAME)
    if frame is not None:
        return frame.get(_X_ALIGN)
    tab = next(paragraph.iter(PTAB), None)
    if tab is not None:
        return tab.get(_ALIGNMENT)
    if any(child(run, TAB) is not None for run in paragraph.iter(R)):
        return None
    return looks.paragraph(properties).align or "left"
