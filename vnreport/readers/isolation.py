"""A file's bytes in, what is made of them out, worked out in a child bounded in time and memory.

A PDF library that aborts, a parser that loops or eats all memory costs that one file and
nothing else. Where the platform can fork a single-threaded process, the child is a fork (a few
milliseconds); else it is a fresh interpreter. The parent is free to do other things until it
asks for the result.

Work is named “module:function”, so that the parent need not load it: a function of (bytes, name
of the file, further words) whose result can be pickled.
"""

import gc
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
from vnreport.errors import DamagedFile, TooSlow, UnsafeFile, VnReportError

MAX_FILE = 256 << 20
"""Largest file that is opened, in bytes."""


class Limits(NamedTuple):
    """What one file may cost: seconds of wall time, MiB of memory on top of the interpreter's."""

    seconds: float = 60.0
    mebibytes: int = 1024


NORMAL = Limits()

_OBJECTS = 200_000
"""New objects before the collector looks at them in a child."""

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


def start(work: str, data: bytes, file: str, limits: Limits = NORMAL, *words: str) -> Job:
    """Begin some work on a file's bytes in a child; its result is to be asked for."""
    if can_fork():
        return _Fork(work, data, file, limits, *words)
    return _Interpreter(work, data, file, limits, *words)


def cores() -> int:
    """How many children can work at once: the cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def can_fork() -> bool:
    """Whether a child may be a copy of this process: it has one thread, and the platform forks."""
    if not hasattr(os, "fork"):
        return False
    threading = sys.modules.get("threading")  # not loaded: no second thread was ever started
    return threading is None or threading.active_count() == 1


class _Fork:
    """A child that is a copy of this process."""

    _child = 0

    def __init__(self, work: str, data: bytes, file: str, limits: Limits, *words: str) -> None:
        self._deadline = time.monotonic() + limits.seconds
        self._reading, writing = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            os.setpgid(0, 0)
            os.close(self._reading)
            be_the_child(work, data, file, limits, writing, *words)
        os.close(writing)

    def result(self) -> Any:
        """See Job."""
        try:
            answer = _collect(self._reading, self._deadline)
        finally:
            child = self._child
            self._end()
        if answer is None:
            sweep(child)
        return unpacked(answer)

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

    def __init__(self, work: str, data: bytes, file: str, limits: Limits, *words: str) -> None:
        self._data, self._limits = data, limits
        self._command = [sys.executable, "-m", "vnreport.readers.child", work, file]
        self._command += [str(limits.seconds), str(limits.mebibytes), *words]

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
                    sweep(child.pid)
        return unpacked(answer)


def _kill_group(child: int) -> None:
    """End a child and the programs that it has started."""
    with suppress(AttributeError, ProcessLookupError, PermissionError):
        os.killpg(child, _KILL)
    with suppress(ProcessLookupError, PermissionError):
        os.kill(child, _KILL)


def scratch_prefix(process: int) -> str:
    """How the temporary folders of a process that reads are called at the beginning."""
    return f"vnreport-{process}-"


def sweep(child: int) -> None:
    """Remove the temporary folders that a child left when it was ended."""
    import shutil
    import tempfile

    for left in Path(tempfile.gettempdir()).glob(scratch_prefix(child) + "*"):
        shutil.rmtree(left, ignore_errors=True)


def be_the_child(
    work: str, data: bytes, file: str, limits: Limits, writing: int, *words: str
) -> NoReturn:
    """Work, send the outcome through the descriptor and go, without the parent's clean-up."""
    try:
        relieve_collector()
        bound_memory(limits)
        bound_time(limits)
        silence()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(packed(work, data, file, words))
    finally:
        os._exit(0)


def packed(work: str, data: bytes, file: str, words: tuple[str, ...] = ()) -> bytes:
    """What some work made of a file, or the VnReportError that it raised, for `unpacked`."""
    outcome: object
    try:
        module, _, name = work.partition(":")
        outcome = getattr(import_module(module), name)(data, file, *words)
    except VnReportError as error:
        # Some libraries have exceptions pickled with their causes, which a parser's may not allow.
        error.__cause__ = error.__context__ = error.__traceback__ = None
        outcome = error
    except MemoryError:
        outcome = UnsafeFile(why="hết bộ nhớ")
    except RecursionError:
        outcome = UnsafeFile(why="lồng quá sâu")
    except Exception as error:  # a fault of a parser must cost this file only, and say so
        outcome = DamagedFile(why=f"{type(error).__name__}: {error}"[:200])
    return pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)


def relieve_collector() -> None:
    """Have the garbage collector look at new objects seldom, and never at those of before.

    A report makes many objects and hardly a circle of them: looking costs a sixth of a PDF's time.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS, 20, 20)


def bound_memory(limits: Limits) -> None:
    """Bound what this process may take in addition to what it has, where the platform can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        memory = used * resource.getpagesize() + (limits.mebibytes << 20)
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bound_time(limits: Limits) -> None:
    """Bound the processor time that this process may use from now on, where the platform can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        seconds = int(time.process_time() + limits.seconds) + 1
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        if most != resource.RLIM_INFINITY:
            seconds = min(seconds, most)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, most))


def silence() -> None:
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


def unpacked(answer: bytes | None) -> Any:
    """What a child sent. Raises what it raised, or UnsafeFile where it sent nothing whole.

    answer: None where it sent nothing in time.
    """
    if answer is None:
        raise TooSlow(why="đọc quá lâu")
    collecting = gc.isenabled()
    gc.disable()  # nothing of what comes is garbage yet
    try:
        outcome = pickle.loads(answer)
    except (pickle.UnpicklingError, EOFError):
        raise UnsafeFile(why="bộ đọc dừng đột ngột, có thể vì hết bộ nhớ") from None
    finally:
        if collecting:
            gc.enable()
    if isinstance(outcome, VnReportError):
        raise outcome
    return outcome
