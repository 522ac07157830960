"""A corpus in memory in, its folder out, and back again; whole or not at all."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from vnreport.errors import ConfigurationError
from vnreport.outputs.records import Record
from vnreport.replacing import replacing

DOCUMENTS, MANIFEST = "documents.jsonl", "corpus.json"
SCHEMA_VERSION = 1


def write_corpus(folder: Path, documents: Iterable[Record], manifest: dict[str, Any]) -> None:
    """Write both files; each appears under its name when it is complete.

    Raises ConfigurationError where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in documents)
        write_whole(folder / DOCUMENTS, lines)
        shown = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
        write_whole(folder / MANIFEST, (shown,))
    except OSError as error:
        raise ConfigurationError("corpus-unwritable", path=str(folder), why=str(error)) from error


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a text file as UTF-8 with LF, beside its name at first. Raises OSError.

    Half of a surrogate pair, which UTF-8 cannot hold, becomes “?”.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        replacing(path) as beside,
        beside.open("w", encoding="utf-8", errors="replace", newline="\n") as file,
    ):
        file.writelines(pieces)


def need_empty(folder: Path) -> None:
    """Refuse a folder that holds anything: what is written would mix with it, or replace it.

    Raises ConfigurationError.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigurationError("not-empty", path=str(folder))


def read_documents(folder: Path) -> Iterator[Record]:
    """The documents of a corpus in its order. Raises ConfigurationError where it is none."""
    read_manifest(folder)
    try:
        with (folder / DOCUMENTS).open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                yield _document(line, folder, number)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError("no-corpus", path=str(folder)) from error


def read_manifest(folder: Path) -> dict[str, Any]:
    """What holds for all documents of a corpus. Raises ConfigurationError where it is none."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigurationError("no-corpus", path=str(folder)) from error
    if not isinstance(found, dict) or found.get("corpus_version") != SCHEMA_VERSION:
        raise ConfigurationError("no-corpus", path=str(folder))
    return found


def _document(line: str, folder: Path, number: int) -> Record:
    try:
        found: Record = json.loads(line)
    except ValueError as error:
        where = f"{folder / DOCUMENTS}:{number}"
        raise ConfigurationError("no-corpus", path=where) from error
    return found
