"""What reports say of documents in, what the registry might learn from them out.

Nothing enters the registry by itself: a proposal is read, and accepted or left.
"""

from collections.abc import Iterable
from datetime import date

from vnreport.document.regulations import Work
from vnreport.document.statement import Statement
from vnreport.registry.learning.documents import documents
from vnreport.registry.learning.doubts import doubts
from vnreport.registry.learning.proposal import KINDS, Proposal
from vnreport.registry.learning.relations import relations
from vnreport.registry.store import Registry

__all__ = ["Proposal", "propose"]


def propose(said: Iterable[Statement], registry: Registry, recorded: date) -> tuple[Proposal, ...]:
    """Works and relations that the registry lacks, then doubts; of each kind the strongest first.

    recorded: the day on which the rows would enter the registry.
    """
    some = tuple(said)
    works = tuple(documents(some, registry, recorded))
    stated = relations(some, registry, works, recorded)
    return tuple(sorted((*works, *stated, *doubts(some, registry)), key=_order))


def _order(one: Proposal) -> tuple[object, ...]:
    row = one.row
    name = row.id if isinstance(row, Work) else f"{row.newer} {row.older}"
    return (KINDS.index(one.kind), *(-part for part in one.strength), name)
