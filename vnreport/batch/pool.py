"""Items in, what becomes of each out in the same order, several worked on at a time.

Each file is worked on in a child of its own, which is forked where that is possible; else in a
fresh interpreter, with a thread here that waits for it.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from selectors import EVENT_READ, DefaultSelector
from typing import Any, Generic, NamedTuple, TypeVar

from vnreport.errors import VnReportError
from vnreport.readers.isolation import Fork, Limits, can_fork, start

Item = TypeVar("Item")

AHEAD = 16
"""How many items per worker may be finished while the one before them is still worked on."""

_TICK = 0.5  # seconds between two looks where nothing happens


class Work(NamedTuple):
    """What `isolation.start` is given."""

    work: str
    data: bytes
    file: str
    limits: Limits
    words: tuple[str, ...]


class _Slot(Generic[Item]):
    """An item, and what has become of it: a value, or the error that was raised."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.done = False
        self.value: Any = None

    def settle(self, ask: Callable[[], Any]) -> None:
        try:
            self.value = ask()
        except VnReportError as error:
            self.value = error
        self.done = True


def in_order(
    items: Iterator[Item], begin: Callable[[Item], Any], jobs: int
) -> Iterator[tuple[Item, Any] | None]:
    """Each item with its value, in order; None when there was nothing new for a while.

    begin: what is to be done with an item: Work, or its value itself. The value of Work is its
    result or the VnReportError that it raised. At most `jobs` children at a time.
    """
    crew: _Forks[Item] | _Threads[Item] = _Forks() if can_fork() else _Threads(jobs)
    waiting: deque[_Slot[Item]] = deque()
    try:
        more = True
        while more or waiting:
            while more and len(crew) < jobs and len(waiting) < AHEAD * jobs:
                item = next(items, None)
                if item is None:
                    more = False
                    break
                slot = _Slot(item)
                waiting.append(slot)
                task = begin(item)
                if isinstance(task, Work):
                    crew.take(slot, task)
                else:
                    slot.settle(lambda value=task: value)  # type: ignore[misc]
            if waiting and waiting[0].done:
                slot = waiting.popleft()
                yield slot.item, slot.value
            elif len(crew) and not crew.look():
                yield None
    finally:
        crew.close()


class _Forks(Generic[Item]):
    """Children that are forks: one selector waits for all of them."""

    def __init__(self) -> None:
        self._selector = DefaultSelector()
        self._running: dict[Fork, _Slot[Item]] = {}

    def __len__(self) -> int:
        return len(self._running)

    def take(self, slot: _Slot[Item], task: Work) -> None:
        child = Fork(task.work, task.data, task.file, task.limits, *task.words)
        self._running[child] = slot
        self._selector.register(child, EVENT_READ)

    def look(self) -> bool:
        """Wait for something to happen, not for long; whether any child was done."""
        left = min(child.deadline for child in self._running) - time.monotonic()
        ready = self._selector.select(max(0.0, min(left, _TICK)))
        ended = [key.fileobj for key, _ in ready if key.fileobj.receive()]  # type: ignore[union-attr]
        now = time.monotonic()
        late = [child for child in self._running if child.deadline <= now]
        for child in {*ended, *late}:
            self._settle(child)  # type: ignore[arg-type]
        return bool(ended or late)

    def _settle(self, child: Fork) -> None:
        self._selector.unregister(child)
        self._running.pop(child).settle(child.result)

    def close(self) -> None:
        """End the children that nobody waits for any more."""
        self._running.clear()
        self._selector.close()


class _Threads(Generic[Item]):
    """Children that are fresh interpreters, each with a thread that waits for it."""

    def __init__(self, jobs: int) -> None:
        self._threads = ThreadPoolExecutor(jobs)
        self._running: dict[Future[Any], _Slot[Item]] = {}

    def __len__(self) -> int:
        return len(self._running)

    def take(self, slot: _Slot[Item], task: Work) -> None:
        future = self._threads.submit(
            lambda: start(task.work, task.data, task.file, task.limits, *task.words).result()
        )
        self._running[future] = slot

    def look(self) -> bool:
        """Wait for something to happen, not for long; whether any child was done."""
        ended = wait(self._running, timeout=_TICK, return_when="FIRST_COMPLETED").done
        for future in ended:
            self._running.pop(future).settle(future.result)
        return bool(ended)

    def close(self) -> None:
        """Wait for the children that are left; each ends within its limit of time."""
        self._threads.shutdown(cancel_futures=True)
