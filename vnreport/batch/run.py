"""Entries in, their outcomes in the store out: once each, in order, and safe to be cut off anywhere.

What is in the store under the same content and versions is left as it is. A change of code,
registry or settings reads the file again and does not only judge it anew: of a .docx, extracting
is a third of the work, and an extraction that is kept would be one more format to keep stable.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from vnreport.batch.clerk import Clerk, Copy, Same
from vnreport.batch.outcome import failure_of
from vnreport.batch.pool import Crew, crew_here, in_order
from vnreport.batch.remote import is_address
from vnreport.batch.settings import Settings
from vnreport.batch.versions import code_version
from vnreport.batch.walk import Bytes, Entry, Start
from vnreport.batch.work import CHECK, warm_up
from vnreport.batch.worker import Work
from vnreport.errors import ReadError, VnReportError
from vnreport.readers.isolation import NORMAL, Limits
from vnreport.registry import Registry
from vnreport.store import saving
from vnreport.store.documents import list_roots
from vnreport.store.opening import Store
from vnreport.store.rows import LOST, Found, Outcome, Place, Status, Tally, Versions
from vnreport.store.runs import start_run
from vnreport.tables.messages import explain


class Plan(NamedTuple):
    """What a run is to do.

    again: also what failed or was stopped before, under the same versions.
    """

    starts: tuple[Start, ...]
    entries: tuple[Entry, ...]
    settings: Settings
    jobs: int
    limits: Limits = NORMAL
    again: bool = False


class Result(NamedTuple):
    """A run that came to its end, and what it found or knew already."""

    run: int
    tally: Tally
    found: Found


Hire = Callable[[Versions], Crew[Entry]]
"""Finds those who check files under these versions."""

Watch = Callable[[Status], None]
"""Told of each file that is through."""


def run_batch(
    store: Store, plan: Plan, watch: Watch = lambda _: None, hire: Hire | None = None
) -> Result:
    """Bring the store up to date with the entries. Raises StoreError, TableError.

    hire: none for children of this process, `plan.jobs` at a time.

    Cut off at any moment, the same call goes on where it was: a transaction holds whole files.
    """
    words = plan.settings.as_words()
    registry = warm_up(words)
    versions = Versions(code_version(), registry.version, plan.settings.check_sum())
    run, roots = _begin(store, plan, registry, versions)
    clerk = Clerk(store, run, versions, len(plan.entries))
    desk = _Desk(store, plan, versions, roots, words)
    crew = hire(versions) if hire else crew_here(plan.jobs)
    try:
        for step in in_order(iter(plan.entries), desk.task, crew):
            if step is not None:
                clerk.take(*desk.settled(*step, watch))
            if clerk.is_due():
                desk.forget(clerk.write())
    except KeyboardInterrupt:
        clerk.write()
        raise
    finally:
        desk.close()
    whole = [root for root, start in zip(roots, plan.starts, strict=True) if start.whole]
    found = clerk.finish(whole)
    return Result(run, clerk.tally, found)


def _begin(
    store: Store, plan: Plan, registry: Registry, versions: Versions
) -> tuple[int, list[int]]:
    """The ids of the run and of its roots."""
    with store.writing() as connection:
        known = [root.location for root in list_roots(connection)]
        # On a server, what is not on this machine may be on another one.
        here = [place for place in known if store.file and not is_address(place)]
        gone = [place for place in here if not Path(place).exists()]
        roots = [
            saving.open_root(connection, start.label, start.location, gone) for start in plan.starts
        ]
        run = start_run(
            connection,
            versions,
            works=len(registry.works),
            relations=len(registry.relations),
            layers=[path.name for path in plan.settings.layers],
            settings=plan.settings.decisive(),
            jobs=plan.jobs,
            entries=len(plan.entries),
        )
    return run, roots


class _Desk:
    """Says for each entry what is to be done, and what it is when that is done."""

    def __init__(
        self, store: Store, plan: Plan, versions: Versions, roots: list[int], words: str
    ) -> None:
        self._store, self._plan, self._versions = store, plan, versions
        self._roots, self._words = roots, words
        self._bytes = Bytes(plan.entries)
        self._places: dict[Entry, Place] = {}
        self._claimed: set[str] = set()  # contents that are worked on or not yet written

    def task(self, entry: Entry) -> Work | Outcome | Same | Copy | VnReportError:
        """What is to be done with an entry, or what became of it already."""
        place = Place(self._roots[entry.start], entry.path, "", 0)
        self._places[entry] = place
        if entry.skipped:
            reason = explain(ReadError("not-a-report"), self._plan.settings.lang)
            return Outcome("skipped", "not-a-report", reason)
        try:
            data = self._bytes.of(entry)
        except ReadError as error:
            return error
        place = place._replace(sha256=sha256(data).hexdigest(), size=len(data))
        self._places[entry] = place
        known = self._known(place)
        if known is not None:
            return known
        self._claimed.add(place.sha256)
        return Work(CHECK, data, place.path, self._plan.limits, (self._words,))

    def settled(
        self, entry: Entry, value: Outcome | Same | Copy | VnReportError, watch: Watch
    ) -> tuple[Place, Outcome | Same | Copy]:
        """An entry's place, and what became of it."""
        if isinstance(value, VnReportError):
            value = failure_of(value, self._plan.settings.lang)
        watch("ok" if isinstance(value, Copy) else value.status)
        return self._places.pop(entry), value

    def forget(self, written: list[Place]) -> None:
        """From now on the store knows these."""
        self._claimed.difference_update(place.sha256 for place in written)

    def close(self) -> None:
        """Close what is open."""
        self._bytes.close()

    def _known(self, place: Place) -> Same | Copy | None:
        """What the store has of a file, or will have before it; None where it has to be read."""
        with self._store.reading() as connection:
            here = saving.find_known(connection, place.root, place.path)
            there = saving.find_same(connection, place.sha256, self._versions)
        if (
            here
            and (here.sha256, here.versions) == (place.sha256, self._versions)
            and self._holds(here)
        ):
            return Same(here.id, here.status)
        return Copy() if place.sha256 in self._claimed or self._holds(there) else None

    def _holds(self, known: saving.Known | None) -> bool:
        """Whether what the store knows is to be left as it is."""
        if known is None:
            return False
        return not self._plan.again or known.status not in LOST
