"""The segments of a file in, columns of numbers out, and back: what crosses processes fast."""

from array import array
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from vnreport.document.source import PagePlace, Segment, WordPlace

_Integers: TypeAlias = "array[int]"
_Floats: TypeAlias = "array[float]"


class PageColumns(NamedTuple):
    """Of a .pdf. boxes: four numbers for each segment."""

    starts: _Integers
    ends: _Integers
    pages: _Integers
    boxes: _Floats


class WordColumns(NamedTuple):
    """Of a .docx."""

    starts: _Integers
    ends: _Integers
    parts: tuple[str, ...]
    paragraphs: _Integers
    runs: _Integers
    offsets: _Integers


Columns: TypeAlias = PageColumns | WordColumns


def as_columns(segments: Sequence[Segment]) -> Columns | None:
    """The columns of segments that lie all on pages or all in a .docx; None for others."""
    if not segments:
        return None
    starts, ends, places = zip(*segments, strict=True)
    if all(isinstance(place, PagePlace) for place in places):
        pages, boxes = zip(*places, strict=True)
        numbers = array("d", chain.from_iterable(boxes))
        return PageColumns(array("q", starts), array("q", ends), array("q", pages), numbers)
    if all(isinstance(place, WordPlace) for place in places):
        parts, *counted = zip(*places, strict=True)
        paragraphs, runs, offsets = (array("q", column) for column in counted)
        return WordColumns(array("q", starts), array("q", ends), parts, paragraphs, runs, offsets)
    return None


def from_columns(columns: Columns) -> tuple[Segment, ...]:
    """The segments again."""
    if isinstance(columns, WordColumns):
        starts, ends, *counted = columns
        return tuple(map(Segment, starts, ends, map(WordPlace, *counted)))
    numbers = iter(columns.boxes)
    boxes = zip(numbers, numbers, numbers, numbers, strict=True)
    places = map(PagePlace, columns.pages, boxes)
    return tuple(map(Segment, columns.starts, columns.ends, places))
