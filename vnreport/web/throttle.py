"""Failed log-ins in, whether one more may be tried out."""

from collections import OrderedDict, deque
from threading import Lock
from time import monotonic

WINDOW = 15 * 60.0
"""Seconds for which a failure counts."""

PER_NAME, PER_ADDRESS = 5, 20
"""Failures after which a name, or an address, has to wait."""

_MOST_KEYS = 10_000


class Throttle:
    """Remembers failures by name and by address; forgets the oldest keys before it grows large."""

    def __init__(self) -> None:
        self._failures: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()
        self._lock = Lock()

    def is_shut(self, name: str, address: str) -> bool:
        """Whether too many tries have failed to try again now."""
        with self._lock:
            return (
                self._recent(("name", name)) >= PER_NAME
                or self._recent(("address", address)) >= PER_ADDRESS
            )

    def failed(self, name: str, address: str) -> None:
        """One more try has failed."""
        with self._lock:
            for key in (("name", name), ("address", address)):
                self._failures.setdefault(key, deque(maxlen=PER_ADDRESS)).append(monotonic())
                self._failures.move_to_end(key)
            while len(self._failures) > _MOST_KEYS:
                self._failures.popitem(last=False)

    def succeeded(self, name: str) -> None:
        """The right password was given: the name starts anew."""
        with self._lock:
            self._failures.pop(("name", name), None)

    def _recent(self, key: tuple[str, str]) -> int:
        since = monotonic() - WINDOW
        return sum(at > since for at in self._failures.get(key, ()))
