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
    numbers = _renamed([found.of[index] for index in kept], mentions, ties)
    order = {number: index for index, number in enumerate(dict.fromkeys(numbers.values()))}
    placed = [order[numbers[found.of[index]]] for index in kept]
    clusters: list[list[int]] = [[] for _ in order]
    for position, number in enumerate(placed):
        clusters[number].append(position)
    complete = _complete(mentions, placed, clusters, ties)
    fits = {
        group: tuple(sorted({order[numbers[n]] for n in group if n in numbers}))
        for group in set(found.ambiguous.values())
    }
    moved = {old: new for new, old in enumerate(kept)}
    return Resolution(
        tuple(complete),
        tuple(map(tuple, clusters)),
        {moved[index]: fits[group] for index, group in found.ambiguous.items()},
        antecedents(complete, near_misses, back_references),
    )


def _renamed(
    numbers: Sequence[int | None], mentions: Sequence[Citation], ties: Sequence[Tie]
) -> dict[int | None, int | None]:
    """The cluster that each cluster goes into, as aliases make two of them one."""
    into = {number: number for number in numbers}

    def root(number: int | None) -> int | None:
        while into[number] != number:
            into[number] = number = into[into[number]]
        return number

    for tie in ties:
        if tie.kind == "called" and _compatible(mentions[tie.first], mentions[tie.second]):
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
    fullest = [_fullest([mentions[position] for position in members]) for members in clusters]
    complete = []
    for position, mention in enumerate(mentions):
        full = fullest[placed[position]]
        code, name, issuer = mention.type_code, mention.type_name, mention.issuer_code
        if mention.form in ("short", "title"):
            code = (full.type_code if full.symbol else code) or code
            name, issuer = name or full.type_name, issuer or full.issuer_code
        complete.append(
            Citation(
                mention.form,
                mention.span,
                mention.text,
                code,
                name,
                mention.number,
                issuer,
                mention.issuer_name,
                mention.symbol,
                mention.symbol_as_written,
                mention.date,
                mention.date_text,
                mention.date_span,
                mention.term,
                mention.subject,
                mention.provision,
                mention.quoted,
                placed[position],
                relations.get(position),
                mention.year,
            )
        )
    return complete


def _fullest(members: Sequence[Citation]) -> Citation:
    """The member that says most of its work: one with a symbol, else one with an issuer."""
    if len(members) == 1:
        return members[0]
    for member in members:
        if member.symbol:
            return member
    return next((member for member in members if member.issuer_code), members[0])
