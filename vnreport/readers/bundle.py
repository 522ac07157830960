"""A zip of reports in, its members' names and, one at a time, their bytes out.

Unlike a document's own zip it stays on the disk, may be large, and a member that is locked or
made to harm costs that member only. A name that points outside, or members that are too many or
too large together, cost the whole zip: nobody packs reports like that.
"""

import mmap
import zipfile
from contextlib import suppress
from pathlib import Path

from vnreport.errors import DamagedFile, EncryptedFile, UnsafeFile
from vnreport.readers.archive import (
    BROKEN,
    DIRECTORY_SIGNATURE,
    METHODS,
    check_ratio,
    points_outside,
)
from vnreport.readers.isolation import MAX_FILE

MAX_MEMBERS = 20_000
"""Most members that a zip of reports may list."""
MAX_UNPACKED = 8 << 30
"""Largest sum of their declared sizes, in bytes."""

_UTF8_NAME = 0x800
_LOCKED = 0x1


class Bundle:
    """The members of a zip on the disk; folders in it are left out. To be closed."""

    def __init__(self, path: Path) -> None:
        """Raises OSError, DamagedFile for no whole zip, UnsafeFile for a bomb or bad names."""
        _check_directory(path)
        try:
            self._zip = zipfile.ZipFile(path)
        except BROKEN as error:
            raise DamagedFile(why="gói zip không đầy đủ") from error
        try:
            self._members = _members(self._zip)
        except UnsafeFile:
            self._zip.close()
            raise

    @property
    def names(self) -> tuple[str, ...]:
        """Paths of the members with forward slashes, in the order of the names."""
        return tuple(sorted(self._members))

    def read(self, name: str) -> bytes:
        """The bytes of a member. Raises DamagedFile, EncryptedFile, UnsafeFile."""
        info = self._members[name]
        if info.flag_bits & _LOCKED:
            raise EncryptedFile()
        if info.compress_type not in METHODS:
            raise DamagedFile(why=f"cách nén lạ: {info.compress_type}")
        if info.file_size > MAX_FILE:
            raise UnsafeFile(why=f"tệp quá lớn, giới hạn MiB: {MAX_FILE >> 20}")
        check_ratio(info)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except BROKEN as error:
            raise DamagedFile(why="không giải nén được") from error
        if len(data) > info.file_size:
            raise UnsafeFile(why="tỷ lệ nén bất thường")
        return data

    def close(self) -> None:
        """Close the file."""
        self._zip.close()


def _check_directory(path: Path) -> None:
    """Refuse a directory that would flood the memory before it is read."""
    if path.stat().st_size == 0:
        raise DamagedFile(why="gói zip không đầy đủ")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
        found, at = 0, whole.find(DIRECTORY_SIGNATURE)
        while at >= 0:
            found += 1
            if found > 2 * MAX_MEMBERS:
                raise UnsafeFile(why="quá nhiều phần")
            at = whole.find(DIRECTORY_SIGNATURE, at + 4)


def _members(opened: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    infos = [info for info in opened.infolist() if not info.is_dir()]
    if len(infos) > MAX_MEMBERS:
        raise UnsafeFile(why="quá nhiều phần")
    if sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise UnsafeFile(why="quá lớn khi giải nén")
    members: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = _name(info)
        if points_outside(name) or "\0" in name:
            raise UnsafeFile(why="tên phần chỉ ra ngoài gói")
        if name in members:
            raise UnsafeFile(why="hai phần trùng tên")
        members[name] = info
    return members


def _name(info: zipfile.ZipInfo) -> str:
    """The member's path; many programs write UTF-8 and forget to say so."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")
