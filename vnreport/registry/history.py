"""A work in; what came before and after it, by replacing and amending, out."""

from typing import NamedTuple

from vnreport.document.regulations import Relation, Work
from vnreport.registry.store import Registry

FOLLOWED = ("replaces", "partly_replaces", "amends", "repeals")


class History(NamedTuple):
    """All works that lead to a work or follow from it, the oldest first.

    relations: those among these works, by their first days; what merely implements is left out.
    """

    work: Work
    works: tuple[Work, ...]
    relations: tuple[Relation, ...]


def history(registry: Registry, work: Work) -> History:
    """The chains of a work, back and forward; amendments of any link belong to it."""
    used = {work.id} | _reached(registry, work, forward=True) | _reached(registry, work)
    for link in tuple(used):
        for one in _steps(registry, registry.work(link)):
            if one.kind == "amends":
                used |= {one.newer, one.older}
    works = sorted((registry.work(one) for one in used), key=lambda one: (one.issued, one.number))
    relations = {
        one
        for link in works
        for one in _steps(registry, link)
        if one.newer in used and one.older in used
    }
    ordered = sorted(relations, key=lambda one: (one.effective_on, one.newer, one.older))
    return History(work, tuple(works), tuple(ordered))


def _reached(registry: Registry, work: Work, *, forward: bool = False) -> set[str]:
    """The ids of all that followed from the work, or that led to it."""
    seen = {work.id}
    waiting = [work.id]
    while waiting:
        here = waiting.pop()
        for one in _steps(registry, registry.work(here)):
            start, end = (one.older, one.newer) if forward else (one.newer, one.older)
            if start == here and end not in seen:
                seen.add(end)
                waiting.append(end)
    return seen


def _steps(registry: Registry, work: Work) -> tuple[Relation, ...]:
    return tuple(one for one in registry.relations_of(work) if one.kind in FOLLOWED)
