"""A file as one text with its parts."""

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from vnreport.document.columns import Columns, as_columns, from_columns
from vnreport.document.layout import Layout
from vnreport.document.source import IDENTICAL, LinePlace, OffsetMap, Place, Segment, WordPlace

Origin = Literal["body", "table", "text_box", "footnote", "endnote", "header", "footer"]
Reader = Literal["docx", "pdf", "txt", "doc", "odt", "rtf", "html"]
"""How a file was read; of doc, odt, rtf and html a .docx was made first."""


class Block(NamedTuple):
    """A paragraph (or a line of a plain text), [start, end) without its line end.

    label: the list number that Word draws and the text does not hold ("1.", "a)").
    level: outline level from 1, where the file's own styles state it.
    cell: (table, row, column) from 0; a nested table's cell goes on: (t, r, c, t, r, c).
    note: position in `Document.footnotes` of the note that the block belongs to.
    """

    start: int
    end: int
    origin: Origin = "body"
    page: int | None = None
    label: str | None = None
    level: int | None = None
    cell: tuple[int, ...] | None = None
    note: int | None = None
    bold: bool = False


class Footnote(NamedTuple):
    """A footnote or endnote: its printed marker, anchor in the text, and body [start, end).

    `anchor` is the offset right after the words that the mark follows; None where the mark
    was not found.
    """

    marker: str
    start: int
    end: int
    anchor: int | None
    kind: Literal["footnote", "endnote"] = "footnote"
    page: int | None = None


class Mark(NamedTuple):
    """A stretch of live text with a property that a reader of the page would not see."""

    start: int
    end: int
    kind: Literal["hidden", "inserted"]


class Legacy(NamedTuple):
    """A stretch set in a typeface of an old encoding, or found to be in one.

    encoding: a key of tables/data/legacy_encodings.toml. capitals: all its letters are drawn as
    capitals.
    """

    start: int
    end: int
    encoding: str
    capitals: bool = False


class Recognised(NamedTuple):
    """A word that text recognition read off a picture, and how sure it is, in per cent."""

    start: int
    end: int
    confidence: int


class Aside(NamedTuple):
    """Words of the file that are not its text: a tracked deletion, a comment.

    `at` is the offset in the text where they stand.
    """

    kind: Literal["deleted", "comment"]
    text: str
    at: int
    part: str


class Problem(NamedTuple):
    """Something that was lost or doubtful while the rest of the file could be read.

    `key` names a row of tables/data/messages.toml, `details` are its (name, value) pairs.
    """

    stage: str
    key: str
    page: int | None = None
    details: tuple[tuple[str, str], ...] = ()


class Document(NamedTuple):
    """One file's text and the way back to the file.

    text: blocks in reading order joined by line ends: body, then notes, then headers and
        footers. As read from the file; NFC after `vnreport.normalize`.
    folded: the same text, code point for code point, with look-alike letters, dashes and
        blanks made one: what patterns read. Empty before `vnreport.normalize`.
    segments: where the text as read came from, in order, not overlapping.
    offsets: from `text` to the text as read (identical before `vnreport.normalize`).
    legacy: what the typefaces say is in an old encoding; after `vnreport.normalize` what was in
        one, its letters now in Unicode.
    recognised: the words read off pictures, in order.
    layout: how a .docx sets its pages and paragraphs; None for other files.
    """

    file: str
    sha256: str
    reader: Reader
    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    marks: tuple[Mark, ...] = ()
    asides: tuple[Aside, ...] = ()
    problems: tuple[Problem, ...] = ()
    pages: int | None = None
    offsets: OffsetMap = IDENTICAL
    folded: str = ""
    layout: Layout | None = None
    legacy: tuple[Legacy, ...] = ()
    recognised: tuple[Recognised, ...] = ()

    def __reduce__(self) -> tuple[Callable[..., "Document"], tuple[object, ...]]:
        """A pickle has its many segments as columns: a quarter of their time and size."""
        columns = as_columns(self.segments)
        if columns is None:
            return Document, tuple(self)
        return _from_columns, (columns, *self._replace(segments=()))

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at `offset`."""
        index = bisect_right(self.blocks, offset, key=_start) - 1
        if index < 0 or offset > self.blocks[index].end:
            return None
        return self.blocks[index]

    def place_at(self, offset: int) -> Place | None:
        """Where the code point at `offset` stands in the file."""
        source = self.offsets.to_source(offset)
        index = bisect_right(self.segments, source, key=_segment_start) - 1
        if index < 0 or source >= self.segments[index].end:
            return None
        segment = self.segments[index]
        ahead = source - segment.start
        if isinstance(segment.place, WordPlace):
            return segment.place._replace(offset=segment.place.offset + ahead)
        if isinstance(segment.place, LinePlace):
            return segment.place._replace(column=segment.place.column + ahead)
        return segment.place

    def page_at(self, offset: int) -> int | None:
        """Page (from 1) of the block at `offset`; None where the file knows no pages."""
        block = self.block_at(offset)
        return block.page if block else None

    def confidence_at(self, start: int, end: int) -> int | None:
        """The least confidence of the recognised words in [start, end), in per cent.

        None where the file itself holds the text.
        """
        if not self.recognised:
            return None
        index = max(0, bisect_right(self.recognised, start, key=_word_start) - 1)
        found: list[int] = []
        for word in self.recognised[index:]:
            if word.start >= end:
                break
            if word.end > start:
                found.append(word.confidence)
        return min(found, default=None)

    def is_hidden(self, offset: int) -> bool:
        """Whether the code point at `offset` is marked as hidden text."""
        return any(m.kind == "hidden" and m.start <= offset < m.end for m in self.marks)


def _from_columns(columns: Columns, *fields: Any) -> Document:
    return Document(*fields)._replace(segments=from_columns(columns))


def _start(block: Block) -> int:
    return block.start


def _word_start(word: Recognised) -> int:
    return word.start


def _segment_start(segment: Segment) -> int:
    return segment.start
