"""One report, read and judged."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.facts import (
    BackReference,
    Citation,
    DateMention,
    Heading,
    Letterhead,
    NearMiss,
)
from vnreport.document.figures import Figure
from vnreport.document.findings import Finding
from vnreport.document.regulations import Match


class Tally(NamedTuple):
    """How much of a report could be judged.

    citations: mentions in all; works: different works among them; matched: works found in the
    registry; not_assessable: works of which the registry says nothing, or all of them where
    the report has no date; state_law: those of them that are laws and documents of the state,
    which the registry does not hold. figures: numbers in all; checked_figures: those that were held
    against another one.
    """

    citations: int
    works: int
    matched: int
    not_assessable: int
    figures: int = 0
    checked_figures: int = 0
    state_law: int = 0


class Analysis(NamedTuple):
    """All records of one report and the findings on them.

    as_of: the day at which validity was judged, None where the report has none of its own.
    as_of_from: "letterhead", "letterhead-year-end", "option" or None.
    """

    document: Document
    letterhead: Letterhead
    outline: tuple[Heading, ...]
    citations: tuple[Citation, ...]
    clusters: tuple[tuple[int, ...], ...]
    matches: Mapping[int, Match]
    dates: tuple[DateMention, ...]
    near_misses: tuple[NearMiss, ...]
    back_references: tuple[BackReference, ...]
    findings: tuple[Finding, ...]
    as_of: date | None
    as_of_from: str | None
    registry_version: str
    tally: Tally
    figures: tuple[Figure, ...] = ()
