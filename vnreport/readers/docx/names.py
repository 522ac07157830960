"""The names of WordprocessingML, and how its attribute values are read."""

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{TRANSITIONAL}}}{name}"


P, R, T, TAB, PTAB, BR, CR = map(w, ("p", "r", "t", "tab", "ptab", "br", "cr"))
PPR, RPR, SECT_PR, RUBY_TEXT = map(w, ("pPr", "rPr", "sectPr", "rt"))
TBL, TR, TC, TR_PR, TC_PR = map(w, ("tbl", "tr", "tc", "trPr", "tcPr"))
INS, DEL, MOVE_TO, MOVE_FROM = map(w, ("ins", "del", "moveTo", "moveFrom"))
DEL_TEXT, FLD_CHAR, SYM = map(w, ("delText", "fldChar", "sym"))
NO_BREAK_HYPHEN, PAGE_BROKEN = map(w, ("noBreakHyphen", "lastRenderedPageBreak"))
SOFT_HYPHEN, FONTS = map(w, ("softHyphen", "rFonts"))
FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = map(w, ("footnoteReference", "endnoteReference"))
COMMENT_START, COMMENT_REFERENCE = map(w, ("commentRangeStart", "commentReference"))
TEXT_BOX, RUBY, DRAWING, PICT, OBJECT = map(w, ("txbxContent", "ruby", "drawing", "pict", "object"))
ALT_CHUNK = w("altChunk")
ALTERNATE = f"{{{_COMPATIBILITY}}}AlternateContent"
CHOICE, FALLBACK = f"{{{_COMPATIBILITY}}}Choice", f"{{{_COMPATIBILITY}}}Fallback"
MATH_TEXT = f"{{{_MATH}}}t"

_FACES = (w("hAnsi"), w("ascii"))
_THEMES = (w("hAnsiTheme"), w("asciiTheme"))

VAL, ID, TYPE = map(w, ("val", "id", "type"))
OFF = frozenset(("0", "false", "off"))


def val(element: Element | None) -> str | None:
    """The w:val of an element; None where either is missing."""
    return None if element is None else element.get(VAL)


def font_of(element: Element) -> str | None:
    """The typeface that a w:rFonts sets for Latin letters: "" for one of the theme; None for none."""
    if any(element.get(name) for name in _THEMES):
        return ""
    return next(filter(None, map(element.get, _FACES)), None)


def is_on(element: Element | None) -> bool:
    """Whether an on/off element is there and not switched off."""
    return element is not None and element.get(VAL) not in OFF


def number(text: str | None, default: int = 0) -> int:
    """A whole number of at most nine digits; `default` for anything else."""
    if text is None or not text.strip().lstrip("-").isdecimal() or len(text) > 9:
        return default
    try:
        return int(text)
    except ValueError:  # "--1"
        return default


def child(parent: Element | None, tag: str) -> Element | None:
    """The first child of that name."""
    return None if parent is None else next(parent.iterchildren(tag), None)


def children(parent: Element | None, tag: str) -> Iterator[Element]:
    """All that the first child of that name holds; nothing where there is none."""
    found = child(parent, tag)
    return iter(()) if found is None else found.iterchildren()


def relationship_id(element: Element) -> str | None:
    """The r:id of an element."""
    for namespace in _RELATIONSHIPS:
        found = element.get(f"{{{namespace}}}id")
        if found is not None:
            return found
    return None


def chosen(alternate: Element) -> Element | None:
    """The branch of an mc:AlternateContent that is read: its first Choice, else the Fallback."""
    choice = child(alternate, CHOICE)
    return child(alternate, FALLBACK) if choice is None else choice


def text_boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, each once; those inside another text box are left to it."""
    if next(element.iter(TEXT_BOX), None) is None:
        return
    for inner in element:
        if inner.tag == TEXT_BOX:
            yield inner
        elif inner.tag == ALTERNATE:
            branch = chosen(inner)
            if branch is not None:
                yield from text_boxes(branch)
        else:
            yield from text_boxes(inner)
