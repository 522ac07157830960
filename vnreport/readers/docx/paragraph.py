"""A paragraph while it is read: its words, and what stands at which of them."""

from typing import Literal, NamedTuple

from vnreport.document.blocks import Legacy
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


class Reference:
    """A note's mark: where it stands, which note it calls, its own letters if it has any.

    section, page: of the place; the section counts from 0.
    """

    __slots__ = ("at", "custom", "deleted", "kind", "note", "page", "section")

    def __init__(
        self,
        at: int,
        kind: NoteKind,
        note: str,
        custom: str | None = None,
        deleted: bool = False,
        section: int = 0,
        page: int | None = None,
    ) -> None:
        self.at = at
        self.kind = kind
        self.note = note
        self.custom = custom
        self.deleted = deleted
        self.section = section
        self.page = page


class Box:
    """A text box that a paragraph anchors."""

    __slots__ = ("deleted", "element", "inserted")

    def __init__(self, element: Element, inserted: bool, deleted: bool) -> None:
        self.element = element
        self.inserted = inserted
        self.deleted = deleted


class Paragraph:
    """Text of one paragraph; every offset counts from its own first code point.

    runs: (start, end, paragraph, run, offset in the run). deletions: (offset, pieces of words).
    comments: comment ids and offsets, the reference's where there is one.
    bold, plain: whether some non-blank word is, or is not, bold. page: of its first word.
    """

    __slots__ = (
        "bold",
        "boxes",
        "comments",
        "deletions",
        "hidden",
        "inserted",
        "legacy",
        "length",
        "page",
        "pieces",
        "plain",
        "references",
        "runs",
    )

    def __init__(
        self,
        length: int = 0,
        bold: bool = False,
        plain: bool = False,
        page: int | None = None,
    ) -> None:
        self.pieces: list[str] = []
        self.length = length
        self.runs: list[tuple[int, int, int, int, int]] = []
        self.hidden: list[tuple[int, int]] = []
        self.inserted: list[tuple[int, int]] = []
        self.legacy: list[Legacy] = []
        self.deletions: list[tuple[int, list[str]]] = []
        self.references: list[Reference] = []
        self.comments: dict[str, int] = {}
        self.boxes: list[Box] = []
        self.bold = bold
        self.plain = plain
        self.page = page

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


class Properties(NamedTuple):
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
