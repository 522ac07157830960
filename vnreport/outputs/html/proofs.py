"""The evidence of a finding in; what the page shows of it, like proofs put together, out."""

from collections.abc import Iterator
from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.outputs.places import place_words
from vnreport.tables.messages import Language

_MOST = 5  # places of one proof that are named


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
    spots: dict[tuple[str, str | None], list[Spot]] = {}
    for position, proof in enumerate(finding.evidence):
        mine = spots.setdefault((proof.text, proof.source), [])
        if proof.span is not None:
            place = place_words(analysis, proof.span.start, lang)
            mine.append(Spot(anchor(number, position), place))
    for (text, source), places in spots.items():
        yield Evidence(text, source, tuple(places[:_MOST]), max(0, len(places) - _MOST))
