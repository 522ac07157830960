"""Bytes of a plain text in, a Document out; also of text converted from a .doc.

Such a conversion leaves `[` line end `]` where a footnote's mark stood, and `[U+FFFD]` before
each note's body at the end: the n-th mark belongs to the n-th body. Numbered marks `[1]` with
bodies `[1] …` are tied by their numbers.
"""

import codecs
import hashlib
import re
from itertools import pairwise

from vnreport.document.blocks import Block, Document, Footnote, Legacy, Problem
from vnreport.document.source import LinePlace, Segment
from vnreport.errors import EmptyFile, UnknownEncoding, UnsafeFile

MAX_CHARACTERS = 20_000_000
"""Longest text read, in code points."""

_LOST_ANCHOR = re.compile(r"\[[ \t]*\r?\n[ \t]*\]|(?<!\n)(?<!^)\[\ufffd\]")
_LOST_BODY = re.compile(r"^[ \t]*\[\ufffd\][ \t]*", re.MULTILINE)
_NUMBERED = re.compile(r"\[\^?(\d{1,3})\]:?[ \t]?")
_FEWEST = 4
"""Words that must speak for an old encoding, where the bytes are no UTF-8."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(data: bytes, file: str) -> Document:
    """The Document of a plain text; its lines are the blocks.

    Bytes of an old encoding are given as the code points of Windows-1252, and `legacy` says so.
    Raises EmptyFile, UnknownEncoding, or UnsafeFile above MAX_CHARACTERS.
    """
    text, encoding = _decoded(data)
    document = document_of(text, file, hashlib.sha256(data).hexdigest())
    if not encoding:
        return document
    return document._replace(
        legacy=tuple(Legacy(b.start, b.end, encoding) for b in document.blocks)
    )


def document_of(text: str, file: str, sha256: str) -> Document:
    """The Document of a text that is at hand already. Raises EmptyFile, UnsafeFile like `read`."""
    if not text.strip():
        raise EmptyFile()
    if len(text) > MAX_CHARACTERS:
        raise UnsafeFile(why=f"văn bản quá dài, giới hạn ký tự: {MAX_CHARACTERS}")
    anchors, bodies, problems = _notes(text)
    lines = _lines(text)
    footnotes = _footnotes(text, anchors, bodies)
    return Document(
        file=file,
        sha256=sha256,
        reader="txt",
        text=text,
        blocks=_blocks(text, lines, anchors, footnotes),
        segments=tuple(
            Segment(start, end, LinePlace(number, 1))
            for number, (start, end) in enumerate(lines, 1)
            if start < end
        ),
        footnotes=footnotes,
        problems=problems,
    )


def decode(data: bytes) -> str:
    """The text of the bytes: by byte order mark, else UTF-8. Raises UnknownEncoding."""
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding() from error
    if "\x00" in text:
        raise UnknownEncoding()
    return text


def _decoded(data: bytes) -> tuple[str, str | None]:
    """The text, and the old encoding that it is in, if any. Raises UnknownEncoding."""
    try:
        return decode(data), None
    except UnknownEncoding:
        if b"\0" in data or data.startswith(_UTF16) or len(data) > MAX_CHARACTERS:
            raise
        from vnreport.tables.encoding_evidence import guess  # only where needed: start-up counts

        text = data.decode("windows-1252", "legacy-codes")
        encoding = guess(text.splitlines(), _FEWEST)
        if encoding is None:
            raise
        return text, encoding


def _code(error: UnicodeError) -> tuple[str, int]:
    """What Windows-1252 leaves open, as Latin-1 has it."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("legacy-codes", _code)


def _lines(text: str) -> list[tuple[int, int]]:
    """(start, end) of every line, its line end included in neither."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
    ends = [match.start() for match in re.finditer(r"\r\n?|\n", text)] + [len(text)]
    return list(zip(starts, ends, strict=True))


def _notes(
    text: str,
) -> tuple[list[tuple[int, int, str]], list[tuple[int, int, str]], tuple[Problem, ...]]:
    """Marks and bodies as (start, end, marker); a body's end is where its words begin."""
    bodies = list(_LOST_BODY.finditer(text))
    if bodies:
        first = bodies[0].start()
        marks = [m for m in _LOST_ANCHOR.finditer(text) if m.start() < first]
        problems: tuple[Problem, ...] = ()
        if len(marks) != len(bodies):
            counts = (("marks", str(len(marks))), ("bodies", str(len(bodies))))
            problems = (Problem("readers", "note-count-differs", details=counts),)
        return (
            [(m.start(), m.end(), str(n)) for n, m in enumerate(marks, 1)],
            [(m.start(), m.end(), str(n)) for n, m in enumerate(bodies, 1)],
            problems,
        )
    return *_numbered_notes(text), ()


def _numbered_notes(text: str) -> tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]]:
    """Marks and bodies of `[1]` … `[n]`: the last rising run at line starts are the bodies."""
    found = [(m.start(), m.end(), m[1]) for m in _NUMBERED.finditer(text)]
    at_line_start = [f for f in found if not text[text.rfind("\n", 0, f[0]) + 1 : f[0]].strip()]
    bodies: list[tuple[int, int, str]] = []
    for item in reversed(at_line_start):
        if bodies and int(item[2]) != int(bodies[0][2]) - 1:
            break
        bodies.insert(0, item)
    if not bodies or bodies[0][2] != "1":
        return [], []
    marks = _numbered_marks(text, found, {item[2] for item in bodies}, bodies[0][0])
    return (marks, bodies) if marks else ([], [])


def _numbered_marks(
    text: str, found: list[tuple[int, int, str]], wanted: set[str], end: int
) -> list[tuple[int, int, str]]:
    """The first mark of each number: the next in order, or one that is glued to a word."""
    marks: dict[str, tuple[int, int, str]] = {}
    for item in found:
        before = text[item[0] - 1 : item[0]]
        if item[0] >= end or item[2] not in wanted or item[2] in marks or before in ("", "\n"):
            continue
        if int(item[2]) == len(marks) + 1 or not before.isspace():
            marks[item[2]] = item
    return list(marks.values())


def _footnotes(
    text: str, anchors: list[tuple[int, int, str]], bodies: list[tuple[int, int, str]]
) -> tuple[Footnote, ...]:
    if not bodies:
        return ()
    places = {marker: start for start, _, marker in anchors}
    ends = [following[0] for _, following in pairwise(bodies)] + [len(text)]
    notes = []
    for (_, start, marker), end in zip(bodies, ends, strict=True):
        kept = start + len(text[start:end].rstrip())
        notes.append(Footnote(marker, start, kept, places.get(marker)))
    return tuple(notes)


def _blocks(
    text: str,
    lines: list[tuple[int, int]],
    anchors: list[tuple[int, int, str]],
    notes: tuple[Footnote, ...],
) -> tuple[Block, ...]:
    """One block a line; a line cut in two by a lost footnote mark is one again."""
    joined = {text.find("\n", start, end) + 1 for start, end, _ in anchors}
    blocks: list[Block] = []
    note = 0
    for start, end in lines:
        while note < len(notes) and start > notes[note].end:
            note += 1
        if start in joined and blocks:
            blocks[-1] = Block(blocks[-1].start, end)
        elif text[start:end].strip():
            in_note = note < len(notes) and end > notes[note].start
            if in_note:
                first = max(start, notes[note].start)
                blocks.append(Block(first, end, "footnote", note=note))
            else:
                blocks.append(Block(start, end))
    return tuple(blocks)
