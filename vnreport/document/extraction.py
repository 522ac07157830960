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
    """A report's text in its parts with its citations, in the order of the text.

    document: normalised. citations: not yet resolved.
    """

    document: Document
    letterhead: Letterhead
    outline: tuple[Heading, ...]
    citations: tuple[Citation, ...]
    near_misses: tuple[NearMiss, ...]
    back_references: tuple[BackReference, ...]
