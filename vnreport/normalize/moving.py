"""A Document and the map to its changed text in, the Document with every place moved out."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from vnreport.document.blocks import Aside, Block, Document, Footnote, Legacy, Mark, Recognised
from vnreport.document.source import OffsetMap

Spanned = TypeVar("Spanned", Block, Footnote, Legacy, Mark, Recognised)


class Replacement(NamedTuple):
    """What is to stand in the place of the code points [start, end) of a text, no longer than they."""

    start: int
    end: int
    text: str


def replaced(text: str, replacements: Sequence[Replacement]) -> tuple[str, OffsetMap]:
    """The changed text and the map from it to the text; replacements in order, none overlapping."""
    pieces: list[str] = []
    turns: list[tuple[int, int]] = []
    done = shift = 0
    for start, end, words in replacements:
        pieces += (text[done:start], words)
        done = end
        shorter = end - start - len(words)
        if shorter:
            shift += shorter
            turns.append((end - shift, end))
    pieces.append(text[done:])
    return "".join(pieces), OffsetMap(tuple(turns))


def moved(document: Document, text: str, offsets: OffsetMap) -> Document:
    """The document with another text; `offsets` leads from it to the document's own text.

    The document's own offsets go on to lead to the text as read, where the segments stand.
    """
    if not offsets.turns:
        return document._replace(text=text)
    return document._replace(
        text=text,
        offsets=_chained(document.offsets, offsets, len(text)),
        blocks=tuple(_span(block, offsets) for block in document.blocks),
        footnotes=tuple(_note(note, offsets) for note in document.footnotes),
        marks=tuple(_span(mark, offsets) for mark in document.marks),
        asides=tuple(_aside(aside, offsets) for aside in document.asides),
        legacy=tuple(_span(stretch, offsets) for stretch in document.legacy),
        recognised=tuple(_span(word, offsets) for word in document.recognised),
    )


def _chained(first: OffsetMap, second: OffsetMap, length: int) -> OffsetMap:
    """One map for two, of a text of `length` code points: through the second, then the first."""
    if not first.turns:
        return second
    turns: list[tuple[int, int]] = []
    shift = reached = 0
    for offset in range(length + 1):
        source = first.to_source(second.to_source(offset))
        if source - offset != shift and source > reached:
            shift = source - offset
            turns.append((offset, source))
        reached = max(reached, source)
    return OffsetMap(tuple(turns))


def _span(one: Spanned, offsets: OffsetMap) -> Spanned:
    start, end = offsets.from_source(one.start), offsets.from_source(one.end)
    return one._replace(start=start, end=end)


def _note(note: Footnote, offsets: OffsetMap) -> Footnote:
    anchor = None if note.anchor is None else offsets.from_source(note.anchor)
    return _span(note, offsets)._replace(anchor=anchor)


def _aside(aside: Aside, offsets: OffsetMap) -> Aside:
    return aside._replace(at=offsets.from_source(aside.at))
