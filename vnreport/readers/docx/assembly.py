"""Finished paragraphs in, one text with its blocks, places, marks and asides out."""

from typing import NamedTuple

from vnreport.document.blocks import Aside, Block, Legacy, Mark, Origin
from vnreport.document.source import Segment, WordPlace
from vnreport.readers.docx.paragraph import Paragraph, Reference


class Where(NamedTuple):
    """What surrounds a paragraph. inserted, deleted: by a tracked change around it.

    page: from 1, for what has no page of its own (a note has its mark's).
    """

    origin: Origin = "body"
    cell: tuple[int, ...] | None = None
    note: int | None = None
    inserted: bool = False
    deleted: bool = False
    page: int | None = None


class Assembly:
    """A text that grows by one paragraph after the other; blank paragraphs leave no block.

    comments: offset of each comment's mark by its id, of its beginning until the mark is met.
    """

    __slots__ = (
        "asides",
        "blocks",
        "comments",
        "legacy",
        "length",
        "marks",
        "pieces",
        "references",
        "segments",
    )

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.segments: list[Segment] = []
        self.marks: list[Mark] = []
        self.legacy: list[Legacy] = []
        self.asides: list[Aside] = []
        self.references: list[Reference] = []
        self.comments: dict[str, int] = {}

    def text(self) -> str:
        """The text so far: blocks joined by line ends."""
        return "".join(self.pieces)

    def add(
        self,
        paragraph: Paragraph,
        part: str,
        where: Where,
        *,
        label: str | None = None,
        level: int | None = None,
        section: int = 0,
    ) -> None:
        """Put a paragraph at the end of the text."""
        if paragraph.bold or paragraph.plain:
            start = self._begin()
            self._place(paragraph, part, where, start, label, level)
            longest = paragraph.length
        else:
            start, longest = self.length, 0
        for at, words in paragraph.deletions:
            at = start + min(at, longest)
            self.asides.append(Aside("deleted", "".join(words), at, part))
        for reference in paragraph.references:
            at = start + min(reference.at, longest)
            reference.at, reference.section = at, section
            self.references.append(reference)
        for name, at in paragraph.comments.items():
            self.comments[name] = start + min(at, longest)

    def _begin(self) -> int:
        if self.blocks:
            self.pieces.append("\n")
            self.length += 1
        return self.length

    def _place(
        self,
        paragraph: Paragraph,
        part: str,
        where: Where,
        start: int,
        label: str | None,
        level: int | None,
    ) -> None:
        self.pieces += paragraph.pieces
        self.length = start + paragraph.length
        self.blocks.append(
            Block(
                start,
                self.length,
                where.origin,
                page=paragraph.page or where.page,
                label=label,
                level=level,
                cell=where.cell,
                note=where.note,
                bold=paragraph.bold and not paragraph.plain,
            )
        )
        self.segments += [
            Segment(start + first, start + last, WordPlace(part, number, run, offset))
            for first, last, number, run, offset in paragraph.runs
        ]
        self.legacy += [
            one._replace(start=start + one.start, end=start + one.end) for one in paragraph.legacy
        ]
        self.marks += [Mark(start + a, start + b, "hidden") for a, b in paragraph.hidden]
        self.marks += [Mark(start + a, start + b, "inserted") for a, b in paragraph.inserted]
