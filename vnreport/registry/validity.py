"""A work, a day and the relations between works in; what holds of the work on that day out."""

from collections.abc import Mapping
from datetime import date

from vnreport.document.regulations import Basis, Relation, State, StateName, Work

ENDS = ("replaces", "repeals")
"""The relations that end a work as a whole."""

_STRENGTH: tuple[Basis, ...] = ("web", "secondary", "report", "inferred", "memory")

Endings = Mapping[str, tuple[Relation, ...]]


def weakest(*bases: Basis) -> Basis:
    """The one that may be trusted least: web, secondary, report, inferred, memory in that order."""
    return max(bases, key=_STRENGTH.index)


def state_of(work: Work, day: date, works: Mapping[str, Work], touched: Endings) -> State:
    """What holds of the work on the day.

    works: by id. touched: for each id the relations in which it is the older work.

    Whether a work exists and whether it still holds are two questions. That it was ended rests
    on the relations of the chain alone: their weakest basis is the state's. That it is in force
    rests on its own row and on nothing that ends it being recorded; where the row itself is from
    memory, that says nothing and the state is unknown. Once superseded it stays so.
    """
    if day < work.since:
        return State("not_yet_in_force", day, work.since, (), work.basis)
    on_day = [one for one in touched.get(work.id, ()) if one.effective_on <= day]
    chain = chain_from(work.id, day, touched) if any(one.kind in ENDS for one in on_day) else ()
    if chain:
        since = min(one.effective_on for one in on_day if one.kind in ENDS)
        return State("superseded", day, since, chain, weakest(*(one.basis for one in chain)))
    names: tuple[tuple[str, StateName], ...] = (
        ("partly_replaces", "partly_superseded"),
        ("amends", "amended"),
    )
    for kind, name in names:
        used = tuple(one for one in on_day if one.kind == kind)
        if used:
            bases = (work.basis, *(one.basis for one in used))
            return State(name, day, used[0].effective_on, used, weakest(*bases))
    if work.basis in ("memory", "inferred"):
        return State("unknown", day, work.since, (), work.basis)
    return State("in_force", day, work.since, (), work.basis)


def chain_from(work: str, day: date, touched: Endings) -> tuple[Relation, ...]:
    """The relations from a work to what holds instead on the day, the oldest first.

    Where a work was replaced by several, the ways that end in a work still standing are kept;
    a way that ends in a mere repeal only where there is no other. `touched` as for state_of.
    """
    ways = _ways(work, day, touched, frozenset())
    standing = [way for way in ways if way[-1].kind == "replaces"] or ways
    used = {id(one): one for way in standing for one in way}
    return tuple(sorted(used.values(), key=lambda one: (one.effective_on, one.newer)))


def _ways(
    work: str, day: date, touched: Endings, seen: frozenset[str]
) -> list[tuple[Relation, ...]]:
    ways: list[tuple[Relation, ...]] = []
    for one in touched.get(work, ()):
        if one.kind not in ENDS or one.effective_on > day or one.newer in seen:
            continue
        onward = [] if one.kind == "repeals" else _ways(one.newer, day, touched, seen | {work})
        ways += [(one, *way) for way in onward] or [(one,)]
    return ways
