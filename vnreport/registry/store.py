"""Works and relations in; the questions that checks, matching and commands put to them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from vnreport.document.regulations import Relation, State, Work
from vnreport.registry.names import plenum
from vnreport.registry.rows import Origin
from vnreport.registry.titles import TitleIndex
from vnreport.registry.validity import state_of


class Conflict(NamedTuple):
    """Two layers that disagree in one field of a work or relation; the standing row is used.

    origin: where the other row stands.
    """

    standing: Work | Relation
    other: Work | Relation
    field: str
    origin: Origin


def key_of(row: Work | Relation) -> str:
    """How a row is named among the origins: a work by its id, a relation by “newer kind older”."""
    return row.id if isinstance(row, Work) else f"{row.newer} {row.kind} {row.older}"


class Registry:
    """All known works with what they do to each other.

    version: short hash of the content of all rows. conflicts: where layers disagree.
    origins: file and row of each work and relation, by key_of. withdrawn: relations that the
    registry no longer holds to be true.
    """

    def __init__(
        self,
        works: Iterable[Work],
        relations: Iterable[Relation] = (),
        version: str = "",
        conflicts: tuple[Conflict, ...] = (),
        origins: Mapping[str, Origin] | None = None,
        withdrawn: tuple[Relation, ...] = (),
    ) -> None:
        self.version = version
        self.conflicts = conflicts
        self.origins = origins or {}
        self.relations = tuple(relations)
        self.withdrawn = withdrawn
        self._works = {work.id: work for work in works}
        self._by_number: defaultdict[int, list[Work]] = defaultdict(list)
        for work in self._works.values():
            self._by_number[work.number].append(work)

    @property
    def works(self) -> tuple[Work, ...]:
        """All works, in the order of their rows."""
        return tuple(self._works.values())

    def work(self, work_id: str) -> Work:
        """The work of that id; KeyError where there is none."""
        return self._works[work_id]

    def find(self, work_id: str) -> Work | None:
        """The work of that id; None where there is none."""
        return self._works.get(work_id)

    def relations_of(self, work: Work) -> tuple[Relation, ...]:
        """Relations in which the work is the older or the newer one, by their first days."""
        both = {*self._touching.get(work.id, ()), *self._touched.get(work.id, ())}
        return tuple(sorted(both, key=lambda one: (one.effective_on, one.newer, one.older)))

    def state(self, work: Work, day: date, *, as_known: date | None = None) -> State:
        """What holds of the work on that day; see validity.state_of.

        as_known: answer with the rows alone that the registry held to be true on this day; where
        it did not know the work yet, the state is unknown.
        """
        if as_known is None:
            return state_of(work, day, self._works, self._touched, self._touching)
        then = self.as_known_on(as_known)
        return then.state(work, day) if work.id in then._works else State("unknown", day)

    def as_known_on(self, day: date) -> "Registry":
        """The registry as it stood on a day: rows recorded by then and not yet withdrawn."""
        works = [one for one in self.works if _recorded(one, day)]
        known = {one.id for one in works}
        relations = [
            one
            for one in (*self.relations, *self.withdrawn)
            if {one.newer, one.older} <= known
            and _recorded(one, day)
            and not (one.withdrawn_at and one.withdrawn_at <= day)
        ]
        return Registry(works, relations, self.version, (), self.origins)

    def in_force_on(self, work: Work, day: date) -> bool | None:
        """Whether the work holds, amended or in part, on that day; None where unknown."""
        name = self.state(work, day).name
        if name == "unknown":
            return None
        return name in ("in_force", "amended", "partly_superseded")

    def series(self, work_type: str, issuer_code: str, term: str) -> tuple[Work, ...]:
        """Works of one numbering series (type code, issuer, term) in the order of their numbers.

        QĐ and QĐi are two series, as they were numbered in 2018. Empty without a term: a
        province's numbers run by its own terms, which the rows do not tell.
        """
        return self._series.get((work_type, issuer_code, term), ()) if term else ()

    def candidates(
        self, number: int, type_code: str | None = None, issuer_code: str | None = None
    ) -> tuple[Work, ...]:
        """Works of that number; of that type family and issuer where given.

        QĐ, QĐi and QyĐ are one family: texts write one for the other.
        """
        wanted = None if type_code is None else family(type_code)
        return tuple(
            [
                work
                for work in self._by_number.get(number, ())
                if (issuer_code is None or work.issuer_code == issuer_code)
                and (wanted is None or family(work.type_code) == wanted)
            ]
        )

    def by_symbol(self, symbol: str) -> tuple[Work, ...]:
        """Works whose symbol or one of its spellings is written so, whatever the case."""
        wanted = symbol.casefold()
        return tuple(
            work
            for work in self._works.values()
            if wanted in (one.casefold() for one in (work.symbol, *work.spellings))
        )

    def by_title(self, subject: str, type_name: str | None = None) -> tuple[Work, ...]:
        """Works that are meant by a title or alias without a number; see titles.TitleIndex."""
        return self.titles.find(subject, type_name)

    @cached_property
    def plenums(self) -> tuple[tuple[int, str, Work], ...]:
        """Works that are called after a plenum, with its number and term."""
        named = ((plenum(name), work) for work in self.works for name in work.aliases)
        return tuple((*which, work) for which, work in named if which)

    @cached_property
    def titles(self) -> TitleIndex:
        """Index of titles and aliases, built when first asked."""
        return TitleIndex(self.works)

    @cached_property
    def _touched(self) -> dict[str, list[Relation]]:
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for one in self._by_day:
            found[one.older].append(one)
        return dict(found)

    @cached_property
    def _touching(self) -> dict[str, list[Relation]]:
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for one in self._by_day:
            found[one.newer].append(one)
        return dict(found)

    @cached_property
    def _by_day(self) -> list[Relation]:
        return sorted(self.relations, key=lambda one: one.effective_on)

    @cached_property
    def _series(self) -> dict[tuple[str, str, str], tuple[Work, ...]]:
        found: defaultdict[tuple[str, str, str], list[Work]] = defaultdict(list)
        for work in sorted(self.works, key=lambda work: (work.number, work.issued)):
            found[work.type_code, work.issuer_code, work.term].append(work)
        return {key: tuple(works) for key, works in found.items()}


def _recorded(row: Work | Relation, day: date) -> bool:
    return row.recorded_at is None or row.recorded_at <= day


@lru_cache(maxsize=1024)
def family(type_code: str) -> str:
    """The code under which the spellings of one type meet: QĐ for QĐ, QĐi, QyĐ; else itself."""
    upper = type_code.upper()
    return "QĐ" if upper in ("QĐ", "QĐI", "QYĐ") else upper
