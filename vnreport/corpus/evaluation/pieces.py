"""What a measure is made of: a piece for each record that counts, and the records that were aligned."""

from collections.abc import Sequence
from typing import NamedTuple

from vnreport.corpus.gold import Item
from vnreport.outputs.records import Record

Piece = tuple[int, int, int]
"""hits, gold, predicted."""

HIT, MISSED, SPURIOUS, WRONG = (1, 1, 1), (0, 1, 0), (0, 0, 1), (0, 1, 1)

Measures = dict[str, list[Piece]]
"""Pieces by the name of the measure."""


class Alignment(NamedTuple):
    """The records of one kind, and which of gold answers to which of ours."""

    gold: list[Item]
    found: list[Record]
    pairs: list[tuple[int, int]]

    @property
    def missed(self) -> list[Item]:
        """Gold that counts and that nothing of ours answers to."""
        paired = {at for at, _ in self.pairs}
        gold = enumerate(self.gold)
        return [item for at, item in gold if at not in paired and not item.get("optional")]

    @property
    def spurious(self) -> list[Record]:
        """Ours that answers to nothing."""
        answered = {ours for _, ours in self.pairs}
        return [record for ours, record in enumerate(self.found) if ours not in answered]


def summed(pieces: Sequence[Piece]) -> Piece:
    """Hits, gold and predicted of many pieces."""
    hits, gold, predicted = (
        (sum(column) for column in zip(*pieces, strict=True)) if pieces else (0, 0, 0)
    )
    return hits, gold, predicted
