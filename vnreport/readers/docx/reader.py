"""The bytes of a .docx in, a Document out: the order of the steps."""

import hashlib

from vnreport.document.blocks import Document
from vnreport.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    NoText,
    UnsafeFile,
    UnsupportedKind,
)
from vnreport.readers.docx.assembly import Assembly, Where
from vnreport.readers.docx.comments import read_comments
from vnreport.readers.docx.kept_parts import KeptParts
from vnreport.readers.docx.layout import read_layout
from vnreport.readers.docx.margins import read_margins
from vnreport.readers.docx.names import Element, child, number, w
from vnreport.readers.docx.notes import read_notes
from vnreport.readers.docx.numbering import Numbering
from vnreport.readers.docx.package import Package
from vnreport.readers.docx.story import Shared, Story
from vnreport.readers.docx.styles import Styles
from vnreport.readers.sniff import kind_of

_BODY = w("body")
_PAGES = "{*}Pages"
_MAX_PAGES = 10_000


def read(data: bytes, file: str) -> Document:
    """The Document of a .docx: body, notes, then headers and footers.

    `file` is the name that the Document carries; nothing is opened. Page numbers are Word's
    own record of its last layout, None where the file has none.
    Raises EmptyFile, DamagedFile, EncryptedFile, UnsupportedKind, UnsafeFile, NoText.
    """
    _refuse_others(data)
    try:
        return _read(data, file)
    except RecursionError as error:
        raise UnsafeFile(why="lồng quá sâu") from error
    except MemoryError as error:
        raise UnsafeFile(why="hết bộ nhớ") from error


def _refuse_others(data: bytes) -> None:
    kind = kind_of(data)
    if kind == "empty":
        raise EmptyFile()
    if kind == "encrypted-office":
        raise EncryptedFile()
    if kind == "binary":
        raise DamagedFile(why="không phải gói zip")
    if kind not in ("docx", "zip"):
        raise UnsupportedKind(kind=kind)


def _read(data: bytes, file: str) -> Document:
    package = KeptParts(data)
    root = package.document()
    body = child(root, _BODY)
    if body is None:
        raise DamagedFile(why="thiếu thân văn bản")
    settings = _root(package, "settings")
    style_rows = _root(package, "styles")
    styles = Styles(style_rows)
    shared = Shared(styles, Numbering(_root(package, "numbering"), styles))
    out = Assembly()
    story = Story(package.main, root, shared, paged=True)
    story.read(body, out, Where())
    footnotes = read_notes(package, settings, shared, out)
    read_margins(package, settings, shared, out)
    comments = read_comments(package, shared, out.comments)
    if not out.blocks:
        raise NoText()
    return Document(
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        reader="docx",
        text=out.text(),
        blocks=tuple(out.blocks),
        segments=tuple(out.segments),
        footnotes=footnotes,
        marks=tuple(sorted(out.marks, key=lambda mark: (mark.start, mark.end, mark.kind))),
        asides=tuple(sorted(out.asides + comments, key=lambda aside: aside.at)),
        problems=tuple(package.problems + shared.problems),
        pages=_pages(package, story.pages),
        legacy=tuple(out.legacy),
        layout=read_layout(package, root, style_rows, shared.sections, out.blocks, out.segments),
    )


def _root(package: Package, kind: str) -> Element | None:
    found = package.named(kind)
    return None if found is None else found[1]


def _pages(package: Package, counted: int | None) -> int | None:
    """Number of pages: Word's own total where it is no less than the page that was reached."""
    if counted is None:
        return None
    properties = package.part("docProps/app.xml")
    found = None if properties is None else properties.find(_PAGES)
    stated = number(None if found is None else found.text)
    return stated if counted <= stated <= _MAX_PAGES else counted
