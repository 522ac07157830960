"""A mention with its day in; its numbering series, and the works of it that speak against it, out."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vnreport.checks.kinds import opens_clause, types_meant
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.document.numbering import against
from vnreport.document.regulations import Work
from vnreport.tables.document_types import type_by_name
from vnreport.tables.terms import term_on


class Misplaced(NamedTuple):
    """A number that its series does not have on the day of the mention.

    series: the works of the mention's own series; others: those that speak against the number.
    sister: the works of the series that the type has beside it (QĐi), where the number fits there.
    """

    number: int
    issued: date
    series: Sequence[Work]
    others: Sequence[Work]
    sister: Sequence[Work]


def misplaced(evidence: Evidence, cluster: int, mention: Citation) -> Misplaced | None:
    """What speaks against number and day of a mention; None where nothing does."""
    if mention.form != "full" or not mention.date or mention.number is None:
        return None
    if types_meant(mention) or opens_clause(evidence, mention):
        return None
    term = term_on(mention.date)
    if not term or mention.type_code is None or mention.issuer_code is None:
        return None
    if _is_known(evidence, cluster, mention, term):
        return None
    issued = date.fromisoformat(mention.date)
    series = _dated(evidence.registry.series(mention.type_code, mention.issuer_code, term))
    others = against(series, mention.number, issued)
    if not others:
        return None
    kind = type_by_name(mention.type_name or "")
    sister: Sequence[Work] = ()
    if kind and kind.own:
        beside = _dated(evidence.registry.series(kind.own, mention.issuer_code, term))
        sister = beside if _belongs(mention.number, issued, beside, series) else ()
    return Misplaced(mention.number, issued, series, others, sister)


def distance(number: int, work: Work) -> int:
    """How many numbers lie between a number and that of a work."""
    return abs(work.number - number)


def _is_known(evidence: Evidence, cluster: int, mention: Citation, term: str) -> bool:
    match = evidence.matches.get(cluster)
    if match is None:
        return False
    return any(work.issued.isoformat() == mention.date for work in match.candidates) or (
        match.work is not None and match.work.term == term
    )


def _dated(series: Sequence[Work]) -> list[Work]:
    """The works whose day of issue was read in a source."""
    return [work for work in series if work.basis != "memory"]


def _belongs(number: int, issued: date, sister: Sequence[Work], own: Sequence[Work]) -> bool:
    """Whether the number fits the day in the sister series, and lies nearer to it than to its own."""
    if not sister or against(sister, number, issued):
        return False
    return min(distance(number, w) for w in sister) < min(distance(number, w) for w in own)
