"""A zip's bytes in, its parts out, none of which can flood the memory or point outside.

The declared sizes are checked before anything is inflated, and again while reading, because
they may lie.
"""

import io
import struct
import zipfile
import zlib

from vnreport.errors import DamagedFile, EncryptedFile, UnsafeFile

MAX_PARTS = 5_000
"""Most parts that a zip may list."""
MAX_PART = 64 << 20
"""Largest part that is read, in bytes."""
MAX_TOTAL = 256 << 20
"""Largest sum of all declared sizes, and of all that is read, in bytes."""
MAX_RATIO = 200
"""Most that a part above `RATIO_FROM` may grow when inflated."""
RATIO_FROM = 1 << 20

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
    NotImplementedError,
    RuntimeError,
)
"""What zipfile raises for a zip that is damaged or made to harm."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The ways of packing that are unpacked."""
DIRECTORY_SIGNATURE = b"PK\x01\x02"


class Archive:
    """The parts of a zip that holds a document; names are found whatever their case."""

    def __init__(self, data: bytes) -> None:
        """Raises DamagedFile for what is no whole zip, UnsafeFile for a bomb or bad names."""
        if data.count(DIRECTORY_SIGNATURE) > 2 * MAX_PARTS:
            raise UnsafeFile(why="quá nhiều phần")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise DamagedFile(why="gói zip không đầy đủ") from error
        self._left = MAX_TOTAL
        self._parts = _checked(self._zip.infolist())

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parts as stored, in the zip's order, with forward slashes."""
        return tuple(_name(info) for info in self._parts.values())

    def read(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is no such part.

        Raises DamagedFile (bad check sum, cut short), EncryptedFile, UnsafeFile (too large).
        """
        info = self._parts.get(name.lower())
        if info is None:
            return None
        if info.flag_bits & 0x1:
            raise EncryptedFile()
        if info.compress_type not in METHODS:
            raise DamagedFile(why=f"cách nén lạ: {name}")
        check_ratio(info)
        limit = min(MAX_PART, self._left)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(limit + 1)
        except BROKEN as error:
            raise DamagedFile(why=f"không giải nén được: {name}") from error
        if len(data) > limit:
            raise UnsafeFile(why=f"phần quá lớn: {name}")
        self._left -= len(data)
        return data


def _checked(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The parts by lower-case name. Raises UnsafeFile."""
    if len(infos) > MAX_PARTS:
        raise UnsafeFile(why="quá nhiều phần")
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        raise UnsafeFile(why="quá lớn khi giải nén")
    parts: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = _name(info)
        if points_outside(name):
            raise UnsafeFile(why="tên phần chỉ ra ngoài gói")
        if name.lower() in parts:
            raise UnsafeFile(why="hai phần trùng tên")
        if "/media/" not in name:  # a blank picture packs that tightly; it is never inflated here
            check_ratio(info)
        parts[name.lower()] = info
    return parts


def points_outside(name: str) -> bool:
    """Whether a name, with forward slashes, leads out of the folder that it is unpacked in."""
    return name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")


def check_ratio(info: zipfile.ZipInfo) -> None:
    """Raises UnsafeFile for a part that grows more than any honest one does."""
    if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * info.compress_size:
        raise UnsafeFile(why="tỷ lệ nén bất thường")


def _name(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")
