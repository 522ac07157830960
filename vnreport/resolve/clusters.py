"""Mentions in, clusters of mentions of one work out."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from vnreport.document.facts import Citation
from vnreport.document.regulations import Work
from vnreport.resolve.keys import Key, agree, key_of
from vnreport.tables.document_types import family_of, types_by_code

Titles = Callable[[str, str | None], tuple[Work, ...]]

_NEAR = 40  # mentions back to the one that a silent mention goes with


class Clusters:
    """Clusters under construction.

    of: cluster of each mention by its position; None for a mention that is dropped.
    ambiguous: for a short form that fits more than one cluster, the clusters that it fits.
    """

    __slots__ = (
        "ambiguous",
        "by_identity",
        "by_name",
        "by_place",
        "identities",
        "keys",
        "names",
        "of",
    )

    def __init__(self, of: list[int | None]) -> None:
        self.of = of
        self.keys: list[Key | None] = []
        self.identities: list[tuple[object, ...] | None] = []
        self.names: list[str | None] = []
        self.ambiguous: dict[int, tuple[int, ...]] = {}
        self.by_identity: dict[tuple[object, ...], list[int]] = defaultdict(list)
        self.by_place: dict[tuple[object, ...], list[int]] = defaultdict(list)
        self.by_name: dict[tuple[int | None, str | None], list[int]] = defaultdict(list)

    def open(self, position: int, key: Key | None, name: str | None) -> int:
        """A new cluster with one mention."""
        number = len(self.keys)
        self.keys.append(key)
        self.names.append(name)
        identity = None
        if key:
            identity = key.identity
            self.by_identity[identity].append(number)
            self.by_place[identity, key.place].append(number)
            if key.kind != "named":
                self.by_name[key.number, name].append(number)
        self.identities.append(identity)
        self.of[position] = number
        return number

    def fitting(self, key: Key) -> Iterator[int]:
        """Clusters of the key's identity that are not of another place."""
        identity = key.identity
        if key.place is None:
            yield from self.by_identity[identity]
        else:
            yield from self.by_place[identity, key.place]
            yield from self.by_place[identity, None]

    def fill(self, number: int, key: Key) -> None:
        """Let a cluster know what one more mention says of its work."""
        known = self.key(number)
        filled = known.filled_from(key)
        self.keys[number] = filled
        self.identities[number] = filled.identity
        if filled.place != known.place:
            self.by_place[filled.identity, filled.place].append(number)

    def key(self, number: int) -> Key:
        """The key of a cluster that has one."""
        key = self.keys[number]
        if key is None:
            raise LookupError(number)
        return key


def cluster(citations: Sequence[Citation], titles: Titles) -> Clusters:
    """Group mentions: full ones by their keys, then short ones, then titles."""
    clusters = Clusters([None] * len(citations))
    _place_full(citations, clusters)
    _place_short(citations, clusters)
    _place_titles(citations, clusters, titles)
    return clusters


def _place_full(citations: Sequence[Citation], clusters: Clusters) -> None:
    """First the mentions that say most, so that a silent one finds what it may belong to."""
    silent: list[tuple[int, Key]] = []
    for index, citation in enumerate(citations):
        key = key_of(citation)
        if key and (key.place or key.series):
            _join(index, key, citation, clusters)
        elif key:
            silent.append((index, key))
    for index, key in silent:
        _join(index, key, citations[index], clusters)


def _join(index: int, key: Key, citation: Citation, clusters: Clusters) -> None:
    """Into a cluster that agrees; a mention that says little into that of the nearest before."""
    number = None
    if clusters.by_identity.get(key.identity):
        number = _nearest(clusters, key, index) if not (key.place or key.series) else None
        if number is None:
            number = next((n for n in clusters.fitting(key) if agree(clusters.key(n), key)), None)
    if number is None:
        clusters.open(index, key, citation.type_name)
    else:
        clusters.of[index] = number
        clusters.fill(number, key)


def _nearest(clusters: Clusters, key: Key, index: int) -> int | None:
    """The cluster of the nearest mention before `index` that has the key's identity."""
    identity, identities = key.identity, clusters.identities
    for number in reversed(clusters.of[max(0, index - _NEAR) : index]):
        if number is None or identities[number] != identity:
            continue
        if agree(clusters.key(number), key):
            return number
    return None


def _place_short(citations: Sequence[Citation], clusters: Clusters) -> None:
    """A number without a symbol belongs to the one cluster of that number and type."""
    known: dict[tuple[object, ...], tuple[int, ...]] = {}
    orphans: dict[tuple[int | None, str | None], list[int]] = defaultdict(list)
    for index, citation in enumerate(citations):
        if citation.form != "short":
            continue
        asked = (citation.number, citation.type_name, citation.type_code, citation.issuer_code)
        if asked not in known:
            known[asked] = _fitting_short(citation, clusters)
        fitting = known[asked]
        if len(fitting) == 1:
            clusters.of[index] = fitting[0]
        elif fitting:
            clusters.ambiguous[index] = fitting
            clusters.open(index, None, citation.type_name)
        else:
            orphans[citation.number, citation.type_name].append(index)
    for positions in orphans.values():
        _place_orphans(positions, citations, clusters)


def _place_orphans(
    positions: Sequence[int], citations: Sequence[Citation], clusters: Clusters
) -> None:
    """Short forms of one number and type that the text nowhere spells out.

    They mean one work, unless they name different issuers.
    """
    issuers = {citations[index].issuer_code for index in positions} - {None}
    opened: dict[str | None, int] = {}
    for index in positions:
        issuer = citations[index].issuer_code if len(issuers) > 1 else None
        if issuer in opened:
            clusters.of[index] = opened[issuer]
        else:
            opened[issuer] = clusters.open(index, None, citations[index].type_name)


def _fitting_short(citation: Citation, clusters: Clusters) -> tuple[int, ...]:
    code = (citation.type_code or "").upper()
    names = {citation.type_name, None} if citation.type_name else {None, *_names_of(code)}
    return tuple(
        number
        for number in sorted(n for name in names for n in clusters.by_name[citation.number, name])
        if _may_be_short_of(citation, clusters.key(number), clusters.names[number])
    )


def _names_of(code: str) -> set[str]:
    return {kind.name for kind in types_by_code().get(code, ())}


def _may_be_short_of(citation: Citation, key: Key, name: str | None) -> bool:
    if citation.type_name and name:
        if citation.type_name != name:
            return False
    elif key.kind == "party" and family_of(citation.type_code) != key.family:
        return False
    if citation.issuer_code is None or key.kind == "state":
        return True
    return citation.issuer_code == key.issuer


def _place_titles(citations: Sequence[Citation], clusters: Clusters, titles: Titles) -> None:
    """A title is kept where the registry knows it."""
    for index, citation in enumerate(citations):
        if citation.form != "title" or citation.subject is None:
            continue
        works = titles(citation.subject, citation.type_name)
        if not works:
            continue
        numbers = {number for work in works for number in clusters.by_identity[_identity_of(work)]}
        if len(numbers) == 1:
            clusters.of[index] = numbers.pop()
        else:
            clusters.open(index, None, citation.type_name)


def _identity_of(work: Work) -> tuple[object, ...]:
    return Key("party", work.number, family_of(work.type_code), work.issuer_code).identity
