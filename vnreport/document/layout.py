"""What a .docx states about its pages, page numbers, paragraphs and letters."""

from typing import Literal, NamedTuple


class PageLook(NamedTuple):
    """Paper and margins of one section, in mm; None where the file says nothing."""

    width: float | None = None
    height: float | None = None
    top: float | None = None
    right: float | None = None
    bottom: float | None = None
    left: float | None = None


class PageNumber(NamedTuple):
    """A page number in the first section's header or footer.

    kind: the pages that show it. align: as the paragraph states it ("center", "right" …); None
    where it says nothing, or where a frame or tab places the number. conditional: a field decides
    whether it shows.
    """

    where: Literal["header", "footer"]
    kind: Literal["default", "first", "even"]
    align: str | None = None
    conditional: bool = False


class RunLook(NamedTuple):
    """How a stretch of a paragraph is set. size in pt; font and size None where nothing is said."""

    letters: int
    font: str | None
    size: float | None
    bold: bool
    italic: bool
    underline: bool


class ParagraphLook(NamedTuple):
    """How one paragraph is set; block is its position in `Document.blocks`. Lengths in pt.

    line_rule: "auto" (line is then a multiple of single spacing), "exact" or "atLeast".
    """

    block: int
    runs: tuple[RunLook, ...]
    align: str | None = None
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    line_rule: str = "auto"


class Layout(NamedTuple):
    """The looks of a .docx: of head, foot, and a sample of the paragraphs between them.

    first_page_differs: the first section shows its own header and footer on its first page.
    drawn: a drawing or a ruled paragraph stands in the head, where text would not show it.
    """

    pages: tuple[PageLook, ...] = ()
    numbers: tuple[PageNumber, ...] = ()
    first_page_differs: bool = False
    paragraphs: tuple[ParagraphLook, ...] = ()
    drawn: bool = False

    def of_block(self, block: int) -> ParagraphLook | None:
        """The look of a block; None for one that was not looked at."""
        return next((look for look in self.paragraphs if look.block == block), None)
