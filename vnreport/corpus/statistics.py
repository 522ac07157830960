"""Documents of a corpus in; how many there are of what out."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from vnreport.outputs.records import Record

_MOST = 20  # rows of a distribution that has no end


class Distribution(NamedTuple):
    """How often each value occurs, the commonest first. name: a row of tables/data/corpus.toml."""

    name: str
    counts: tuple[tuple[str, int], ...]


class Statistics(NamedTuple):
    """Totals by name, and distributions."""

    totals: tuple[tuple[str, int], ...]
    distributions: tuple[Distribution, ...]

    def as_record(self) -> dict[str, Any]:
        """As plain values."""
        shown = {one.name: dict(one.counts) for one in self.distributions}
        return {"totals": dict(self.totals), "distributions": shown}


_LISTS = ("citations", "dates", "figures", "footnotes", "findings")


def statistics(documents: Iterable[Record]) -> Statistics:
    """Count a corpus."""
    totals: Counter[str] = Counter()
    counts: dict[str, Counter[str]] = {name: Counter() for name in _NAMES}
    for document in documents:
        totals["documents"] += 1
        totals["characters"] += document["document"]["chars"]
        for name in _LISTS:
            totals[name] += len(document.get(name) or ())
        about = document["corpus"]
        for name in ("split", "province", "year"):
            counts[name][_shown(about[name])] += 1
        counts["reader"][document["document"]["reader"]] += 1
        counts["form"].update(one["form"] for one in document["citations"])
        counts["work"].update(
            one["resolved"]["work"] for one in document["citations"] if one["resolved"]["work"]
        )
        counts["figure"].update(one["kind"] for one in document["figures"])
        counts["grain"].update(one["grain"] for one in document["dates"])
        counts["finding"].update(one["code"] for one in document.get("findings") or ())
    return Statistics(
        tuple((name, totals[name]) for name in ("documents", "characters", *_LISTS)),
        tuple(Distribution(name, tuple(_ranked(name, counts[name]))) for name in _NAMES),
    )


_NAMES = ("split", "province", "year", "reader", "form", "work", "grain", "figure", "finding")
_IN_ORDER = ("year",)


def _ranked(name: str, counts: Counter[str]) -> list[tuple[str, int]]:
    """Years in their order, the others by how often they occur."""
    if name in _IN_ORDER:
        return sorted(counts.items())
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]


def _shown(value: object) -> str:
    return "?" if value is None else str(value)
