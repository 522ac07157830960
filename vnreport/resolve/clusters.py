"""Mentions in, clusters of mentions of one work out."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from vnreport.document.facts import Citation
from vnreport.document.regulations import Work
from vnreport.resolve.keys import Key, agree, family_of, key_of

Titles = Callable[[str, str | None], tuple[Work, ...]]


@dataclass(slots=True)
class Clusters:
    """Clusters under construction.

    of: cluster of each mention by its position; None for a mention that is dropped.
    ambiguous: for a short form that fits more than one cluster, the clusters that it fits.
    """

    of: list[int | None]
    keys: list[Key | None] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)
    ambiguous: dict[int, tuple[int, ...]] = field(default_factory=dict)
    by_number: dict[tuple[str, int | None], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def open(self, position: int, key: Key | None, name: str | None) -> int:
        """A new cluster with one mention."""
        number = len(self.keys)
        self.keys.append(key)
        self.names.append(name)
        if key:
            self.by_number[key.kind, key.number].append(number)
        self.of[position] = number
        return number

    def merge(self, first: int, second: int) -> None:
        """Make two clusters one: the first takes the second's mentions."""
        if first == second:
            return
        self.of = [first if cluster == second else cluster for cluster in self.of]
        key = self.keys[second]
        if key:
            self.by_number[key.kind, key.number].remove(second)


def cluster(citations: Sequence[Citation], titles: Titles) -> Clusters:
    """Group mentions: full ones by their keys, then short ones, then titles."""
    clusters = Clusters([None] * len(citations))
    _place_full(citations, clusters)
    _place_short(citations, clusters)
    _place_titles(citations, clusters, titles)
    return clusters


def _place_full(citations: Sequence[Citation], clusters: Clusters) -> None:
    """First the mentions that say most, so that a silent one finds what it may belong to."""
    keyed = [(index, key_of(citation)) for index, citation in enumerate(citations)]
    detailed = [(i, k) for i, k in keyed if k and (k.place or k.series)]
    silent = [(i, k) for i, k in keyed if k and not (k.place or k.series)]
    for index, key in detailed:
        _join(index, key, citations[index], clusters, exact=True)
    for index, key in silent:
        _join(index, key, citations[index], clusters, exact=False)


def _join(index: int, key: Key, citation: Citation, clusters: Clusters, *, exact: bool) -> None:
    fitting = [
        number
        for number in clusters.by_number[key.kind, key.number]
        if agree(_known(clusters, number), key)
    ]
    if len(fitting) > 1 and not exact:
        before = [n for n in fitting if _first_mention(clusters, n) < index]
        nearest = _nearest(clusters, fitting, index) if before else None
        fitting = [nearest] if nearest is not None else fitting[:1]
    if fitting:
        number = fitting[0]
        clusters.of[index] = number
        clusters.keys[number] = _richer(_known(clusters, number), key)
    else:
        clusters.open(index, key, citation.type_name)


def _known(clusters: Clusters, number: int) -> Key:
    key = clusters.keys[number]
    if key is None:
        raise LookupError(number)
    return key


def _richer(known: Key, other: Key) -> Key:
    return Key(
        known.kind,
        known.number,
        known.family,
        known.issuer or other.issuer,
        known.place or other.place,
        known.series or other.series,
    )


def _first_mention(clusters: Clusters, number: int) -> int:
    return clusters.of.index(number)


def _nearest(clusters: Clusters, fitting: list[int], index: int) -> int | None:
    """The cluster of the nearest mention before `index`, among some, within 40 mentions."""
    for position in range(index - 1, max(-1, index - 40), -1):
        if clusters.of[position] in fitting:
            return clusters.of[position]
    return None


def _place_short(citations: Sequence[Citation], clusters: Clusters) -> None:
    """A number without a symbol belongs to the one cluster of that number and type."""
    alone: dict[tuple[int | None, str | None, str | None], int] = {}
    for index, citation in enumerate(citations):
        if citation.form != "short":
            continue
        fitting = _fitting_short(citation, clusters)
        if len(fitting) == 1:
            clusters.of[index] = fitting[0]
            continue
        if fitting:
            clusters.ambiguous[index] = tuple(fitting)
        key = (citation.number, citation.type_name, citation.issuer_code)
        if key not in alone or fitting:
            alone[key] = clusters.open(index, None, citation.type_name)
        else:
            clusters.of[index] = alone[key]


def _fitting_short(citation: Citation, clusters: Clusters) -> list[int]:
    fitting = []
    for kind in ("party", "state"):
        for number in clusters.by_number[kind, citation.number]:
            if _may_be_short_of(citation, _known(clusters, number), clusters.names[number], kind):
                fitting.append(number)
    if len(fitting) > 1 and citation.date:
        return fitting
    return fitting


def _may_be_short_of(citation: Citation, key: Key, name: str | None, kind: str) -> bool:
    if citation.type_name and name:
        if citation.type_name != name:
            return False
    elif kind == "party" and family_of(citation.type_code) != key.family:
        return False
    if citation.issuer_code is None or kind == "state":
        return True
    return citation.issuer_code == key.issuer


def _place_titles(citations: Sequence[Citation], clusters: Clusters, titles: Titles) -> None:
    """A title is kept where the registry or another mention's subject knows it."""
    for index, citation in enumerate(citations):
        if citation.form != "title" or citation.subject is None:
            continue
        works = titles(citation.subject, citation.type_name)
        if not works:
            continue
        numbers = {
            number
            for work in works
            for number in clusters.by_number["party", work.number]
            if _known(clusters, number).issuer == work.issuer_code
            and _known(clusters, number).family == family_of(work.type_code)
        }
        if len(numbers) == 1:
            clusters.of[index] = numbers.pop()
        else:
            clusters.open(index, None, citation.type_name)
