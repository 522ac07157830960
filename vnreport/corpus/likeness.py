"""Texts in, which of them are the same and which nearly the same out.

The same: equal letters and digits, case, blanks and marks of punctuation aside. Nearly the same: MinHash
(datasketch) proposes pairs by the runs of five words that they share, their exact Jaccard index decides.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any, NamedTuple

from vnreport.libraries import research
from vnreport.normalize.fingerprint import normal_words

NEARLY = 0.8
"""Share of runs of words from which two texts count as nearly the same."""

_RUN = 5  # words
_PERMUTATIONS = 128
_SEED = 1
_MOST = 5  # earlier texts that one is compared with word by word


class NearPair(NamedTuple):
    """Two texts by their positions, and the share of runs of words that they have in common."""

    first: int
    second: int
    likeness: float


def content_key(text: str) -> str:
    """The same for two texts that say the same in the same words."""
    return sha256(" ".join(normal_words(text)).encode("utf-8", "replace")).hexdigest()


class NearDuplicates:
    """Takes texts one by one and keeps of each only a sketch of a kilobyte.

    text_of: gives an earlier text again, by its position, where a pair is to be looked at. Of
    many versions of one text each is held against the likeliest five.
    Raises ConfigurationError where datasketch is missing.
    """

    def __init__(self, text_of: Callable[[int], str], least: float = NEARLY) -> None:
        self._library = research("datasketch")
        self._index = self._library.MinHashLSH(threshold=least - 0.1, num_perm=_PERMUTATIONS)
        self._text_of, self._least = text_of, least
        self._sketches: list[Any] = []

    def add(self, text: str) -> list[NearPair]:
        """The pairs that the next text makes with the earlier ones."""
        position, own = len(self._sketches), _runs(text)
        sketch = self._library.MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update_batch([run.encode("utf-8", "replace") for run in own])
        self._sketches.append(sketch)
        if not own:
            return []
        pairs = []
        for other in self._likeliest(sketch):
            runs = _runs(self._text_of(other))
            likeness = len(own & runs) / len(own | runs)
            if likeness >= self._least:
                pairs.append(NearPair(other, position, round(likeness, 4)))
        self._index.insert(position, sketch)
        return pairs

    def _likeliest(self, sketch: Any) -> list[int]:
        """Earlier texts that may be near, in their order."""
        found = self._index.query(sketch)
        if len(found) > _MOST:
            found = sorted(found, key=lambda at: -sketch.jaccard(self._sketches[at]))[:_MOST]
        return sorted(found)


def _runs(text: str) -> frozenset[str]:
    words = normal_words(text)
    last = max(1, len(words) - _RUN + 1) if words else 0
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(last))
