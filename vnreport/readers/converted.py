"""The bytes of a .doc, .odt, .rtf or a page of HTML in, a Document out, by way of a .docx.

LibreOffice makes the .docx, our own reader reads it: footnotes stay tied to their marks. Places are
those of the .docx made (paragraph and run), not of the file itself.
"""

import hashlib

from vnreport.document.blocks import Document, Problem, Reader
from vnreport.errors import EncryptedFile
from vnreport.readers.archive import Archive
from vnreport.readers.docx import read as read_docx
from vnreport.readers.libreoffice import to_docx

_MANIFEST = "META-INF/manifest.xml"
_LOCKED = b"encryption-data"


def read(data: bytes, file: str, kind: Reader) -> Document:
    """The Document of a file of that kind (doc, odt, rtf, html), with a problem that says how it was read.

    Raises MissingProgram without LibreOffice, EncryptedFile, DamagedFile, UnsafeFile, NoText.
    """
    if kind == "odt":
        _check_zip(data)
    document = read_docx(to_docx(data, kind), file)
    return document._replace(
        sha256=hashlib.sha256(data).hexdigest(),
        reader=kind,
        problems=(Problem("readers", "converted", details=(("kind", kind),)), *document.problems),
    )


def _check_zip(data: bytes) -> None:
    """Refuse a bomb and a locked file before another program opens it."""
    archive = Archive(data)
    if _LOCKED in (archive.read(_MANIFEST) or b""):
        raise EncryptedFile()
    for name in archive.names:
        archive.read(name)
