"""A file's bytes in, their Document out, parsed in a child bounded in time and memory.

A PDF library that aborts, a parser that loops or eats all memory costs that one file and
nothing else. Where the platform can fork a single-threaded process, the child is a fork (a few
milliseconds); else it is a fresh interpreter.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from select import select
from typing import NoReturn

from vnreport.document.blocks import Document
from vnreport.errors import DamagedFile, UnsafeFile, VnReportError
from vnreport.readers.kinds import read_bytes

MAX_FILE = 256 << 20
"""Largest file that is opened, in bytes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds of wall time, MiB of memory on top of the interpreter's."""

    seconds: float = 60.0
    mebibytes: int = 1024


NORMAL = Limits()


def load(path: Path) -> bytes:
    """The bytes of a file. Raises UnsafeFile above MAX_FILE, OSError where it cannot be opened."""
    if path.stat().st_size > MAX_FILE:
        raise UnsafeFile(why=f"lớn hơn {MAX_FILE >> 20} MiB")
    return path.read_bytes()


def read_isolated(data: bytes, file: str, limits: Limits = NORMAL) -> Document:
    """The Document of a file's bytes; `file` is the name that it carries. Raises ReadError."""
    if hasattr(os, "fork") and threading.active_count() == 1:
        outcome = _in_a_fork(data, file, limits)
    else:
        outcome = _in_an_interpreter(data, file, limits)
    if isinstance(outcome, VnReportError):
        raise outcome
    return outcome


def _in_a_fork(data: bytes, file: str, limits: Limits) -> Document | VnReportError:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        be_the_child(data, file, limits, writing)
    os.close(writing)
    try:
        answer = _collect(reading, time.monotonic() + limits.seconds)
    finally:
        os.close(reading)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return _outcome(answer, status)


def be_the_child(data: bytes, file: str, limits: Limits, writing: int) -> NoReturn:
    """Parse, send the outcome and go, without the parent's clean-up."""
    code = 1
    try:
        _limit(limits)
        _silence()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_packed(data, file))
        code = 0
    finally:
        os._exit(code)


def _in_an_interpreter(data: bytes, file: str, limits: Limits) -> Document | VnReportError:
    command = [sys.executable, "-m", "vnreport.readers.child", file]
    command += [str(limits.seconds), str(limits.mebibytes)]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=limits.seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return _outcome(None, 0)
    return _outcome(done.stdout, done.returncode)


def _packed(data: bytes, file: str) -> bytes:
    try:
        outcome: Document | VnReportError = read_bytes(data, file)
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


def _outcome(answer: bytes | None, status: int) -> Document | VnReportError:
    if answer is None:
        return UnsafeFile(why="đọc quá lâu")
    if status != 0 or not answer:
        return UnsafeFile(why="bộ đọc dừng đột ngột, có thể vì hết bộ nhớ")
    outcome: Document | VnReportError = pickle.loads(answer)
    return outcome
