"""Outcomes in, in the order of their files; transactions of whole files and a true tally out."""

import time
from collections import Counter
from typing import NamedTuple

from sqlalchemy import Connection

from vnreport.store import saving
from vnreport.store.inheriting import from_missing
from vnreport.store.opening import Store
from vnreport.store.rows import Found, Outcome, Place, Status, Tally, Versions
from vnreport.store.runs import finish_run, note_progress

_MOST = 64  # files of one transaction
_LONGEST = 1.0  # seconds for which an outcome waits for its transaction


class Same(NamedTuple):
    """Nothing to do: the store has the file under these versions."""

    document: int
    status: Status


class Copy(NamedTuple):
    """The same content is dealt with under another path, before this one."""


class Clerk:
    """Writes one run into a store.

    tally: of what is written. entries: how many files the run has met.
    """

    def __init__(self, store: Store, run: int, versions: Versions, entries: int) -> None:
        self._store, self._run, self._versions, self._entries = store, run, versions, entries
        self._open: list[tuple[Place, Outcome | Same | Copy]] = []
        self._counts: Counter[str] = Counter()
        self._written = time.monotonic()

    @property
    def tally(self) -> Tally:
        """The counts so far, of what is written."""
        return Tally(**self._counts)

    def take(self, place: Place, value: Outcome | Same | Copy) -> None:
        """One more file; it is written with the next transaction."""
        self._open.append((place, value))

    def is_due(self) -> bool:
        """Whether it is time to write."""
        late = time.monotonic() - self._written > _LONGEST
        return len(self._open) >= _MOST or (late and bool(self._open))

    def write(self) -> list[Place]:
        """Write what is open, all of it or, on an error, nothing. Raises StoreError."""
        counts, seen = self._counts.copy(), []
        with self._store.writing() as connection:
            for place, value in self._open:
                if isinstance(value, Same):
                    seen.append(value.document)
                    counts.update(("unchanged", value.status))
                else:
                    counts.update(self._put(connection, place, value))
            saving.mark_seen(connection, self._run, seen)
            note_progress(connection, self._run, self._entries, Tally(**counts))
        written = [place for place, _ in self._open]
        self._counts, self._open, self._written = counts, [], time.monotonic()
        return written

    def finish(self, whole_roots: list[int]) -> Found:
        """Note what is no longer there, and the end; what is found in all the files met."""
        self.write()
        with self._store.writing() as connection:
            missing = saving.mark_missing(connection, self._run, whole_roots)
            from_missing(connection, self._run, whole_roots)
            self._counts["missing"] = missing
            note_progress(connection, self._run, self._entries, self.tally)
            finish_run(connection, self._run)
            return saving.found_by(connection, self._run)

    def _put(self, connection: Connection, place: Place, value: Outcome | Copy) -> tuple[str, ...]:
        """Write one file; what it counts as."""
        if isinstance(value, Outcome):
            saving.save(connection, self._run, self._versions, place, value)
            return (value.status,) if value.status == "skipped" else ("checked", value.status)
        source = saving.find_same(connection, place.sha256, self._versions)
        if source is None:
            raise AssertionError(f"no document of that content: {place.path}")
        saving.save_copy(connection, self._run, place, source.id)
        return ("copied", source.status)
