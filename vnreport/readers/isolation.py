"""A file's bytes in, what is made of them out, worked out in a child bounded in time and memory.

A PDF library that aborts, a parser that loops or eats all memory costs that one file and
nothing else. Where the platform can fork a single-threaded process, the child is a fork (a few
milliseconds); else it is a fresh interpreter. The parent is free to do other things until it
asks for the result.

Work is named “module:function”, so that the parent need not load it: a function of (bytes, name
of the file) whose result can be pickled.
"""

import os
import pickle
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from select import select
from typing import Any, NamedTuple, NoReturn, Protocol

from vnreport.document.blocks import Document
from vnreport.errors import DamagedFile, UnsafeFile, VnReportError

MAX_FILE = 256 << 20
"""Largest file that is opened, in bytes."""


class Limits(NamedTuple):
    """What one file may cost: seconds of wall time, MiB of memory on top of the interpreter's."""

    seconds: float = 60.0
    mebibytes: int = 1024


NORMAL = Limits()

_KILL = 9
"""SIGKILL."""


READ = "vnreport.readers.kinds:read_bytes"
"""The work of reading alone; its result is a Document."""


class Job(Protocol):
    """A file that is being worked on elsewhere."""

    def result(self) -> Any:
        """What the work returned, as soon as it is there. Raises ReadError. To be called once."""


def load(path: Path) -> bytes:
    """The bytes of a file. Raises UnsafeFile above MAX_FILE, OSError where it cannot be opened."""
    if path.stat().st_size > MAX_FILE:
        raise UnsafeFile(why=f"tệp quá lớn, giới hạn MiB: {MAX_FILE >> 20}")
    return path.read_bytes()


def read_isolated(data: bytes, file: str, limits: Limits = NORMAL) -> Document:
    """The Document of a file's bytes; `file` is the name that it carries. Raises ReadError."""
    document: Document = start(READ, data, file, limits).result()
    return document


def start(work: str, data: bytes, file: str, limits: Limits = NORMAL) -> Job:
    """Begin some work on a file's bytes in a child; its result is to be asked for."""
    if hasattr(os, "fork") and _has_one_thread():
        return _Fork(work, data, file, limits)
    return _Interpreter(work, data, file, limits)


def _has_one_thread() -> bool:
    threading = sys.modules.get("threading")  # not loaded: no second thread was ever started
    return threading is None or threading.active_count() == 1


class _Fork:
    """A child that is a copy of this process."""

    _child = 0

    def __init__(self, work: str, data: bytes, file: str, limits: Limits) -> None:
        self._deadline = time.monotonic() + limits.seconds
        self._reading, writing = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            os.setpgid(0, 0)
            os.close(self._reading)
            be_the_child(work, data, file, limits, writing)
        os.close(writing)

    def result(self) -> Any:
        """See Job."""
        try:
            answer = _collect(self._reading, self._deadline)
        finally:
            child = self._child
            self._end()
        if answer is None:
            _sweep(child)
        return _outcome(answer)

    def __del__(self) -> None:
        self._end()  # a job that nobody asked for leaves nothing behind

    def _end(self) -> None:
        if self._child:
            os.close(self._reading)
            _kill_group(self._child)
            os.waitpid(self._child, 0)
            self._child = 0


class _Interpreter:
    """A child that is a fresh interpreter, for platforms and programs that cannot fork."""

    def __init__(self, work: str, data: bytes, file: str, limits: Limits) -> None:
        self._data, self._limits = data, limits
        self._command = [sys.executable, "-m", "vnreport.readers.child", work, file]
        self._command += [str(limits.seconds), str(limits.mebibytes)]

    def result(self) -> Any:
        """See Job."""
        import subprocess  # only where it is needed: start-up counts

        with subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as child:
            try:
                answer, _ = child.communicate(self._data, self._limits.seconds)
            except subprocess.TimeoutExpired:
                answer = None
            finally:
                if child.returncode is None:
                    _kill_group(child.pid)
                    _sweep(child.pid)
        return _outcome(answer)


def _kill_group(child: int) -> None:
    """End a child and the programs that it has started."""
    with suppress(AttributeError, ProcessLookupError, PermissionError):
        os.killpg(child, _KILL)
    with suppress(ProcessLookupError, PermissionError):
        os.kill(child, _KILL)


def scratch_prefix(process: int) -> str:
    """How the temporary folders of a process that reads are called at the beginning."""
    return f"vnreport-{process}-"


def _sweep(child: int) -> None:
    """Remove the temporary folders that a child left when it was ended."""
    import shutil
    import tempfile

    for left in Path(tempfile.gettempdir()).glob(scratch_prefix(child) + "*"):
        shutil.rmtree(left, ignore_errors=True)


def be_the_child(work: str, data: bytes, file: str, limits: Limits, writing: int) -> NoReturn:
    """Work, send the outcome through the descriptor and go, without the parent's clean-up."""
    try:
        _limit(limits)
        _silence()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_packed(work, data, file))
    finally:
        os._exit(0)


def _packed(work: str, data: bytes, file: str) -> bytes:
    outcome: object
    try:
        module, _, name = work.partition(":")
        outcome = getattr(import_module(module), name)(data, file)
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


def _outcome(answer: bytes | None) -> Any:
    """What the child sent. Raises what it raised, or UnsafeFile where it sent nothing whole."""
    if answer is None:
        raise UnsafeFile(why="đọc quá lâu")
    try:
        outcome = pickle.loads(answer)
    except (pickle.UnpicklingError, EOFError):
        raise UnsafeFile(why="bộ đọc dừng đột ngột, có thể vì hết bộ nhớ") from None
    if isinstance(outcome, VnReportError):
        raise outcome
    return outcome
