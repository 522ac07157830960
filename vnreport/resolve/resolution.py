"""The order of resolution: clusters, stated relations, fields from antecedents, back-references."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vnreport.document.facts import BackReference, Citation, NearMiss, StatedRelation
from vnreport.resolve.antecedents import antecedents
from vnreport.resolve.clusters import Titles, cluster
from vnreport.resolve.relations import Tie, stated_ties
from vnreport.tables.document_types import family_of


class Resolution(NamedTuple):
    """citations with cluster and relation; clusters as positions of citations, in text order.

    ambiguous: position of a short form -> the clusters that it may belong to.
    """

    citations: tuple[Citation, ...]
    clusters: tuple[tuple[int, ...], ...]
    ambiguous: Mapping[int, tuple[int, ...]]
    back_references: tuple[BackReference, ...]


def resolve(
    folded: str,
    citations: Sequence[Citation],
    near_misses: Sequence[NearMiss] = (),
    back_references: Sequence[BackReference] = (),
    titles: Titles = lambda subject, type_name: (),
) -> Resolution:
    """Tie mentions to works.

    titles: works that a title may name, from (subject, type name); a title mention that names
    none is dropped.
    """
    found = cluster(citations, titles)
    kept = [index for index, number in enumerate(found.of) if number is not None]
    mentions = [citations[index] for index in kept]
    ties = stated_ties(folded, mentions)
    numbers = [found.of[index] for index in kept]
    roots = _roots(numbers, mentions, ties)
    order: dict[int | None, int] = {}
    placed = [order.setdefault(roots[number], len(order)) for number in numbers]
    clusters: list[list[int]] = [[] for _ in order]
    for position, number in enumerate(placed):
        clusters[number].append(position)
    complete = _complete(mentions, placed, clusters, ties)
    return Resolution(
        tuple(complete),
        tuple(map(tuple, clusters)),
        _ambiguous(found.ambiguous, kept, roots, order),
        antecedents(complete, near_misses, back_references),
    )


def _ambiguous(
    fitting: Mapping[int, tuple[int, ...]],
    kept: Sequence[int],
    roots: Mapping[int | None, int | None],
    order: Mapping[int | None, int],
) -> dict[int, tuple[int, ...]]:
    """Positions of what is kept, with the clusters that each may belong to in text order."""
    if not fitting:
        return {}
    moved = {old: new for new, old in enumerate(kept)}
    fits = {
        group: tuple(sorted({order[roots[number]] for number in group if number in roots}))
        for group in set(fitting.values())
    }
    return {moved[index]: fits[group] for index, group in fitting.items()}


def _roots(
    numbers: Sequence[int | None], mentions: Sequence[Citation], ties: Sequence[Tie]
) -> dict[int | None, int | None]:
    """The cluster that each cluster goes into, as aliases make two of them one."""
    into = {number: number for number in numbers}
    called = [tie for tie in ties if tie.kind == "called"]
    if not called:
        return into

    def root(number: int | None) -> int | None:
        while into[number] != number:
            into[number] = number = into[into[number]]
        return number

    for tie in called:
        if _compatible(mentions[tie.first], mentions[tie.second]):
            into[root(numbers[tie.first])] = root(numbers[tie.second])
    return {number: root(number) for number in into}


def _compatible(alias: Citation, named: Citation) -> bool:
    """Whether an alias can be another name of the mention: no contradiction in its parts."""
    if alias.number is not None and named.number is not None and alias.number != named.number:
        return False
    return family_of(alias.type_code) == family_of(named.type_code)


def _complete(
    mentions: Sequence[Citation],
    placed: Sequence[int],
    clusters: Sequence[Sequence[int]],
    ties: Sequence[Tie],
) -> list[Citation]:
    """Cluster, relation, and for short forms the issuer and code of their antecedent."""
    relations: dict[int, StatedRelation] = {}
    for tie in ties:
        relations.setdefault(tie.first, StatedRelation(tie.kind, tie.second))
    fullest = [_fullest(mentions, members) for members in clusters]
    complete = []
    for position, mention in enumerate(mentions):
        code, name, issuer = mention.type_code, mention.type_name, mention.issuer_code
        if mention.form in ("short", "title"):
            full = fullest[placed[position]]
            code = (full.type_code if full.symbol else code) or code
            name, issuer = name or full.type_name, issuer or full.issuer_code
        place = placed[position]
        complete.append(mention.resolved(code, name, issuer, place, relations.get(position)))
    return complete


def _fullest(mentions: Sequence[Citation], members: Sequence[int]) -> Citation:
    """The member that says most of its work: one with a symbol, else one with an issuer."""
    first = mentions[members[0]]
    if len(members) == 1 or first.symbol:
        return first
    several = [mentions[position] for position in members]
    symbols = (mention for mention in several if mention.symbol)
    issuers = (mention for mention in several if mention.issuer_code)
    return next(symbols, None) or next(issuers, first)
