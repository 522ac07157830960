"""Text in; citations, near misses and back-references out, in one scan."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from vnreport.document.facts import BackReference, Citation, NearMiss
from vnreport.document.span import Span
from vnreport.extract.collection import Collection
from vnreport.extract.completion import completed
from vnreport.extract.reading import Reading
from vnreport.extract.scan import scan

_CHARTER = re.compile(
    r"Điều\s{1,3}lệ\s{1,3}Đảng(?:\s{1,3}Cộng\s{1,3}sản\s{1,3}Việt\s{1,3}Nam)?(?!\s{1,3}bộ)(?!\w)"
)


class Mentions(NamedTuple):
    """citations, near misses and back-references, each in the order of the text."""

    citations: tuple[Citation, ...]
    near_misses: tuple[NearMiss, ...]
    back_references: tuple[BackReference, ...]


def extract(text: str, folded: str, excluded: Sequence[Span] = ()) -> Mentions:
    """All mentions in a text.

    text: the source's letters; folded: the same length, look-alikes made one (what is read).
    excluded: stretches that hold no mention, such as the report's own number line.
    """
    found = Collection(text, excluded)
    reading = Reading(folded, found)
    for match in scan().finditer(folded):
        if match.start() >= found.done:
            reading.take(match)
    charters = [Span(*match.span()) for match in _CHARTER.finditer(folded)]
    spans = sorted(citation.span for citation in found.citations) if charters else []
    for span in charters:
        index = bisect_left(spans, span)
        if not any(other.meets(span) for other in spans[max(0, index - 1) : index + 1]):
            found.add_charter(span)
    return Mentions(
        tuple(completed(text, folded, found.citations)),
        tuple(found.near_misses),
        tuple(found.back_references),
    )
