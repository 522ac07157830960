"""The order of resolution: clusters, stated relations, fields from antecedents, back-references."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vnreport.document.facts import BackReference, Citation, NearMiss, StatedRelation
from vnreport.resolve.clusters import Titles, cluster
from vnreport.resolve.keys import family_of
from vnreport.resolve.relations import Tie, stated_ties

# How far back a “Quy định này” reaches, in code points.
_BACK = 900


@dataclass(frozen=True, slots=True)
class Resolution:
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
    moved = {old: new for new, old in enumerate(kept)}
    mentions = [citations[index] for index in kept]
    numbers = [found.of[index] for index in kept]
    ties = stated_ties(folded, mentions)
    for tie in ties:
        first, second = numbers[tie.first], numbers[tie.second]
        if tie.kind == "called" and _compatible(mentions[tie.first], mentions[tie.second]):
            numbers = [second if number == first else number for number in numbers]
    order = {number: index for index, number in enumerate(dict.fromkeys(numbers))}
    placed = [order[number] for number in numbers]
    clusters: list[list[int]] = [[] for _ in order]
    for position, number in enumerate(placed):
        clusters[number].append(position)
    complete = _complete(mentions, placed, clusters, ties)
    ambiguous = {
        moved[index]: tuple(sorted({order[n] for n in fits if n in order}))
        for index, fits in found.ambiguous.items()
    }
    return Resolution(
        tuple(complete),
        tuple(map(tuple, clusters)),
        ambiguous,
        _antecedents(complete, near_misses, back_references),
    )


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
    """Cluster, relation, and for short forms the issuer of their antecedent."""
    relations: dict[int, StatedRelation] = {}
    for tie in ties:
        relations.setdefault(tie.first, StatedRelation(tie.kind, tie.second))
    complete = []
    for position, mention in enumerate(mentions):
        issuer = mention.issuer_code
        code = mention.type_code
        if mention.form in ("short", "title"):
            full = next(
                (mentions[i] for i in clusters[placed[position]] if mentions[i].symbol), None
            )
            if full:
                issuer = issuer or full.issuer_code
                code = full.type_code or code
        complete.append(
            replace(
                mention,
                cluster=placed[position],
                relation=relations.get(position),
                issuer_code=issuer,
                type_code=code,
            )
        )
    return complete


def _antecedents(
    citations: Sequence[Citation],
    near_misses: Sequence[NearMiss],
    back_references: Sequence[BackReference],
) -> tuple[BackReference, ...]:
    """The nearest mention of that type before each back-reference, unless a near miss stands
    between: then what is meant could not be read."""
    resolved = []
    for reference in back_references:
        start = reference.span.start
        position = None
        for index in range(_last_before(citations, start), -1, -1):
            mention = citations[index]
            if start - mention.span.end > _BACK:
                break
            if mention.type_name == reference.type_name:
                position = index
                break
        if position is not None and any(
            citations[position].span.end <= miss.span.start < start for miss in near_misses
        ):
            position = None
        resolved.append(replace(reference, antecedent=position))
    return tuple(resolved)


def _last_before(citations: Sequence[Citation], start: int) -> int:
    low, high = 0, len(citations)
    while low < high:
        middle = (low + high) // 2
        if citations[middle].span.start < start:
            low = middle + 1
        else:
            high = middle
    return low - 1
