"""The segments of a PDF in, four columns of numbers out, and back: what crosses processes fast."""

from array import array
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from vnreport.document.source import PagePlace, Segment

_Integers: TypeAlias = "array[int]"
_Floats: TypeAlias = "array[float]"


class Columns(NamedTuple):
    """boxes: four numbers for each segment."""

    starts: _Integers
    ends: _Integers
    pages: _Integers
    boxes: _Floats


def as_columns(segments: Sequence[Segment]) -> Columns | None:
    """The columns of segments that lie on pages; None for others, and where there are none."""
    places = [place for _, _, place in segments if isinstance(place, PagePlace)]
    if not places or len(places) < len(segments):
        return None
    return Columns(
        array("q", [segment.start for segment in segments]),
        array("q", [segment.end for segment in segments]),
        array("q", [place.page for place in places]),
        array("d", chain.from_iterable([place.box for place in places])),
    )


def from_columns(columns: Columns) -> tuple[Segment, ...]:
    """The segments again."""
    numbers = iter(columns.boxes)
    boxes = zip(numbers, numbers, numbers, numbers, strict=True)
    places = map(PagePlace, columns.pages, boxes)
    return tuple(map(Segment, columns.starts, columns.ends, places))
