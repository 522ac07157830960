"""All that the checks may read about one report."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, Protocol

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
from vnreport.document.regulations import Match, Relation, State, Work


class Regulations(Protocol):
    """The questions that a check may put to a registry."""

    version: str

    def work(self, work_id: str) -> Work:
        """The work of that id; KeyError where there is none."""

    def state(self, work: Work, day: date) -> State:
        """What holds of the work on that day."""

    def relations_of(self, work: Work) -> tuple[Relation, ...]:
        """Relations in which the work is the older or the newer one."""

    def series(self, work_type: str, issuer_code: str, term: str) -> tuple[Work, ...]:
        """Works of one numbering series (type code, issuer, term) in the order of their numbers."""


class Evidence(NamedTuple):
    """One report read, resolved and matched.

    clusters: for each cited work, the positions of its citations, in the order of the text.
    matches: by cluster number.
    as_of: the day at which validity is judged; None where the report has no date of its own.
    """

    document: Document
    letterhead: Letterhead
    outline: tuple[Heading, ...]
    citations: tuple[Citation, ...]
    clusters: tuple[tuple[int, ...], ...]
    matches: Mapping[int, Match]
    registry: Regulations
    as_of: date | None
    dates: tuple[DateMention, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    back_references: tuple[BackReference, ...] = ()
    ambiguous: Mapping[int, tuple[int, ...]] = MappingProxyType({})
    figures: tuple[Figure, ...] = ()
