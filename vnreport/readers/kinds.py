"""Bytes in, the Document that the reader of their kind makes of them out."""

from collections.abc import Callable
from importlib import import_module

from vnreport.document.blocks import Document
from vnreport.errors import DamagedFile, EmptyFile, EncryptedFile, NoText, UnsupportedKind
from vnreport.readers.sniff import kind_of

_READERS = {"docx": "docx", "pdf": "pdf", "txt": "text"}
_CONVERTED = ("doc", "odt", "rtf", "html")


def read_bytes(data: bytes, file: str) -> Document:
    """The Document of a file's bytes; `file` is the name that it carries, nothing is opened.

    Parses in this process: use `read_isolated` for files that are not trusted.
    Raises ReadError.
    """
    kind = kind_of(data)
    if kind in _CONVERTED:
        return _reader("converted")(data, file, kind)
    if kind not in _READERS:
        raise _refusal(kind)
    return _reader(_READERS[kind])(data, file)


def _reader(module: str) -> Callable[..., Document]:
    """The function of a reader that is loaded only now: a check of a .docx needs no other."""
    found: Callable[..., Document] = import_module(f"vnreport.readers.{module}").read
    return found


def _refusal(kind: str) -> Exception:
    if kind == "empty":
        return EmptyFile()
    if kind == "encrypted-office":
        return EncryptedFile()
    if kind == "image":
        return NoText()
    if kind == "binary":
        return DamagedFile(why="không phải văn bản")
    return UnsupportedKind(kind=kind)
