"""Files in, what the workers of a Dask cluster make of them out.

Each worker keeps a station (`vnreport.batch.station`) that isolates every file, so that what
a file breaks is told exactly. A worker that is lost costs nothing but time: the scheduler gives its
files to others. A file that went down with several workers is checked here, in a child of its own,
and that verdict counts.
"""

import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from functools import partial
from threading import local
from typing import TYPE_CHECKING, Any, Generic

from vnreport.batch.pool import Item, Slot
from vnreport.batch.station import Order
from vnreport.batch.worker import Work, message_from, send
from vnreport.errors import ConfigurationError, StoreError, UnsafeFile, VnReportError
from vnreport.readers.isolation import start

if TYPE_CHECKING:
    from distributed import Client, Future

_PER_THREAD = 3
"""Files that are under way for each thread of a worker: none waits for the network."""

_RECOUNT = 5.0  # seconds after which the workers are counted again
_TICK = 0.5  # seconds between two looks where nothing happens
_PATIENCE = 30  # seconds for the scheduler, and for the first worker, to answer


class Cluster(Generic[Item]):
    """A Crew on other machines."""

    def __init__(self, client: "Client", code: str, registry: str) -> None:
        """code, registry: the versions that every worker has to have."""
        self._client, self._versions = client, (code, registry)
        self._running: dict[Future[Any], tuple[Slot[Item], Work]] = {}
        self._jobs, self._counted = 0, -_RECOUNT

    def __len__(self) -> int:
        return len(self._running)

    @property
    def jobs(self) -> int:
        """See Crew. Workers may come and go. Raises StoreError."""
        now = time.monotonic()
        if now - self._counted >= _RECOUNT:
            with _scheduler():
                threads = self._client.nthreads()  # type: ignore[no-untyped-call]
            self._jobs = _PER_THREAD * max(1, sum(threads.values()))
            self._counted = now
        return self._jobs

    def take(self, slot: Slot[Item], task: Work) -> None:
        """See Crew. Raises StoreError."""
        with _scheduler():
            order = Order(task, *self._versions)
            future = self._client.submit(check_there, order, pure=False)
        self._running[future] = (slot, task)

    def look(self) -> bool:
        """See Crew. Raises StoreError, or ConfigurationError where a worker differs from us."""
        from distributed import wait

        with _scheduler():
            try:
                ended = wait(list(self._running), _TICK, "FIRST_COMPLETED").done  # type: ignore[no-untyped-call]
            except TimeoutError:
                return False
        for future in ended:
            slot, task = self._running.pop(future)
            with _scheduler():
                slot.ask = self._asked(future, task)
        return True

    def close(self) -> None:
        """See Crew."""
        if self._running:
            with suppress(OSError, CancelledError):
                self._client.cancel(list(self._running), force=True)  # type: ignore[no-untyped-call]
            self._running.clear()

    def _asked(self, future: "Future[Any]", task: Work) -> Any:
        if future.status == "finished":
            value = future.result()
            if isinstance(value, ConfigurationError):
                raise value
            return partial(_told, value)
        if future.status == "error":
            return start(task.work, task.data, task.file, task.limits, *task.words).result
        raise StoreError("cluster-lost")


@contextmanager
def _scheduler() -> Iterator[None]:
    """Something that needs the scheduler. Raises StoreError where that is gone."""
    try:
        yield
    except TimeoutError:
        raise
    except (OSError, CancelledError):
        raise StoreError("cluster-lost") from None


@contextmanager
def connected(address: str) -> "Iterator[Client]":
    """A connection to a scheduler that has workers. Raises ConfigurationError."""
    try:
        import dask
        from distributed import Client
    except ImportError:
        raise ConfigurationError("cluster-missing") from None
    # A file travels with its task: a worker that is lost takes nothing with it.
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GiB"}):
        try:
            client = Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            why = str(error).partition("\n")[0]
            raise ConfigurationError("cluster-silent", address=address, why=why) from None
        with client:
            try:
                client.wait_for_workers(1, timeout=_PATIENCE)
            except TimeoutError:
                raise ConfigurationError("cluster-empty", address=address) from None
            yield client


def _told(value: Any) -> Any:
    if isinstance(value, VnReportError):
        raise value
    return value


class _Mine(local):
    """What a thread of a worker keeps."""

    station: subprocess.Popen[bytes] | None = None


_MINE = _Mine()


def check_there(order: Order) -> object:
    """The value of an order, or its VnReportError: what a worker of the cluster runs."""
    station = _MINE.station
    if station is None or station.poll() is not None:
        command = [sys.executable, "-m", "vnreport.batch.station"]
        station = _MINE.station = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    assert station.stdin and station.stdout
    try:
        send(station.stdin.fileno(), pickle.dumps(order))
        answer = message_from(station.stdout.fileno())
    except BrokenPipeError:
        answer = b""
    if answer:
        return pickle.loads(answer)
    station.kill()
    station.wait()
    _MINE.station = None
    return UnsafeFile(why="bộ đọc dừng đột ngột, có thể vì hết bộ nhớ")
