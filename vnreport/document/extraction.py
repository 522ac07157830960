"""One report read, before anything is looked up or judged."""

from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.facts import (
    BackReference,
    Citation,
    Heading,
    Letterhead,
    NearMiss,
)


class Extraction(NamedTuple):
    """What the text of a report says, each list in the order of the text.

    document: normalised. citations: not yet resolved.
    """

    document: Document
    letterhead: Letterhead
    outline: tuple[Heading, ...]
    citations: tuple[Citation, ...]
    near_misses: tuple[NearMiss, ...]
    back_references: tuple[BackReference, ...]
