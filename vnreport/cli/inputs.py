"""Paths as typed in, the files that they mean out."""

import sys
from collections.abc import Iterator, Sequence
from glob import glob
from pathlib import Path
from typing import NamedTuple

from vnreport.errors import ConfigurationError
from vnreport.readers import load
from vnreport.readers.names import is_hidden, may_be_report

STANDARD_INPUT = "-"


class Input(NamedTuple):
    """One file to read: its name as shown, and its path; None for standard input."""

    name: str
    path: Path | None

    def data(self) -> bytes:
        """Its bytes. Raises OSError, or UnsafeFile for a file that is too large."""
        return sys.stdin.buffer.read() if self.path is None else load(self.path)


def expand(paths: Sequence[str]) -> tuple[Input, ...]:
    """The files of all paths, each once, folders walked in the order of their names.

    Raises ConfigurationError for a path that does not exist or holds nothing to read.
    """
    found: dict[str, Input] = {}
    for typed in paths:
        inputs = list(_expand(typed))
        if not inputs:
            key = "no-files" if Path(typed).is_dir() else "missing-file"
            raise ConfigurationError(key, path=typed)
        for one in inputs:
            found.setdefault(one.name, one)
    return tuple(found.values())


def _expand(typed: str) -> Iterator[Input]:
    path = Path(typed)
    if typed == STANDARD_INPUT:
        yield Input("<stdin>", None)
    elif path.is_dir():
        yield from _walk(path)
    elif path.exists():
        yield Input(typed, path)
    else:
        for name in sorted(glob(typed, recursive=True)):  # noqa: PTH207 (an absolute pattern)
            if Path(name).is_file():
                yield Input(name, Path(name))


def _walk(folder: Path) -> Iterator[Input]:
    for path in sorted(folder.rglob("*")):
        hidden = any(is_hidden(part) for part in path.relative_to(folder).parts)
        if may_be_report(path.name) and not hidden and path.is_file():
            yield Input(str(path), path)
