"""Texts in, which of them are the same and which nearly the same out.

The same: equal letters and digits, case, blanks and marks of punctuation aside. Nearly the same: MinHash
(datasketch) proposes pairs by the runs of five words that they share, their exact Jaccard index decides.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from vnreport.corpus.libraries import research
from vnreport.normalize.fingerprint import normal_words

NEARLY = 0.8
"""Share of runs of words from which two texts count as nearly the same."""

_RUN = 5  # words
_PERMUTATIONS = 128
_SEED = 1


class NearPair(NamedTuple):
    """Two texts by their positions, and the share of runs of words that they have in common."""

    first: int
    second: int
    likeness: float


def content_key(text: str) -> str:
    """The same for two texts that say the same in the same words."""
    return sha256(" ".join(normal_words(text)).encode()).hexdigest()


def near_pairs(texts: Sequence[str], least: float = NEARLY) -> list[NearPair]:
    """Pairs of texts that share at least that much, in order. Raises ConfigurationError."""
    library = research("datasketch")
    runs = [_runs(text) for text in texts]
    index = library.MinHashLSH(threshold=max(0.1, least - 0.1), num_perm=_PERMUTATIONS)
    pairs = []
    for position, own in enumerate(runs):
        if not own:
            continue
        sketch = library.MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update_batch([run.encode() for run in own])
        for other in index.query(sketch):
            likeness = len(own & runs[other]) / len(own | runs[other])
            if likeness >= least:
                pairs.append(NearPair(other, position, round(likeness, 4)))
        index.insert(position, sketch)
    return sorted(pairs)


def _runs(text: str) -> frozenset[str]:
    words = normal_words(text)
    last = max(1, len(words) - _RUN + 1) if words else 0
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(last))
