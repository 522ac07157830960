"""The bytes of a plain text and fixes in, the bytes of the mended text out."""

from collections.abc import Sequence

from vnreport.document.blocks import Document
from vnreport.document.findings import COMPOSING, Edit, Fix
from vnreport.outputs.fixing.edits import Mended, core, uncovered
from vnreport.readers.text import decode

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def fixed_text(data: bytes, document: Document, fixes: Sequence[Fix]) -> Mended:
    """The text with the fixes made; encoding, byte order mark and line ends stay as they are.

    No fix is made in a text of an old encoding.
    document: normalised, of these bytes. Raises UnknownEncoding.
    """
    if document.legacy:
        return Mended(data, ())
    mark, encoding = next(((m, e) for m, e in _BOMS if data.startswith(m)), (b"", "utf-8"))
    text = decode(data)
    edits = _edits(document, fixes)
    if not edits:
        return Mended(data, ())
    to_source = document.offsets.to_source
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=_order):
        pieces += (text[done : to_source(edit.start)], _with_ends(edit.text, text))
        done = to_source(edit.end)
    fixed = "".join((*pieces, text[done:]))
    return Mended(mark + fixed.encode(encoding), tuple(fixes))


def _edits(document: Document, fixes: Sequence[Fix]) -> list[Edit]:
    """What changes in the file: words without those that stay, letters to be composed."""
    changing = [
        edit
        for fix in fixes
        if fix.kind != COMPOSING
        for whole in fix.edits
        if (edit := core(whole, document.text))
    ]
    composing = [edit for fix in fixes if fix.kind == COMPOSING for edit in fix.edits]
    return [*changing, *uncovered(composing, changing)]


def _order(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _with_ends(words: str, text: str) -> str:
    """Words with the line ends of a text."""
    return words.replace("\n", "\r\n") if "\r\n" in text else words
