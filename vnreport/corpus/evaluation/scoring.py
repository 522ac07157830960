"""Judgements of some documents in; each measure's scores with bootstrap intervals out.

Documents are drawn with replacement where there are five or more (records of one document resemble each
other); of fewer the records are drawn, and the interval then says nothing of other documents. Percentile
intervals of 95%; a score of 0 or 1 has none, however few records it rests on.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from vnreport.corpus.evaluation.judging import Judgement
from vnreport.corpus.evaluation.pieces import Piece, summed

SAMPLES = 1000
ENOUGH_DOCUMENTS = 5
_LOW, _HIGH = 0.025, 0.975
_SEED = 20_231_120
_KINDS = ("citations", "dates", "figures", "footnotes", "letterhead", "findings")
_PARTS = (
    "", "exact", "overlap", "form", "grain", "kind", "field", "work", "relation", "must", "never", "code",
)  # fmt: skip


class Rate(NamedTuple):
    """A value with the ends of its interval."""

    value: float
    low: float
    high: float


class Score(NamedTuple):
    """One measure over all documents. drawn: “documents” or “records”."""

    name: str
    hits: int
    gold: int
    predicted: int
    precision: Rate
    recall: Rate
    f1: Rate
    drawn: str


def precision(counts: Piece) -> float:
    """Of what was predicted, how much is right; 1 where nothing was and nothing should be."""
    hits, gold, predicted = counts
    return hits / predicted if predicted else float(gold == 0)


def recall(counts: Piece) -> float:
    """Of what is there, how much was found."""
    hits, gold, _ = counts
    return hits / gold if gold else 1.0


def f1(counts: Piece) -> float:
    """The harmonic mean of both."""
    both = precision(counts) + recall(counts)
    return 2 * precision(counts) * recall(counts) / both if both else 0.0


def scores(judgements: Sequence[Judgement], samples: int = SAMPLES) -> list[Score]:
    """The scores of all measures that occur: kind by kind, the whole kind first, then its parts."""
    names = sorted({name for one in judgements for name in one.measures}, key=_order)
    return [
        _score(name, [one.measures.get(name, []) for one in judgements], samples) for name in names
    ]


def _order(name: str) -> tuple[int, int, str]:
    kind, _, part = name.partition(" ")
    return _KINDS.index(kind), _PARTS.index(part.partition(" ")[0]), part


def _score(name: str, documents: Sequence[list[Piece]], samples: int) -> Score:
    by_document = len(documents) >= ENOUGH_DOCUMENTS
    pieces = [piece for document in documents for piece in document]
    units = [summed(document) for document in documents] if by_document else pieces
    total = summed(pieces)
    drawn = _draw(units, samples)
    return Score(
        name,
        *total,
        precision=_rate(total, drawn, precision),
        recall=_rate(total, drawn, recall),
        f1=_rate(total, drawn, f1),
        drawn="documents" if by_document else "records",
    )


def _draw(units: Sequence[Piece], samples: int) -> list[Piece]:
    """The counts of samples of the same size, the same for the same units."""
    if not units:
        return []
    chance = Random(_SEED)
    return [summed(chance.choices(units, k=len(units))) for _ in range(samples)]


def _rate(total: Piece, drawn: Sequence[Piece], measure: Callable[[Piece], float]) -> Rate:
    value = measure(total)
    if not drawn:
        return Rate(value, value, value)
    found = sorted(map(measure, drawn))
    low, high = (found[round(at * (len(found) - 1))] for at in (_LOW, _HIGH))
    return Rate(value, low, high)
