"""The address of a store of files (s3://, https://, …) in, its files and, one at a time, their bytes out.

What is asked for is fetched by a process of its own (`vnreport.batch.fetcher`): libraries of the
network start threads, and a batch that has threads cannot fork the children that check its files.
"""

import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

from vnreport.batch.worker import message_from, send
from vnreport.errors import ReadError, VnReportError

AHEAD = 4
"""Files that are fetched while the ones before them are worked on."""


class RemoteFile(NamedTuple):
    """A file of a store: the address that was named, and the file's own path in the store."""

    address: str
    path: str


class Listed(NamedTuple):
    """What stands at an address. files: (path below the address, file), by path; a file alone is
    listed with its name. whole: it is a folder."""

    location: str
    whole: bool
    files: tuple[tuple[str, RemoteFile], ...]


def is_address(words: str) -> bool:
    """Whether words name a place in a store and not on this machine."""
    scheme = words.partition("://")[0]
    return scheme not in (words, "file")


def local_path(words: str) -> Path:
    """The path that words name on this machine, as such or as file://."""
    return Path(url2pathname(urlsplit(words).path)) if words.startswith("file://") else Path(words)


def listed(address: str) -> Listed:
    """What stands at an address. Raises ConfigurationError."""
    answer: Listed = _line().ask("listed", address)
    return answer


def local_copy(file: RemoteFile) -> Path:
    """A copy of a file that stays as long as this process. Raises ReadError."""
    folder = Path(_copies().name)
    place = folder / f"{sum(1 for _ in folder.iterdir())}-{Path(file.path).name}"
    _line().ask("copied", file, str(place))
    return place


class Fetched:
    """The bytes of files that are asked for in a known order: the next ones are on their way."""

    def __init__(self, files: Iterable[RemoteFile]) -> None:
        self._coming = iter(files)
        self._asked: deque[RemoteFile] = deque()

    def of(self, file: RemoteFile) -> bytes:
        """The bytes of the next file. Raises ReadError."""
        for other in islice(self._coming, AHEAD - len(self._asked)):
            self._asked.append(other)
            _line().send("loaded", other)
        if self._asked.popleft() != file:
            raise AssertionError(f"not the next file: {file}")
        data: bytes = _line().answer()
        return data


class _Line:
    """The connection to the process that fetches: answers come in the order of the questions."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "vnreport.batch.fetcher"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, *question: object) -> Any:
        self.send(*question)
        return self.answer()

    def send(self, *question: object) -> None:
        assert self._process.stdin
        with suppress(BrokenPipeError):  # `answer` will see that nobody is there
            send(self._process.stdin.fileno(), pickle.dumps(question))

    def answer(self) -> Any:
        assert self._process.stdout
        message = message_from(self._process.stdout.fileno())
        if not message:
            raise ReadError("unopened", why="kết nối tới kho tệp đã ngắt")
        value = pickle.loads(message)
        if isinstance(value, VnReportError):
            raise value
        return value


@cache
def _line() -> _Line:
    return _Line()


@cache
def _copies() -> "TemporaryDirectory[str]":
    return TemporaryDirectory(prefix="vnreport-")


def remote_files(files: Iterable[object]) -> Iterator[RemoteFile]:
    """Those of some files that are in a store."""
    return (file for file in files if isinstance(file, RemoteFile))
