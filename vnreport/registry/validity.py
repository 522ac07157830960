"""A work, a day and the relations between works in; what holds of the work on that day out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from vnreport.document.regulations import Basis, Relation, State, StateName, Work

ENDS = ("replaces", "repeals")
"""The relations that end a work as a whole."""

_STRENGTH: tuple[Basis, ...] = ("web", "secondary", "report", "inferred", "memory")

Related = Mapping[str, Sequence[Relation]]
"""For each id the relations in which it is the older work, or the newer one, by first day."""


def weakest(*bases: Basis) -> Basis:
    """The one that may be trusted least: web, secondary, report, inferred, memory in that order."""
    return max(bases, key=_STRENGTH.index)


def state_of(
    work: Work, day: date, works: Mapping[str, Work], touched: Related, touching: Related
) -> State:
    """What holds of the work on the day.

    works: by id. touched, touching: the relations in which a work is the older, the newer one.

    Whether a work exists and whether it still holds are two questions. That it was ended rests
    on the relations of the chain alone: their weakest basis is the state's. That it is in force
    rests on its own row and on nothing that ends it being recorded; where the row itself is from
    memory, or the work that it carries out has been ended, that says nothing and the state is
    unknown. Once superseded it stays so. Nothing holds before it is issued, even where it takes
    effect from an earlier day.
    """
    first = max(work.since, work.issued)
    if day < first:
        return State("not_yet_in_force", day, first, (), work.basis)
    on_day = [one for one in touched.get(work.id, ()) if _holds(one, day, works)]
    ends = [one.effective_on for one in on_day if one.kind in ENDS]
    if ends:
        chain = chain_from(work.id, day, works, touched)
        return State("superseded", day, min(ends), chain, weakest(*(one.basis for one in chain)))
    names: tuple[tuple[str, StateName], ...] = (
        ("partly_replaces", "partly_superseded"),
        ("amends", "amended"),
    )
    for kind, name in names:
        used = tuple(one for one in on_day if one.kind == kind)
        if used:
            bases = (work.basis, *(one.basis for one in used))
            return State(name, day, used[0].effective_on, used, weakest(*bases))
    if work.basis in ("memory", "inferred") or _carries_out_what_ended(
        work, day, works, touched, touching
    ):
        return State("unknown", day, first, (), work.basis)
    return State("in_force", day, first, (), work.basis)


def chain_from(
    work: str, day: date, works: Mapping[str, Work], touched: Related
) -> tuple[Relation, ...]:
    """The relations from a work to what holds instead on the day, the oldest first.

    Where a work was replaced by several, the ways that end in a work still standing are kept;
    a way that ends in a mere repeal only where there is no other. `works` and `touched` as for
    state_of. Each relation is looked at once, however the ways cross.
    """

    def onward(one: str) -> list[Relation]:
        return [
            step for step in touched.get(one, ()) if step.kind in ENDS and _holds(step, day, works)
        ]

    steps = {one: onward(one) for one in _ahead(work, onward)}
    standing: set[str] = set()
    for one in reversed(steps):
        if not steps[one] or any(_leads_to(step, standing) for step in steps[one]):
            standing.add(one)
    every = [step for some in steps.values() for step in some]
    kept = [step for step in every if _leads_to(step, standing)] or every
    place = {one: position for position, one in enumerate(steps)}
    return tuple(sorted(kept, key=lambda step: place.get(step.newer, len(place))))


def _holds(relation: Relation, day: date, works: Mapping[str, Work]) -> bool:
    return relation.effective_on <= day and works[relation.newer].issued <= day


def _leads_to(step: Relation, standing: set[str]) -> bool:
    return step.kind == "replaces" and step.newer in standing


def _ahead(start: str, onward: Callable[[str], list[Relation]]) -> list[str]:
    """The work and all that came in its place, each before those that came in its own place."""
    seen = {start}
    last_first: list[str] = []
    path = [(start, reversed(onward(start)))]
    while path:
        work, rest = path[-1]
        further = next(
            (one.newer for one in rest if one.kind == "replaces" and one.newer not in seen), None
        )
        if further is None:
            last_first.append(work)
            path.pop()
        else:
            seen.add(further)
            path.append((further, reversed(onward(further))))
    return last_first[::-1]


def _carries_out_what_ended(
    work: Work, day: date, works: Mapping[str, Work], touched: Related, touching: Related
) -> bool:
    bases = [one.older for one in touching.get(work.id, ()) if one.kind == "implements"]
    return any(
        one.kind in ENDS and _holds(one, day, works)
        for base in bases
        for one in touched.get(base, ())
    )
