"""A store and a registry in; what the reports propose out, worked out beside the pages."""

from collections.abc import Callable
from datetime import date
from threading import Lock, Thread
from typing import NamedTuple

from vnreport.registry import Registry
from vnreport.registry.learning import Proposal, propose
from vnreport.store.opening import Store
from vnreport.store.runs import last_run
from vnreport.store.statements import list_statements

PATIENCE = 2.0
"""Seconds that a page waits before it shows what was known before."""


class Known(NamedTuple):
    """The proposals, and whether newer ones are being worked out."""

    proposals: tuple[Proposal, ...]
    busy: bool


class Proposed:
    """The proposals of all reports, worked out anew after a run or a change of the registry."""

    def __init__(self, store: Store, registry: Callable[[], Registry]) -> None:
        self._store, self._registry = store, registry
        self._lock = Lock()
        self._key: object = None
        self._found: tuple[Proposal, ...] = ()
        self._thread: Thread | None = None

    def known(self, patience: float = PATIENCE) -> Known:
        """What is known; a little patience is enough for some thousands of reports."""
        key = self._wanted()
        with self._lock:
            if key != self._key and not (self._thread and self._thread.is_alive()):
                self._thread = Thread(target=self._work, args=(key,), daemon=True)
                self._thread.start()
            thread = self._thread
        if thread and key != self._key:
            thread.join(patience)
        return Known(self._found, key != self._key)

    def _wanted(self) -> object:
        with self._store.reading() as connection:
            run = last_run(connection)
        return (run.id, run.done) if run else (0, 0), self._registry().version

    def _work(self, key: object) -> None:
        with self._store.reading() as connection:
            found = propose(list_statements(connection), self._registry(), date.today())
        with self._lock:
            self._found, self._key = found, key
