"""A file's bytes in, their Document out, parsed in a child bounded in time and memory.

A PDF library that aborts, a parser that loops or eats all memory costs that one file and
nothing else. Where the platform can fork a single-threaded process, the child is a fork (a few
milliseconds); else it is a fresh interpreter. The parent is free to do other things until it
asks for the result.
"""

import os
import pickle
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from select import select
from typing import NamedTuple, NoReturn, Protocol

from vnreport.document.blocks import Document
from vnreport.errors import DamagedFile, UnsafeFile, VnReportError

MAX_FILE = 256 << 20
"""Largest file that is opened, in bytes."""


class Limits(NamedTuple):
    """What one file may cost: seconds of wall time, MiB of memory on top of the interpreter's."""

    seconds: float = 60.0
    mebibytes: int = 1024


NORMAL = Limits()


class Reading(Protocol):
    """A file that is being read elsewhere."""

    def result(self) -> Document:
        """The Document, as soon as it is there. Raises ReadError. To be called once."""


def load(path: Path) -> bytes:
    """The bytes of a file. Raises UnsafeFile above MAX_FILE, OSError where it cannot be opened."""
    if path.stat().st_size > MAX_FILE:
        raise UnsafeFile(why=f"tệp quá lớn, giới hạn MiB: {MAX_FILE >> 20}")
    return path.read_bytes()


def read_isolated(data: bytes, file: str, limits: Limits = NORMAL) -> Document:
    """The Document of a file's bytes; `file` is the name that it carries. Raises ReadError."""
    return start_reading(data, file, limits).result()


def start_reading(data: bytes, file: str, limits: Limits = NORMAL) -> Reading:
    """Begin to read a file's bytes in a child; its result is to be asked for."""
    if hasattr(os, "fork") and threading.active_count() == 1:
        return _Fork(data, file, limits)
    return _Interpreter(data, file, limits)


class _Fork:
    """A child that is a copy of this process."""

    def __init__(self, data: bytes, file: str, limits: Limits) -> None:
        self._deadline = time.monotonic() + limits.seconds
        self._reading, writing = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            os.close(self._reading)
            be_the_child(data, file, limits, writing)
        os.close(writing)

    def result(self) -> Document:
        """See Reading."""
        try:
            answer = _collect(self._reading, self._deadline)
        finally:
            os.close(self._reading)
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        return _outcome(answer)


class _Interpreter:
    """A child that is a fresh interpreter, for platforms and programs that cannot fork."""

    def __init__(self, data: bytes, file: str, limits: Limits) -> None:
        self._data, self._limits = data, limits
        self._command = [sys.executable, "-m", "vnreport.readers.child", file]
        self._command += [str(limits.seconds), str(limits.mebibytes)]

    def result(self) -> Document:
        """See Reading."""
        import subprocess  # only where it is needed: start-up counts

        try:
            done = subprocess.run(
                self._command,
                input=self._data,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self._limits.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return _outcome(None)
        return _outcome(done.stdout)


def be_the_child(data: bytes, file: str, limits: Limits, writing: int) -> NoReturn:
    """Parse, send the outcome through the descriptor and go, without the parent's clean-up."""
    try:
        _limit(limits)
        _silence()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_packed(data, file))
    finally:
        os._exit(0)


def _packed(data: bytes, file: str) -> bytes:
    from vnreport.readers.kinds import read_bytes  # only in the child: start-up counts

    outcome: Document | VnReportError
    try:
        outcome = read_bytes(data, file)
    except VnReportError as error:
        outcome = error
    except MemoryError:
        outcome = UnsafeFile(why="hết bộ nhớ")
    except RecursionError:
        outcome = UnsafeFile(why="lồng quá sâu")
    except Exception as error:  # a fault of a parser must cost this file only, and say so
        outcome = DamagedFile(why=f"{type(error).__name__}: {error}"[:200])
    return pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)


def _limit(limits: Limits) -> None:
    """Bound this process's memory and processor time, where the platform can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        memory = used * resource.getpagesize() + (limits.mebibytes << 20)
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        seconds = int(limits.seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _silence() -> None:
    """Send what native libraries print to nowhere."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)


def _collect(reading: int, deadline: float) -> bytes | None:
    """All that comes through the pipe until it is closed; None when time is up first."""
    pieces: list[bytes] = []
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select([reading], [], [], left)[0]:
            return None
        piece = os.read(reading, 1 << 20)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _outcome(answer: bytes | None) -> Document:
    """What the child sent. Raises what it raised, or UnsafeFile where it sent nothing whole."""
    if answer is None:
        raise UnsafeFile(why="đọc quá lâu")
    try:
        outcome: Document | VnReportError = pickle.loads(answer)
    except (pickle.UnpicklingError, EOFError):
        raise UnsafeFile(why="bộ đọc dừng đột ngột, có thể vì hết bộ nhớ") from None
    if isinstance(outcome, VnReportError):
        raise outcome
    return outcome
