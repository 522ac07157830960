"""A paragraph while it is read: its words, and what stands at which of them."""

from dataclasses import dataclass, field
from typing import Literal

from vnreport.readers.docx.names import (
    DEL,
    MOVE_FROM,
    PPR,
    RPR,
    SECT_PR,
    Element,
    child,
    children,
    number,
    val,
    w,
)
from vnreport.readers.docx.styles import Style, Styles

NoteKind = Literal["footnote", "endnote"]

_PSTYLE, _NUM_PR, _OUTLINE = map(w, ("pStyle", "numPr", "outlineLvl"))
_NUM_ID, _ILVL = w("numId"), w("ilvl")


@dataclass(slots=True)
class Reference:
    """A note's mark: where it stands, which note it calls, its own letters if it has any.

    section, page: of the place; the section counts from 0.
    """

    at: int
    kind: NoteKind
    note: str
    custom: str | None = None
    deleted: bool = False
    section: int = 0
    page: int | None = None


@dataclass(slots=True)
class Box:
    """A text box that a paragraph anchors."""

    element: Element
    inserted: bool
    deleted: bool


@dataclass(slots=True)
class Paragraph:
    """Text of one paragraph; every offset counts from its own first code point.

    runs: (start, end, paragraph, run, offset in the run). deletions: (offset, pieces of words).
    comments: comment ids and offsets, the reference's where there is one.
    bold, plain: whether some non-blank word is, or is not, bold. page: of its first word.
    """

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    inserted: list[tuple[int, int]] = field(default_factory=list)
    deletions: list[tuple[int, list[str]]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    comments: dict[str, int] = field(default_factory=dict)
    boxes: list[Box] = field(default_factory=list)
    bold: bool = False
    plain: bool = False
    page: int | None = None

    def delete(self, words: str) -> None:
        """Set words aside as deleted; what was deleted side by side is one deletion."""
        if not self.deletions or self.deletions[-1][0] != self.length:
            self.deletions.append((self.length, []))
        self.deletions[-1][1].append(words)


def stretch(spans: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a span, in one with the span before it where the two touch."""
    if spans and spans[-1][1] == start:
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((start, end))


@dataclass(frozen=True, slots=True)
class Properties:
    """What a w:pPr says. level: from 1. num_id, ilvl: None where left to the style.

    joined: the paragraph's end is a tracked deletion, so the next paragraph goes on with it.
    section: the w:sectPr of the section that ends here.
    """

    style: Style
    level: int | None = None
    num_id: str | None = None
    ilvl: int | None = None
    joined: bool = False
    section: Element | None = None


def properties(element: Element, styles: Styles) -> Properties:
    """The properties of a w:p, over those of its style."""
    style_id = outline = num_id = section = None
    ilvl: int | None = None
    joined = False
    for item in children(element, PPR):
        tag = item.tag
        if tag == _PSTYLE:
            style_id = val(item)
        elif tag == _OUTLINE:
            outline = number(val(item), 9)
        elif tag == _NUM_PR:
            num_id, own_level = val(child(item, _NUM_ID)), val(child(item, _ILVL))
            ilvl = None if own_level is None else number(own_level)
        elif tag == RPR:
            joined = any(mark.tag in (DEL, MOVE_FROM) for mark in item)
        elif tag == SECT_PR:
            section = item
    style = styles.paragraph(style_id)
    if outline is None:
        outline = style.outline
    level = outline + 1 if outline is not None and 0 <= outline < 9 else None
    return Properties(style, level, num_id, ilvl, joined, section)
