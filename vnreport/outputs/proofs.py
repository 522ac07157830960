"""The proofs of a finding in; those of one wording put together, and lines that show them, out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding, Proof
from vnreport.outputs.places import place_words
from vnreport.tables.messages import Language, say

MOST_PLACES = 5
"""Places of one proof that are named where there is little room."""

_MOST_LINES = 12


class Proved(NamedTuple):
    """Proofs of one wording. places: position in the finding, and proof, of those with a place."""

    text: str
    source: str | None
    places: tuple[tuple[int, Proof], ...]


def put_together(finding: Finding) -> tuple[Proved, ...]:
    """The proofs of a finding in their order, those of one wording and source as one."""
    found: dict[tuple[str, str | None], list[tuple[int, Proof]]] = {}
    for position, proof in enumerate(finding.evidence):
        mine = found.setdefault((proof.text, proof.source), [])
        if proof.span is not None:
            mine.append((position, proof))
    return tuple(Proved(*wording, tuple(places)) for wording, places in found.items())


def proof_line(analysis: Analysis, proof: Proof, lang: Language) -> str:
    """One proof with its place and its source."""
    places = [proof] if proof.row is None and proof.span is not None else []
    return _line(proof.text, proof.source, _places(analysis, places, lang), lang)


def short_lines(analysis: Analysis, finding: Finding, lang: Language) -> Iterator[str]:
    """The proofs for a narrow margin: one line for each wording, twelve lines at most."""
    proved = put_together(finding)
    shown = proved if len(proved) <= _MOST_LINES else proved[: _MOST_LINES - 1]
    for one in shown:
        own = [proof for _, proof in one.places if proof.row is None]
        yield _line(one.text, one.source, _places(analysis, own, lang), lang)
    if len(shown) < len(proved):
        yield say("more-proofs", lang, count=str(len(proved) - len(shown)))


def counted(evidence: Sequence[Mapping[str, object]]) -> list[str]:
    """The sentences of kept proofs, each once, with the number of its places where they are more."""
    times: dict[str, int] = {}
    for proof in evidence:
        times[str(proof["text"])] = times.get(str(proof["text"]), 0) + 1
    return [f"{text} (×{count})" if count > 1 else text for text, count in times.items()]


def _places(analysis: Analysis, proofs: Sequence[Proof], lang: Language) -> str:
    spans = [proof.span for proof in proofs if proof.span is not None]
    named = [place_words(analysis, span.start, lang) for span in spans[:MOST_PLACES]]
    words = "; ".join(dict.fromkeys(place for place in named if place))
    left = len(spans) - len(named)
    return f"{words}; {say('more-places', lang, count=str(left))}" if left else words


def _line(text: str, source: str | None, places: str, lang: Language) -> str:
    words = f"{text} ({places})" if places else text
    return f"{words}. {say('source', lang, source=source)}" if source else words
