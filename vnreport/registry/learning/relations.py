"""The relations that reports state in, those that the registry does not know out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from vnreport.document.facts import RelationKind
from vnreport.document.regulations import Relation, RelationName, Work
from vnreport.document.statement import Statement
from vnreport.registry.learning.proposal import Objection, Proposal, source_of
from vnreport.registry.store import Registry
from vnreport.registry.validity import ENDS

_STATED: Mapping[RelationKind, tuple[RelationName, bool]] = {
    "superseded_by": ("replaces", False),
    "supersedes": ("replaces", True),
    "amends": ("amends", True),
    "amended_by": ("amends", False),
}
"""What a stated relation is in the registry, and whether the mention that states it is the newer."""

Ends = tuple[str, RelationName, str]


def relations(
    said: Sequence[Statement], registry: Registry, works: Sequence[Proposal], recorded: date
) -> Iterator[Proposal]:
    """A row for each replacement or amendment that reports state and the registry does not lead to.

    works: the proposed documents, which may be ends too.
    """
    known = {work.id: work for work in registry.works}
    named: dict[tuple[str, int], str] = {}
    for proposal in works:
        if isinstance(proposal.row, Work):
            known.setdefault(proposal.row.id, proposal.row)
            for one in proposal.evidence:
                named[one.report, one.cluster] = proposal.row.id
    for one in said:
        if one.work:
            named[one.report, one.cluster] = one.work
    for (newer, kind, older), some in _stated(said, named).items():
        if known[newer].issued < known[older].issued or _leads_to(registry, older, newer):
            continue
        row = Relation(
            newer, kind, older, known[newer].since, "", source_of(tuple(some)), recorded, "report",
            recorded_at=recorded,
        )  # fmt: skip
        yield Proposal("relation", row, tuple(some), tuple(_objections(registry, row)))


def _stated(
    said: Sequence[Statement], named: Mapping[tuple[str, int], str]
) -> dict[Ends, list[Statement]]:
    """The statements by the relation that they state, both of whose ends are known by name."""
    found: defaultdict[Ends, list[Statement]] = defaultdict(list)
    for one in said:
        own = named.get((one.report, one.cluster))
        for stated, cluster in one.relations:
            other = named.get((one.report, cluster))
            if own and other and own != other and stated in _STATED:
                kind, is_newer = _STATED[stated]
                newer, older = (own, other) if is_newer else (other, own)
                found[newer, kind, older].append(one)
    return found


def _leads_to(registry: Registry, older: str, newer: str) -> bool:
    """Whether the registry has a way from the older work to the newer one."""
    seen, waiting = {older}, [older]
    while waiting:
        here = waiting.pop()
        if here == newer:
            return True
        work = registry.find(here)
        for step in registry.relations_of(work) if work else ():
            if step.older == here and step.newer not in seen and step.kind != "implements":
                seen.add(step.newer)
                waiting.append(step.newer)
    return False


def _objections(registry: Registry, row: Relation) -> Iterator[Objection]:
    """What the registry has replaced the older work by instead."""
    older = registry.find(row.older)
    if row.kind != "replaces" or older is None:
        return
    for one in registry.relations_of(older):
        if one.kind in ENDS and one.older == row.older and one.newer != row.newer:
            yield Objection("replaces", registry.work(one.newer).symbol)
