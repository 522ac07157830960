"""Items in, what becomes of each out in the same order, several worked on at a time.

Files are worked on in children that are forked where that is possible; else in a fresh interpreter
for each, with a thread here that waits for it.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from selectors import EVENT_READ, DefaultSelector
from typing import Any, Generic, Protocol, TypeVar

from vnreport.batch.worker import Work, Worker, is_doubtful
from vnreport.errors import UnsafeFile, VnReportError
from vnreport.readers.isolation import can_fork, start, unpacked

Item = TypeVar("Item")

AHEAD = 1_000
"""How many items may be finished while one before them is still worked on: enough for all others
to go on while one hangs for its minute. What they gave waits in its packets, some 100 KB each."""

_TICK = 0.5  # seconds between two looks where nothing happens
_SHORT = 8 << 10  # bytes; every error is shorter, and hardly anything else


class Slot(Generic[Item]):
    """An item, and how to get what has become of it; None as long as it is worked on."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.ask: Callable[[], Any] | None = None

    def value(self) -> Any:
        """The value, or the error that was raised."""
        try:
            return self.ask() if self.ask else None
        except VnReportError as error:
            return error


class Crew(Protocol[Item]):
    """Those who work on files, somewhere."""

    def __len__(self) -> int:
        """How many files they have."""

    @property
    def jobs(self) -> int:
        """How many files they take at a time."""

    def take(self, slot: Slot[Item], task: Work) -> None:
        """Give them a file; once it is done, `slot.ask` gives its value or raises its error."""

    def look(self) -> bool:
        """Wait for something to happen, not for long; whether any file was done."""

    def close(self) -> None:
        """Leave nothing behind."""


def crew_here(jobs: int) -> Crew[Any]:
    """Children of this process, at most `jobs` at a time."""
    return _Forks(jobs) if can_fork() else _Threads(jobs)


def in_order(
    items: Iterator[Item], begin: Callable[[Item], Any], crew: Crew[Item]
) -> Iterator[tuple[Item, Any] | None]:
    """Each item with its value, in order; None when there was nothing new for a while.

    begin: what is to be done with an item: Work, or its value itself. The value of Work is its
    result or the VnReportError that it raised. The crew is closed at the end.
    """
    waiting: deque[Slot[Item]] = deque()
    try:
        more = True
        while more or waiting:
            while more and len(crew) < crew.jobs and len(waiting) < max(AHEAD, crew.jobs):
                item = next(items, None)
                if item is None:
                    more = False
                    break
                slot = Slot(item)
                waiting.append(slot)
                task = begin(item)
                if isinstance(task, Work):
                    crew.take(slot, task)
                else:
                    slot.ask = partial(_itself, task)
            if waiting and waiting[0].ask:
                slot = waiting.popleft()
                yield slot.item, slot.value()
            elif len(crew) and not crew.look():
                yield None
    finally:
        crew.close()


def _itself(value: Any) -> Any:
    return value


class _Forks(Generic[Item]):
    """Children that are forks: one selector waits for all of them."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._selector = DefaultSelector()
        self._running: dict[Worker, tuple[Slot[Item], Work]] = {}
        self._idle: list[Worker] = []

    def __len__(self) -> int:
        return len(self._running)

    def take(self, slot: Slot[Item], task: Work) -> None:
        """Give a file to a child that is free, or to a new one."""
        self._begin(self._idle.pop() if self._idle else self._new(task), slot, task)

    def look(self) -> bool:
        """Wait for something to happen, not for long; whether any file was done."""
        left = min(worker.deadline for worker in self._running) - time.monotonic()
        ready = self._selector.select(max(0.0, min(left, _TICK)))
        workers: list[Any] = [key.fileobj for key, _ in ready]
        ended = [worker for worker in workers if worker.receive()]
        now = time.monotonic()
        late = [worker for worker in self._running if worker.deadline <= now]
        for worker in dict.fromkeys((*ended, *late)):
            self._settle(worker)
        return bool(ended or late)

    def close(self) -> None:
        """End all children."""
        self._selector.close()
        for worker in (*self._running, *self._idle):
            worker.end()

    def _new(self, task: Work) -> Worker:
        return Worker(task.limits, (*self._running, *self._idle))

    def _begin(self, worker: Worker, slot: Slot[Item], task: Work) -> None:
        self._running[worker] = (slot, task)
        self._selector.register(worker, EVENT_READ)
        worker.give(task)

    def _settle(self, worker: Worker) -> None:
        """Take the answer of a child that has one, or can have none any more."""
        self._selector.unregister(worker)
        slot, task = self._running.pop(worker)
        answer = worker.answer()
        slot.ask = partial(unpacked, answer)
        value = slot.value() if answer is None or len(answer) < _SHORT else None
        if isinstance(value, UnsafeFile) or worker.is_used_up:
            worker.end()
        else:
            self._idle.append(worker)
        if is_doubtful(value) and not worker.is_fresh:
            slot.ask = None
            self._begin(self._new(task), slot, task)


class _Threads(Generic[Item]):
    """Children that are fresh interpreters, each with a thread that waits for it."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._threads = ThreadPoolExecutor(jobs)
        self._running: dict[Future[Any], Slot[Item]] = {}

    def __len__(self) -> int:
        return len(self._running)

    def take(self, slot: Slot[Item], task: Work) -> None:
        """Give a file to the next thread."""
        future = self._threads.submit(
            lambda: start(task.work, task.data, task.file, task.limits, *task.words).result()
        )
        self._running[future] = slot

    def look(self) -> bool:
        """Wait for something to happen, not for long; whether any child was done."""
        ended = wait(self._running, timeout=_TICK, return_when="FIRST_COMPLETED").done
        for future in ended:
            self._running.pop(future).ask = future.result
        return bool(ended)

    def close(self) -> None:
        """Wait for the children that are left; each ends within its limit of time."""
        self._threads.shutdown(cancel_futures=True)
