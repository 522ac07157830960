"""Move every place of a Document from the text as read to its normalised text."""

from vnreport.document.blocks import Aside, Block, Document, Footnote, Mark
from vnreport.document.source import OffsetMap
from vnreport.normalize.lookalikes import fold
from vnreport.normalize.unicode import compose


def normalize(document: Document) -> Document:
    """The document in NFC, without invisible characters, with its `folded` twin and map.

    The segments keep the offsets as read: `Document.place_at` goes through the map.
    Normalising twice changes nothing.
    """
    if document.folded:
        return document
    text, offsets = compose(document.text)
    folded = fold(text)
    if not offsets.turns:
        return document._replace(folded=folded)
    return document._replace(
        text=text,
        folded=folded,
        offsets=offsets,
        blocks=tuple(_move_block(block, offsets) for block in document.blocks),
        footnotes=tuple(_move_note(note, offsets) for note in document.footnotes),
        marks=tuple(_move_mark(mark, offsets) for mark in document.marks),
        asides=tuple(_move_aside(aside, offsets) for aside in document.asides),
    )


def _move_block(block: Block, offsets: OffsetMap) -> Block:
    start, end = offsets.from_source(block.start), offsets.from_source(block.end)
    return block._replace(start=start, end=end)


def _move_note(note: Footnote, offsets: OffsetMap) -> Footnote:
    anchor = None if note.anchor is None else offsets.from_source(note.anchor)
    start, end = offsets.from_source(note.start), offsets.from_source(note.end)
    return note._replace(start=start, end=end, anchor=anchor)


def _move_mark(mark: Mark, offsets: OffsetMap) -> Mark:
    return mark._replace(start=offsets.from_source(mark.start), end=offsets.from_source(mark.end))


def _move_aside(aside: Aside, offsets: OffsetMap) -> Aside:
    return aside._replace(at=offsets.from_source(aside.at))
