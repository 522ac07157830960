"""Words typed with slips in, the works whose titles come nearest out."""

from collections.abc import Sequence

import regex

from vnreport.document.regulations import Work
from vnreport.registry.folding import fold

_SHORTEST = 4
"""Letters from which on a word may hold a slip; shorter ones have to be found as they are."""

_PATIENCE = 2.0
"""Seconds after which the search gives up: what was typed may be anything."""


def search_misspelt(works: Sequence[Work], typed: str, limit: int = 20) -> tuple[Work, ...]:
    """Works in whose title or alias every word is found with at most one slip in each.

    A slip is a letter too many, too few, or another one; the fewest slips go first, then the
    newest. Empty where the words are too short to tell, or take too long to look for.
    """
    words = fold(typed).split()
    if not any(len(word) >= _SHORTEST for word in words):
        return ()
    patterns = [_pattern(word) for word in words]
    found: list[tuple[int, int, Work]] = []
    try:
        for work in works:
            slips = _slips(fold(" ".join((work.title, *work.aliases))), patterns)
            if slips is not None:
                found.append((slips, -work.issued.toordinal(), work))
    except TimeoutError:
        return ()
    found.sort(key=lambda one: (one[0], one[1], one[2].id))
    return tuple(work for _, _, work in found[:limit])


def _pattern(word: str) -> "regex.Pattern[str]":
    slips = "{e<=1}" if len(word) >= _SHORTEST else ""
    return regex.compile(rf"(?b)\b(?:{regex.escape(word)}){slips}\b")


def _slips(title: str, patterns: Sequence["regex.Pattern[str]"]) -> int | None:
    """How many slips it takes to find all words in a title; None where one is not found."""
    total = 0
    for pattern in patterns:
        match = pattern.search(title, timeout=_PATIENCE)
        if match is None:
            return None
        total += sum(match.fuzzy_counts)
    return total
