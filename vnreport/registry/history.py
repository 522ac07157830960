"""A work in; what came before and after it, by replacing and amending, out."""

from dataclasses import dataclass

from vnreport.document.regulations import Relation, Work
from vnreport.registry.store import Registry

FOLLOWED = ("replaces", "partly_replaces", "amends", "repeals")


@dataclass(frozen=True, slots=True)
class History:
    """All works that lead to a work or follow from it, the oldest first.

    relations: those among these works, by their first days; what merely implements is left out.
    """

    work: Work
    works: tuple[Work, ...]
    relations: tuple[Relation, ...]


def history(registry: Registry, work: Work) -> History:
    """The chains of a work, back and forward; amendments of any link belong to it."""
    used: dict[str, Work] = {work.id: work}
    _follow(registry, work, used, forward=True)
    _follow(registry, work, used, forward=False)
    for link in tuple(used.values()):
        for one in _steps(registry, link):
            if one.kind == "amends":
                for end in (one.newer, one.older):
                    used.setdefault(end, registry.work(end))
    works = sorted(used.values(), key=lambda one: (one.issued, one.number))
    relations = {
        one
        for link in works
        for one in _steps(registry, link)
        if one.newer in used and one.older in used
    }
    ordered = sorted(relations, key=lambda one: (one.effective_on, one.newer, one.older))
    return History(work, tuple(works), tuple(ordered))


def _follow(registry: Registry, work: Work, used: dict[str, Work], *, forward: bool) -> None:
    for one in _steps(registry, work):
        start, end = (one.older, one.newer) if forward else (one.newer, one.older)
        if start == work.id and end not in used:
            used[end] = registry.work(end)
            _follow(registry, used[end], used, forward=forward)


def _steps(registry: Registry, work: Work) -> tuple[Relation, ...]:
    return tuple(one for one in registry.relations_of(work) if one.kind in FOLLOWED)
