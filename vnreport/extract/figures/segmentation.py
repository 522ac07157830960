"""The words after a number in, the noun phrase that a word segmenter reads there, out.

The second way to find a counted noun, kept to be measured against the tables of `nouns`. It
needs underthesea, which is imported when it is asked for and never on the way of a check.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from vnreport.extract.figures.nouns import Noun

_NOMINAL = frozenset(("N", "Nc", "Nu", "Np", "Ny", "Nb", "A", "Z"))
_WINDOW = 90

Tagger = Callable[[str], list[tuple[str, str]]]


@cache
def _tagger() -> Tagger:
    """The part-of-speech tagger; ModuleNotFoundError where underthesea is not installed."""
    tagger: Tagger = import_module("underthesea").pos_tag
    return tagger


def segmented_noun_at(folded: str, position: int) -> Noun | None:
    """The run of nouns and adjectives right after `position`, word by word as segmented."""
    window = folded[position : position + _WINDOW]
    reached = 0
    taken: list[str] = []
    for word, tag in _tagger()(window):
        start = window.find(word.split()[0], reached)
        if tag not in _NOMINAL or start < 0 or window[reached:start].strip():
            break
        taken.append(word)
        for part in word.split():
            reached = window.index(part, reached) + len(part)
    if not taken:
        return None
    return Noun(position + reached, " ".join(taken).lower(), True)
