"""A run while it is read: what it has given so far, and how its words look."""

from vnreport.readers.docx.names import FONTS, Element, font_of, is_on, val, w
from vnreport.readers.docx.paragraph import Reference
from vnreport.readers.docx.styles import Styles
from vnreport.readers.docx.symbols import symbol

_BOLD, _VANISH, _STYLE = w("b"), w("vanish"), w("rStyle")
_CHAR, _FONT = w("char"), w("font")


class Run:
    """One w:r. index: its number in the paragraph, None for what is no w:r.

    offset: code points given so far. words: those not given yet. custom: the note reference
    whose own mark the rest of the run is. font: the typeface, where the file names one.
    """

    __slots__ = (
        "bold",
        "custom",
        "deleted",
        "font",
        "hidden",
        "index",
        "inserted",
        "offset",
        "words",
    )

    def __init__(
        self,
        index: int | None,
        inserted: bool,
        deleted: bool,
        bold: bool = False,
        hidden: bool = False,
        offset: int = 0,
        custom: Reference | None = None,
    ) -> None:
        self.index = index
        self.inserted = inserted
        self.deleted = deleted
        self.bold = bold
        self.hidden = hidden
        self.offset = offset
        self.words: list[str] = []
        self.custom = custom
        self.font: str | None = None

    def look(self, properties: Element, styles: Styles) -> None:
        """Take in a w:rPr over what the paragraph style says.

        A character style turns round what the paragraph style says, as Word does; the run's
        own properties overrule both.
        """
        bold: bool | None = None
        hidden: bool | None = None
        font: str | None = None
        for item in properties:
            tag = item.tag
            if tag == _STYLE:
                style = styles.named(val(item))
                self.bold ^= style.bold or False
                self.hidden ^= style.hidden or False
                font = style.font if font is None else font
            elif tag == _BOLD:
                bold = is_on(item)
            elif tag == _VANISH:
                hidden = is_on(item)
            elif tag == FONTS:
                font = font_of(item) if font_of(item) is not None else font
        self.bold = self.bold if bold is None else bold
        self.hidden = self.hidden if hidden is None else hidden
        self.font = self.font if font is None else font


def symbol_of(item: Element) -> str:
    """The character of a w:sym, "" where it has no plain meaning."""
    try:
        code = int(item.get(_CHAR) or "", 16)
    except ValueError:
        return ""
    return symbol(code, item.get(_FONT) or "")
