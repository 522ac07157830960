"""Words as a user types them in, the works that they find out, the best first."""

import re

from vnreport.document.regulations import Work
from vnreport.registry.folding import fold, words
from vnreport.registry.store import Registry, family
from vnreport.tables.document_types import canonical_code

_NUMBER = re.compile(r"\d{1,9}")
_SYMBOL = re.compile(r"\b(\d{1,9})\s{0,9}[- /]\s{0,9}([^\W\d_]+)\s*[/-]\s*([^\W\d_]+)")

SYMBOL, SPELLING, NUMBER, WORD = 100.0, 80.0, 10.0, 1.0
"""What an equal symbol, a like symbol, an equal number and a found word add to a rank."""


def search(registry: Registry, typed: str, limit: int = 20) -> tuple[Work, ...]:
    """Works found by symbol, number and words of title, alias or body, typed with or without marks.

    Every word has to be found; a work whose symbol is written needs no more, though words of its
    title bring it forward. The newest of equally good ones goes first.
    """
    ranked = [(_rank(work, typed), work) for work in registry.works]
    found = [(rank, work) for rank, work in ranked if rank > 0]
    found.sort(key=lambda one: (-one[0], -one[1].issued.toordinal(), one[1].id))
    return tuple(work for _, work in found[:limit])


def _rank(work: Work, typed: str) -> float:
    folded = fold(typed)
    if folded in (fold(work.symbol), *map(fold, work.spellings)):
        return SYMBOL if folded == fold(work.symbol) else SPELLING
    title = f" {fold(' '.join((work.title, *work.aliases)))} "
    symbol = _SYMBOL.search(typed)
    if symbol and _same_symbol(work, symbol):
        return SPELLING + sum(WORD for word in folded.split() if f" {word} " in title)
    rank = 0.0
    beside = words(f"{work.type_name} {work.issuing_body} {work.symbol} {work.issued.year}")
    for word in folded.split():
        if _NUMBER.fullmatch(word) and int(word) == work.number:
            rank += NUMBER
        elif f" {word} " in title:
            rank += WORD
        elif word in beside:
            rank += WORD / 2
        else:
            return 0.0
    return rank + (len(words(typed)) if f" {folded} " in title else 0)


def _same_symbol(work: Work, symbol: re.Match[str]) -> bool:
    return (
        int(symbol[1]) == work.number
        and _family(symbol[2]) == _family(work.type_code)
        and fold(symbol[3]) == fold(work.issuer_code)
    )


def _family(code: str) -> str:
    """The family of a code, also of one typed without marks: “QDi”."""
    return fold(family(canonical_code(code) or code))
