"""Documents with their issuers in, a split for each out, so that no issuer stands in two of them.

Documents belong together when they share a province (after the mergers of 2025: what it is part of now),
an issuing body, or nearly all their words. What belongs together goes into one split. Documents that name
neither province nor body cannot be told apart, so they all go together.
"""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from vnreport.corpus.likeness import NearPair
from vnreport.tables.bodies import body_of
from vnreport.tables.provinces import province_on

SPLITS = ("train", "validation", "test")
_TODAY = date(2100, 1, 1)  # after every merger of the table


class Shares(NamedTuple):
    """How much of the documents goes into validation and test; seed: which groups it falls on."""

    validation: float = 0.0
    test: float = 0.2
    seed: int = 0


class Issuer(NamedTuple):
    """Who wrote a report, as its letterhead says."""

    province: str | None
    body: str | None


def group_names(issuers: Sequence[Issuer], near: Sequence[NearPair] = ()) -> list[str]:
    """For each document the name of the group that it belongs to."""
    parents = list(range(len(issuers)))

    def root(position: int) -> int:
        while parents[position] != position:
            parents[position] = parents[parents[position]]
            position = parents[position]
        return position

    def join(first: int, second: int) -> None:
        low, high = sorted((root(first), root(second)))
        parents[high] = low

    met: dict[str, int] = {}
    for position, issuer in enumerate(issuers):
        for name in _names(issuer):
            join(met.setdefault(name, position), position)
    for pair in near:
        join(pair.first, pair.second)
    return [_names(issuers[root(position)])[0] for position in range(len(issuers))]


def _names(issuer: Issuer) -> list[str]:
    """What ties a document to others: its province, its body; “?” where neither is known."""
    found = []
    if issuer.province:
        now = province_on(issuer.province, _TODAY)
        found.append(now.name if now else issuer.province)
    if issuer.body:
        found.append(body_of(issuer.body) or " ".join(issuer.body.lower().split()))
    return found or ["?"]


def splits_of(groups: Sequence[str], shares: Shares) -> list[str]:
    """For each document its split; whole groups, in an order that the seed decides.

    A share that no whole group fits into is given the smallest group, while train keeps one.
    """
    sizes: dict[str, int] = {}
    for group in groups:
        sizes[group] = sizes.get(group, 0) + 1
    left = sorted(sizes, key=lambda name: sha256(f"{shares.seed}:{name}".encode()).hexdigest())
    where: dict[str, str] = {}
    for split, share in (("test", shares.test), ("validation", shares.validation)):
        room = round(len(groups) * share)
        chosen: list[str] = []
        for name in left:
            taken = sum(sizes[one] for one in chosen)
            if len(left) - len(chosen) > 1 and taken + sizes[name] <= room:
                chosen.append(name)
        if share > 0 and not chosen and len(left) > 1:
            chosen = [min(left, key=lambda name: sizes[name])]
        where.update(dict.fromkeys(chosen, split))
        left = [name for name in left if name not in where]
    return [where.get(group, "train") for group in groups]
