"""The process that fetches files of a store: questions in, answers out in the same order.

fsspec knows the stores. How one logs in is told by their own settings (environment, files of the
user); a password in an address is used and shown nowhere.
"""

import os
import pickle
import re
import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from vnreport.batch.remote import AHEAD, Listed, RemoteFile
from vnreport.batch.worker import message_from, send
from vnreport.errors import ConfigurationError, ReadError, UnsafeFile, VnReportError
from vnreport.readers.bundle import MAX_UNPACKED
from vnreport.readers.isolation import MAX_FILE

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_PIECE = 1 << 20
_PASSWORD = re.compile(r"(?<=://)[^/\s]*@")
_SIGNATURE = re.compile(r"(https?://[^\s?#'\"]+)[?#][^\s'\"]*")


def main() -> None:
    """Questions on standard input, answers on standard output, each a pickle, until the input ends."""
    answers = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    waiting: SimpleQueue[Future[object] | None] = SimpleQueue()
    writer = Thread(target=_answer, args=(answers, waiting))
    writer.start()
    with ThreadPoolExecutor(AHEAD) as several:
        while message := message_from(sys.stdin.fileno()):
            name, *words = pickle.loads(message)
            waiting.put(several.submit(_tried, _QUESTIONS[name], *words))
    waiting.put(None)
    writer.join()


def _answer(writing: int, waiting: "SimpleQueue[Future[object] | None]") -> None:
    while future := waiting.get():
        send(writing, pickle.dumps(future.result()))


def _tried(work: Callable[..., object], *words: object) -> object:
    try:
        return work(*words)
    except VnReportError as error:
        return error
    except Exception as error:  # whoever asked must not wait for ever
        return ReadError("unopened", why=_why(error))


def _listed(address: str) -> Listed:
    location = _shown(address)
    try:
        store, path = _opened(address)
        is_folder = store.info(path)["type"] == "directory"
        # In the web, only its own address tells a folder.
        is_folder = is_folder or (path.endswith("/") and store.isdir(path))
        found = store.find(path) if is_folder else [path]
    except FileNotFoundError as error:
        if _is_other(error.__cause__):
            raise _closed(location, error) from None
        raise ConfigurationError("missing-file", path=location) from None
    except ImportError as error:
        raise ConfigurationError("remote-needed", address=location, why=str(error)) from None
    except Exception as error:  # each store has errors of its own
        raise _closed(location, error) from None
    shown = _readable(path)
    above = shown.rstrip("/") + "/" if is_folder else shown[: shown.rfind("/") + 1]
    below = sorted((_readable(one).removeprefix(above), one) for one in map(str, found))
    files = tuple(
        (within, RemoteFile(address, one, within.rpartition("/")[2]))
        for within, one in below
        if within and not within.endswith("/")
    )
    return Listed(location, is_folder, files)


def _loaded(file: RemoteFile) -> bytes:
    pieces = deque[bytes]()
    _each_piece(file, MAX_FILE, pieces.append)
    return b"".join(pieces)


def _copied(file: RemoteFile, place: str) -> None:
    with open(place, "xb") as out:  # noqa: PTH123 (its own descriptor is all that is needed)
        _each_piece(file, MAX_UNPACKED, out.write)


def _each_piece(file: RemoteFile, most: int, take: Callable[[bytes], Any]) -> None:
    """Hand over a file. Raises UnsafeFile above `most` bytes, ReadError."""
    left = most
    try:
        store, _ = _opened(file.address)
        with store.open(file.path, "rb") as opened:
            while piece := opened.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise UnsafeFile(why=f"tệp quá lớn, giới hạn MiB: {most >> 20}")
                take(piece)
    except VnReportError:
        raise
    except Exception as error:  # each store has errors of its own
        raise ReadError("unopened", why=_why(error)) from None


def _opened(address: str) -> "tuple[AbstractFileSystem, str]":
    from fsspec.core import url_to_fs  # only here: without the extra one sentence is told

    store, path = url_to_fs(address)
    return store, str(path)


def _shown(address: str) -> str:
    """An address by which its place is known: without secrets."""
    return _without_secrets(address).rstrip("/")


def _readable(path: str) -> str:
    """A path in a store as people write it; one in the web is an address."""
    is_address = path.startswith(("http://", "https://"))
    return unquote(_without_secrets(path)) if is_address else path


def _without_secrets(words: str) -> str:
    """Without passwords in addresses and, in the web, what stands behind a path."""
    return _SIGNATURE.sub(r"\1", _PASSWORD.sub("", words))


def _is_other(cause: BaseException | None) -> bool:
    """Whether a file is not found for another reason than that the store has none: nobody answers,
    the address is none, the web refuses it."""
    return isinstance(cause, OSError | ValueError) or getattr(cause, "status", 404) != 404


def _closed(location: str, error: Exception) -> ConfigurationError:
    return ConfigurationError("remote-closed", address=location, why=_why(error))


def _why(error: Exception) -> str:
    """The first line of what a store says; of a refused file fsspec says only that it is not found."""
    if isinstance(error, FileNotFoundError) and isinstance(error.__cause__, Exception):
        error = error.__cause__
    said = str(error).strip() or type(error).__name__
    return _without_secrets(said.partition("\n")[0])[:200]


_QUESTIONS: dict[str, Callable[..., object]] = {
    "listed": _listed,
    "loaded": _loaded,
    "copied": _copied,
}


if __name__ == "__main__":
    main()
