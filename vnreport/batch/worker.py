"""Files in, one after the other, what a child makes of each out: a child that lives for many.

It is a fork of this process and has its tables and caches from it, so that a file costs neither
a new process nor their loading. What goes wrong with a file must cost that file only: a child that
dies or runs short of memory on another file than its first has done so, perhaps, for what it did before;
that file is done again in a new child, whose verdict counts.
"""

import os
import pickle
import signal
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple, NoReturn

from vnreport.errors import TooSlow, UnsafeFile
from vnreport.readers.isolation import (
    Limits,
    bound_memory,
    bound_time,
    packed,
    relieve_collector,
    silence,
    sweep,
)

RENEWED_AFTER = 100
"""Files after which a child makes room for a new one, so that memory lost in it is found again."""

_LENGTH = 8  # bytes that say how long a message is
_PIECE = 1 << 20
_LARGEST = 256 << 20  # bytes of an answer; what says more than that about a report is no report


class Work(NamedTuple):
    """What is to be done with a file; see `isolation.start`."""

    work: str
    data: bytes
    file: str
    limits: Limits
    words: tuple[str, ...] = ()


class Worker:
    """A child and the file that it works on.

    fileno: readable whenever `receive` has something to do. deadline: by time.monotonic.
    """

    def __init__(self, limits: Limits, others: Iterable["Worker"]) -> None:
        """others: the workers that are alive; the child must not keep their pipes open."""
        tasks, self._tasks = os.pipe()
        self._answers, answers = os.pipe()
        self._used = 0
        self.deadline = 0.0
        self._child = os.fork()
        if self._child == 0:
            for worker in others:
                worker._close()
            os.close(self._tasks)
            os.close(self._answers)
            _be_the_child(limits, tasks, answers)
        os.close(tasks)
        os.close(answers)

    @property
    def is_used_up(self) -> bool:
        """Whether it is time for a new child."""
        return self._used >= RENEWED_AFTER

    @property
    def is_fresh(self) -> bool:
        """Whether the file that it works on, or was given last, is its first."""
        return self._used == 1

    def fileno(self) -> int:
        """The descriptor through which answers come."""
        return self._answers

    def give(self, task: Work) -> None:
        """Begin with a file."""
        self._used += 1
        self._pieces: list[bytes] = []
        self._missing = _LENGTH
        self._head = b""
        self.deadline = time.monotonic() + task.limits.seconds
        with suppress(BrokenPipeError):  # it died of itself: `receive` will see the end
            send(self._tasks, pickle.dumps(task, pickle.HIGHEST_PROTOCOL))

    def receive(self) -> bool:
        """Take what has come; whether that was the end of the answer."""
        piece = os.read(self._answers, min(self._missing, _PIECE))
        self._missing -= len(piece)
        if len(self._head) < _LENGTH:
            self._head += piece
            if len(self._head) == _LENGTH:
                self._missing = int.from_bytes(self._head, "big")
            return not piece or self._missing > _LARGEST
        self._pieces.append(piece)
        return not piece or self._missing == 0

    def answer(self) -> bytes | None:
        """What the child sent, for `isolation.unpacked`: b"" where it died, None where it was late."""
        if len(self._head) == _LENGTH and self._missing == 0:
            return b"".join(self._pieces)
        return None if time.monotonic() >= self.deadline else b""

    def end(self) -> None:
        """Kill the child, whatever it does."""
        self._close()
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        sweep(self._child)

    def _close(self) -> None:
        os.close(self._tasks)
        os.close(self._answers)


def is_doubtful(error: object) -> bool:
    """Whether what went wrong may come from the child and not from the file."""
    return isinstance(error, UnsafeFile) and not isinstance(error, TooSlow)


def _be_the_child(limits: Limits, tasks: int, answers: int) -> NoReturn:
    """Work until there is nobody left who gives or takes."""
    try:
        relieve_collector()
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl+C ends
        bound_memory(limits)
        silence()
        while message := message_from(tasks):
            task: Work = pickle.loads(message)
            bound_time(limits)
            send(answers, packed(task.work, task.data, task.file, task.words))
    finally:
        os._exit(0)


def message_from(reading: int) -> bytes:
    """One message that `send` wrote; b"" where there will be no more."""
    head = _read(reading, _LENGTH)
    return _read(reading, int.from_bytes(head, "big")) if len(head) == _LENGTH else b""


def _read(reading: int, length: int) -> bytes:
    pieces = []
    while length and (piece := os.read(reading, min(length, _PIECE))):
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


def send(writing: int, message: bytes) -> None:
    """Write a message with its length before it. Raises BrokenPipeError."""
    os.write(writing, len(message).to_bytes(_LENGTH, "big"))
    rest = memoryview(message)
    while rest:
        rest = rest[os.write(writing, rest[:_PIECE]) :]
