"""Folders, zips and files in, every file in them in the order of their names out.

Each is on this machine or, by its address, in a store of files (`vnreport.batch.remote`). Nothing
that a report could be in is passed over in silence: what is no report by its name is listed as
skipped, what cannot be opened as failed. Hidden files and Word's lock files are no reports.
"""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

from vnreport.batch.remote import (
    Fetched,
    Listed,
    RemoteFile,
    is_address,
    listed,
    local_copy,
    local_path,
    remote_files,
)
from vnreport.errors import ConfigurationError, ReadError, UnsupportedKind, unopened
from vnreport.readers.bundle import Bundle
from vnreport.readers.isolation import load
from vnreport.readers.names import is_hidden, may_be_report, suffix_of

_PACKED = (".rar", ".7z")
_ZIP = ".zip"


class Start(NamedTuple):
    """What the user named: its label and where it is; whole: all of it is walked."""

    label: str
    place: Path | Listed
    whole: bool

    @property
    def location(self) -> str:
        """The absolute path, or the address."""
        return self.place.location if isinstance(self.place, Listed) else str(self.place)


class Entry(NamedTuple):
    """One file that was met.

    start: position of what it was found under. path: within that. file, member: where its bytes
    are; member is "" for a file of its own. error: why it cannot be read. skipped: no report by
    its name.
    """

    start: int
    path: str
    file: Path | RemoteFile
    member: str = ""
    error: ReadError | None = None
    skipped: bool = False


def starts_of(typed: Sequence[str]) -> tuple[Start, ...]:
    """What paths and addresses mean, each once. Raises ConfigurationError for what is not there."""
    found: dict[str, Start] = {}
    for words in typed:
        start = _start_there(words) if is_address(words) else _start_here(words)
        found.setdefault(start.location, start)
    return tuple(found.values())


def _start_here(words: str) -> Start:
    path = local_path(words)
    if not path.exists():
        raise ConfigurationError("missing-file", path=words)
    place = path.resolve()
    whole = path.is_dir() or suffix_of(path.name) == _ZIP
    return Start(place.name or str(place), place, whole)


def _start_there(address: str) -> Start:
    place = listed(address)
    label = place.location.rpartition("/")[2]
    return Start(label, place, place.whole or suffix_of(label) == _ZIP)


def walk(starts: Sequence[Start], is_own: Callable[[Path], bool]) -> Iterator[Entry]:
    """The files under each start, in the order of their paths.

    is_own: whether a file belongs to the batch itself (its database) and is no input.
    """
    for number, start in enumerate(starts):
        taken: set[str] = set()
        for entry in _walk(number, start, is_own):
            path = plain = _plain(entry.path)
            again = count(2)
            while path in taken:  # two spellings of one name
                path = f"{plain} ({next(again)})"
            taken.add(path)
            yield entry._replace(path=path)


def _walk(number: int, start: Start, is_own: Callable[[Path], bool]) -> Iterator[Entry]:
    if isinstance(start.place, Listed):
        yield from _entries_there(number, start, start.place)
    elif not start.place.is_dir():
        # A zip's members are named by their paths in it; a file by its own name.
        within = "" if start.whole else start.label
        yield from _entries(number, start.place, within)
    else:
        for path in _files(start.place, number):
            if isinstance(path, Entry):
                yield path
            elif not is_own(path):
                yield from _entries(number, path, path.relative_to(start.place).as_posix())


def _entries_there(number: int, start: Start, place: Listed) -> Iterator[Entry]:
    for within, file in place.files:
        if not any(map(is_hidden, within.split("/"))):
            # As above: a zip that was named itself has members that are named by their own paths.
            named = within if place.whole or not start.whole else ""
            yield from _entries(number, file, named)


def _files(folder: Path, number: int) -> Iterator[Path | Entry]:
    """The files below a folder, and an entry for each folder that is not opened.

    A link that leads nowhere is a file that cannot be opened; a link to a folder elsewhere is not
    followed.
    """
    closed: list[OSError] = []
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not is_hidden(name)]
        paths = (Path(place, name) for name in names if not is_hidden(name))
        found += (path for path in paths if path.is_file() or not path.exists())
        for path in (Path(place, name) for name in folders):
            if path.is_symlink() and not real(path).is_relative_to(folder):
                within = path.relative_to(folder).as_posix()
                yield Entry(number, within, path, error=UnsupportedKind("linked-folder"))
    for error in closed:
        path = Path(str(error.filename))
        if path == folder:
            raise ConfigurationError(why=f"{path}: {error.strerror}")
        within = path.relative_to(folder).as_posix()
        yield Entry(number, within, path, error=unopened(error))
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _entries(number: int, file: Path | RemoteFile, within: str) -> Iterator[Entry]:
    """A file itself, or the members of a zip of reports."""
    suffix = suffix_of(file.name)
    if suffix == _ZIP:
        yield from _members(number, file, within)
    elif may_be_report(file.name) or suffix in _PACKED:
        yield Entry(number, within, file)
    else:
        yield Entry(number, within, file, skipped=True)


def _members(number: int, file: Path | RemoteFile, within: str) -> Iterator[Entry]:
    try:
        path = local_copy(file) if isinstance(file, RemoteFile) else file
        bundle = Bundle(path)
    except ReadError as error:
        yield Entry(number, within or file.name, file, error=error)
        return
    except OSError as error:
        yield Entry(number, within or file.name, file, error=unopened(error))
        return
    names = bundle.names
    bundle.close()
    for name in names:
        parts = name.split("/")
        if any(is_hidden(part) for part in parts):
            continue
        shown = f"{within}/{name}" if within else name
        if suffix_of(name) == _ZIP:
            nested = UnsupportedKind("nested-zip")
            yield Entry(number, shown, path, name, error=nested)
        else:
            wanted = may_be_report(name) or suffix_of(name) in _PACKED
            yield Entry(number, shown, path, name, skipped=not wanted)


def _plain(path: str) -> str:
    """A path as text that every database takes: composed letters, no stray bytes."""
    words = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return unicodedata.normalize("NFC", words.replace("\0", "\\0"))


class Bytes:
    """Reads entries in their order; a zip is opened once for the members that follow each other."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """entries: all that may be asked for; skipped ones are not."""
        wanted = (one.file for one in entries if not one.skipped and not one.error)
        self._fetched = Fetched(remote_files(wanted))
        self._path: Path | None = None
        self._bundle: Bundle | None = None

    def of(self, entry: Entry) -> bytes:
        """The bytes of an entry. Raises ReadError."""
        if entry.error:
            raise entry.error
        file = entry.file
        try:
            if isinstance(file, RemoteFile):
                return self._fetched.of(file)
            if not entry.member:
                return load(file)
            if self._bundle is None or self._path != file:
                self.close()
                self._bundle, self._path = Bundle(file), file
            return self._bundle.read(entry.member)
        except OSError as error:
            raise unopened(error) from None

    def close(self) -> None:
        """Close the zip that is open."""
        if self._bundle:
            self._bundle.close()
            self._bundle = None


def is_beside(store: Iterable[Path]) -> Callable[[Path], bool]:
    """Whether a path is one of the batch's own files, or one that a database keeps beside it."""
    own = {real(path) for path in store}
    names = {path.with_name(path.name + end) for path in own for end in ("-wal", "-shm", ".lock")}
    return lambda path: real(path) in own | names


def real(path: Path) -> Path:
    """Where a path leads; unlike Path.resolve, it takes links in a circle."""
    return Path(os.path.realpath(path))
