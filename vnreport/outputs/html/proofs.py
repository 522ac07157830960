"""The evidence of a finding in; what the page shows of it, like proofs put together, out."""

from collections.abc import Iterator
from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.outputs.places import place_words
from vnreport.outputs.proofs import MOST_PLACES, put_together
from vnreport.tables.messages import Language


class Spot(NamedTuple):
    """A place that a proof rests on: id in the text, and the place in words."""

    anchor: str
    place: str


class Evidence(NamedTuple):
    """One sentence of proof; others: further places that are not named."""

    text: str
    source: str | None
    spots: tuple[Spot, ...]
    others: int


def anchor(finding: int, proof: int) -> str:
    """The id of the place of a proof, by the positions of the finding and the proof."""
    return f"x{finding + 1}-{proof + 1}"


def evidence(
    analysis: Analysis, number: int, finding: Finding, lang: Language
) -> Iterator[Evidence]:
    """The proofs of the finding with that position; those of one wording are one."""
    for one in put_together(finding):
        spots = tuple(
            Spot(anchor(number, position), place_words(analysis, proof.span.start, lang))
            for position, proof in one.places[:MOST_PLACES]
            if proof.span is not None
        )
        yield Evidence(one.text, one.source, spots, max(0, len(one.places) - MOST_PLACES))
