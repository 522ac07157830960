"""The chain of a work and a day in; bars, links and years of a drawing, in its own units, out."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from vnreport.document.regulations import Relation, Work
from vnreport.registry import Registry
from vnreport.registry.history import History
from vnreport.registry.validity import ENDS
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say

_WIDTH, _LEFT, _RIGHT = 720, 136, 16
_TOP, _ROW, _FOOT = 24, 32, 22
_STEPS = (1, 2, 5, 10, 20)  # years between two ticks
_MOST_TICKS = 9


class Bar(NamedTuple):
    """One work from its first day to its last: symbol, day of issue, place, state on the day.

    meant: the report cites it. open: nothing that ends it is known.
    """

    symbol: str
    issued: str
    title: str
    y: int
    x: int
    width: int
    state: str
    meant: bool = False
    open: bool = False


class Link(NamedTuple):
    """One relation, from the older work's row to the newer one's, on its first day."""

    x: int
    start: int
    end: int
    kind: str
    words: str


class Tick(NamedTuple):
    """A year on the axis."""

    x: int
    year: int


class Timeline(NamedTuple):
    """A drawing; day_x is where the report's own day stands."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]
    day_x: int
    day: str
    description: str


class _Scale:
    """From days to units."""

    def __init__(self, first: date, last: date) -> None:
        length = max(365, last.toordinal() - first.toordinal())
        self.first = first.toordinal() - length // 40
        self.last = last.toordinal() + length // 12
        self._unit = (_WIDTH - _LEFT - _RIGHT) / (self.last - self.first)

    def __call__(self, day: date) -> int:
        return round(_LEFT + (day.toordinal() - self.first) * self._unit)


def timeline(
    registry: Registry,
    chain: History,
    day: date,
    cited: Collection[str],
    lang: Language = "vi",
) -> Timeline | None:
    """The drawing of a chain; None where the work stands alone. cited: ids of works to stress."""
    if len(chain.works) < 2:
        return None
    days = [day, *(work.since for work in chain.works)]
    days += [relation.effective_on for relation in chain.relations]
    scale = _Scale(min(days), max(days))
    rows = {work.id: _TOP + _ROW * row + _ROW // 2 for row, work in enumerate(chain.works)}
    links = tuple(_link(one, chain, rows, scale, lang) for one in chain.relations)
    states = {work.id: registry.state(work, day).name for work in chain.works}
    return Timeline(
        _WIDTH,
        _TOP + _ROW * len(chain.works) + _FOOT,
        tuple(
            _bar(work, chain, rows[work.id], scale, states[work.id])._replace(
                meant=work.id in cited
            )
            for work in chain.works
        ),
        links,
        tuple(_ticks(scale)),
        scale(day),
        written(day),
        "; ".join(link.words for link in links),
    )


def _bar(work: Work, chain: History, row: int, scale: _Scale, state: str) -> Bar:
    ends = [one.effective_on for one in chain.relations if _ends(one, work)]
    start = scale(work.since)
    stop = scale(min(ends)) if ends else _WIDTH - _RIGHT
    return Bar(
        work.symbol,
        written(work.issued),
        f"{work.type_name} {work.symbol}: {work.title or '…'}",
        row,
        start,
        max(3, stop - start),
        state,
        open=not ends,
    )


def _ends(relation: Relation, work: Work) -> bool:
    return relation.older == work.id and relation.kind in ENDS


def _link(
    relation: Relation, chain: History, rows: dict[str, int], scale: _Scale, lang: Language
) -> Link:
    names = {work.id: work.symbol for work in chain.works}
    does = say(f"does-{relation.kind}", lang)
    since = say("since", lang, day=written(relation.effective_on))
    return Link(
        scale(relation.effective_on),
        rows[relation.older],
        rows[relation.newer],
        relation.kind,
        f"{names[relation.newer]} {does} {names[relation.older]}, {since}",
    )


def _ticks(scale: _Scale) -> Iterator[Tick]:
    first, last = date.fromordinal(scale.first).year + 1, date.fromordinal(scale.last).year
    step = _step(first, last, _STEPS)
    for year in range(first, last + 1):
        if year % step == 0:
            yield Tick(scale(date(year, 1, 1)), year)


def _step(first: int, last: int, steps: Sequence[int]) -> int:
    return next((s for s in steps if (last - first) / s <= _MOST_TICKS), steps[-1])
