"""An open store in, the right to run a batch on it out: one at a time, given back at any end.

SQLite: a locked file beside the database; the system frees it when the process ends, however it
ends. PostgreSQL: an advisory lock of a session.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import text

from vnreport.errors import StoreError
from vnreport.store.opening import Store

_LOCK = 0x62617463682D3031  # “batch-01”

_HELD: set[Path] = set()


@contextmanager
def exclusive(store: Store) -> Iterator[None]:
    """Hold the right. Raises StoreError where another batch has it."""
    if store.file is None:
        with store.session() as connection:
            taken = connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LOCK})
            if not taken:
                raise StoreError("store-busy", url=store.url)
            connection.commit()
            try:
                yield
            finally:  # the connection lives on in its pool
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LOCK})
                connection.commit()
    else:
        path = store.file.resolve()
        if path in _HELD:  # a process is not kept out by its own locks
            raise StoreError("store-busy", url=store.url)
        with _locked_file(path.with_name(f"{path.name}.lock"), store.url):
            _HELD.add(path)
            try:
                yield
            finally:
                _HELD.discard(path)


@contextmanager
def _locked_file(path: Path, url: str) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:  # no such locks on this platform: two batches at once are on their own
        yield
        return
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            # Not flock: children that outlive a killed batch would go on holding it.
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            raise StoreError("store-busy", url=url) from None
        with suppress(FileNotFoundError):
            if path.stat().st_ino == os.fstat(lock).st_ino:
                break
        os.close(lock)  # the batch before took its file away in between
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            path.unlink()
        os.close(lock)
