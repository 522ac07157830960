"""Bytes in, a file that is whole or not there; and the copy of an original that nothing replaces."""

import shutil
from pathlib import Path

from vnreport.replacing import replacing

ORIGINAL = ".goc"
"""What stands before the suffix in the name of a kept original (gốc)."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and put it there when it is complete. Raises OSError.

    A link stays a link: the file that it leads to is written.
    """
    path = path.resolve()
    with replacing(path) as beside:
        beside.write_bytes(data)
        if path.exists():
            shutil.copymode(path, beside)


def keep_original(path: Path, data: bytes) -> Path:
    """Write the bytes beside a file under a name that was free; the name. Raises OSError."""
    number = 1
    while True:
        mark = ORIGINAL if number == 1 else f"{ORIGINAL}-{number}"
        kept = path.with_name(f"{path.stem}{mark}{path.suffix}")
        try:
            with kept.open("xb") as file:
                file.write(data)
        except FileExistsError:
            number += 1
            continue
        shutil.copystat(path, kept)
        return kept


def is_kept_original(path: Path) -> bool:
    """Whether a file's name is that of a kept original."""
    _, dot, mark = path.stem.rpartition(".")
    return f"{dot}{mark}" == ORIGINAL or f"{dot}{mark}".startswith(f"{ORIGINAL}-")
