"""Answers that need not be of this moment: kept for some seconds, worked out once at a time."""

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Memory:
    """Keeps what was worked out under a name; safe to share between threads."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, Any]] = {}
        self._locks: dict[str, Lock] = {}
        self._lock = Lock()

    def of(self, name: str, seconds: float, work: Callable[[], Answer]) -> Answer:
        """What is kept and not too old; else what the work gives, for which others wait."""
        with self._lock:
            own = self._locks.setdefault(name, Lock())
        with own:
            at, answer = self._kept.get(name, (float("-inf"), None))
            if monotonic() - at > seconds:
                answer = work()
                self._kept[name] = monotonic(), answer
            found: Answer = answer
            return found
