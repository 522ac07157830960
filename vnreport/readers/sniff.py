"""Bytes in, the kind of file that they are out: by what they hold, never by the file's name."""

import io
import re
import struct
import zipfile
from collections.abc import Iterator

HEAD = 1024
"""How far into a file its kind may be declared, in bytes."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x00\x0cjP  ",
)
_ARCHIVES = ((b"Rar!\x1a\x07", "rar"), (b"7z\xbc\xaf\x27\x1c", "7z"))
_ZIP_FOLDERS = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
_ODF = b"mimetypeapplication/vnd.oasis.opendocument."
_OLE_STREAMS = (
    ("EncryptedPackage", "encrypted-office"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
_PDF = re.compile(rb"%PDF-\d")
_HTML = re.compile(r"(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body|meta)\b", re.I | re.S)
_XML = re.compile(r"<\?xml[^>]*\?>\s*", re.I)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_MAX_CONTROLS = 0.02
_DIRECTORY_ENTRY = 128
_END_OF_CHAIN = 0xFFFFFFFA


def kind_of(data: bytes) -> str:
    """The kind of a file's bytes, in one word.

    docx, xlsx, pptx, odt, zip, rar, 7z; doc, xls, ppt, ole, encrypted-office; pdf, rtf, html, xml, mht,
    txt, image, binary, empty. A zip that is cut short is named after the parts that it still
    shows. Raises nothing.
    """
    if not data.strip():
        return "empty"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    if data.startswith(_OLE):
        return _ole_kind(data)
    if data.startswith(_IMAGES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return "image"
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0":
        return "image"
    for signature, kind in _ARCHIVES:
        if data.startswith(signature):
            return kind
    if _is_pdf(data):
        return "pdf"
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    return _text_kind(data)


def _is_pdf(data: bytes) -> bool:
    """Declared at the very start, or within the first bytes of what goes on like a PDF."""
    found = _PDF.search(data, 0, HEAD)
    if found is None:
        return data.startswith(b"%PDF-")
    return not data[: found.start()].strip() or b" obj" in data or b"startxref" in data


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name.replace("\\", "/").lower() for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError):
        names = [name.replace("\\", "/").lower() for name in _local_names(data)]
    for folder, kind in _ZIP_FOLDERS:
        if any(name.startswith(folder) for name in names):
            return kind
    if data[30 : 30 + len(_ODF)] == _ODF:
        return "odt" if data[30 + len(_ODF) :].startswith(b"text") else "zip"
    return "zip"


def _local_names(data: bytes) -> Iterator[str]:
    """Names in the local headers, for a zip whose directory is lost."""
    at = data.find(b"PK\x03\x04")
    while at >= 0:
        if at + 30 <= len(data):
            (length,) = struct.unpack_from("<H", data, at + 26)
            yield data[at + 30 : at + 30 + length].decode("utf-8", "replace")
        at = data.find(b"PK\x03\x04", at + 4)


def _ole_kind(data: bytes) -> str:
    """By the streams directly under the root: an embedded object's do not count."""
    try:
        streams = dict(_ole_streams(data))
    except (struct.error, IndexError):
        streams = {}
    for name, kind in _OLE_STREAMS:
        if name in streams:
            return "encrypted-office" if kind == "doc" and _locked(data, streams[name]) else kind
    return "ole" if streams else _ole_kind_by_search(data)


def _ole_kind_by_search(data: bytes) -> str:
    """For a file whose directory cannot be followed: the names alone, wherever they stand."""
    for name, kind in _OLE_STREAMS:
        if name.encode("utf-16-le") + b"\0\0" in data:
            return kind
    return "ole"


def _locked(data: bytes, start: int) -> bool:
    """Whether a WordDocument stream at the offset says that it is encrypted."""
    header = data[start : start + 12]
    return header[:2] == b"\xec\xa5" and len(header) == 12 and bool(header[11] & 0x01)


def _ole_streams(data: bytes) -> Iterator[tuple[str, int]]:
    """Names directly under the root and the offset of each one's first sector."""
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in (9, 12):
        return
    size = 1 << shift
    directory = _ole_directory(data, size)
    count = len(directory) // _DIRECTORY_ENTRY
    (child,) = struct.unpack_from("<I", directory, 76)
    waiting, seen = [child], set[int]()
    while waiting:
        index = waiting.pop()
        if index >= count or index in seen:
            continue
        seen.add(index)
        at = index * _DIRECTORY_ENTRY
        length, left, right = struct.unpack_from("<H2xII", directory, at + 64)
        waiting += [left, right]
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        (sector,) = struct.unpack_from("<I", directory, at + 116)
        yield name, (sector + 1) * size


def _ole_directory(data: bytes, size: int) -> bytes:
    """The directory's sectors put together, along the allocation table of the header."""
    first, count = struct.unpack_from("<I24xI", data, 48)[0], len(data) // size
    tables = struct.unpack_from("<109I", data, 76)
    each = size // 4
    sectors: list[bytes] = []
    while first < min(_END_OF_CHAIN, count) and len(sectors) <= count:
        sectors.append(data[(first + 1) * size : (first + 2) * size])
        table = tables[first // each] if first // each < len(tables) else _END_OF_CHAIN
        if table >= count:
            break
        (first,) = struct.unpack_from("<I", data, (table + 1) * size + first % each * 4)
    return b"".join(sectors)


def _text_kind(data: bytes) -> str:
    text = _decoded(data)
    if text is None:
        return "binary"
    head = text[: 64 * HEAD].lstrip("\ufeff \t\r\n")
    if not head:
        return "empty"
    if head[:13].lower() == "mime-version:":
        return "mht"
    declaration = _XML.match(head)
    if _HTML.match(head, declaration.end() if declaration else 0):
        return "html"
    return "xml" if declaration else "txt"


def _decoded(data: bytes) -> str | None:
    """The text, Latin-1 standing in for an unknown 8-bit encoding; None for binary data."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            return None
        return None if "\0" in text else text
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls > _MAX_CONTROLS * len(data):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1") if _looks_like_words(data) else None


def _looks_like_words(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 may be words in a legacy 8-bit encoding."""
    letters = sum(map(data.count, b" etaoinhcgTNH\n"))
    return letters >= 0.2 * len(data)
