"""A document and its findings in; its paragraphs and tables, cut at every place of interest, out."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.blocks import Block
from vnreport.document.span import Span
from vnreport.outputs.html.proofs import anchor

_DEEPEST = 3  # levels of headings that look different


class Piece(NamedTuple):
    """A stretch of a paragraph in which nothing begins or ends.

    findings: positions of the findings on it; opens, closes: of those that begin or end with it.
    anchors: ids of citations, figures and proofs that begin here.
    note: position of the footnote whose mark stands at its beginning; written: the mark is in
        the text itself (as in texts converted from Word), so the piece is the mark.
    """

    text: str
    findings: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    note: int | None = None
    written: bool = False


class Passage(NamedTuple):
    """A paragraph: its pieces, the look that it asks for (head, heading-1 …, plain), its label."""

    look: str
    pieces: tuple[Piece, ...]
    label: str | None = None
    page: int | None = None

    @property
    def opens(self) -> tuple[int, ...]:
        """The findings that begin in it."""
        return tuple(number for piece in self.pieces for number in piece.opens)


class Table(NamedTuple):
    """A table as rows of cells of paragraphs; letterhead: the frame of a document's head."""

    rows: tuple[tuple[tuple[Passage, ...], ...], ...]
    letterhead: bool = False

    @property
    def opens(self) -> tuple[int, ...]:
        """The findings that begin in it."""
        cells = (cell for row in self.rows for cell in row)
        return tuple(number for cell in cells for passage in cell for number in passage.opens)


class Note(NamedTuple):
    """A footnote or endnote with its mark; anchored: the mark was found in the text."""

    position: int
    marker: str
    passages: tuple[Passage, ...]
    anchored: bool


class Passages(NamedTuple):
    """All of a document: its body, its notes, and its running heads."""

    body: tuple[Passage | Table, ...]
    notes: tuple[Note, ...]
    margins: tuple[Passage, ...]


def passages(analysis: Analysis) -> Passages:
    """The document cut up."""
    cutter = _Cutter(analysis)
    blocks = analysis.document.blocks
    body = [b for b in blocks if b.note is None and b.origin not in ("header", "footer")]
    margins = [b for b in blocks if b.note is None and b.origin in ("header", "footer")]
    by_note: dict[int, list[Block]] = {}
    for block in blocks:
        if block.note is not None:
            by_note.setdefault(block.note, []).append(block)
    notes = [
        Note(
            position,
            analysis.document.footnotes[position].marker,
            tuple(cutter.passage(block) for block in of_note),
            analysis.document.footnotes[position].anchor is not None,
        )
        for position, of_note in by_note.items()
    ]
    return Passages(
        tuple(_body(cutter, body)), tuple(notes), tuple(cutter.passage(b) for b in margins)
    )


def _body(cutter: "_Cutter", blocks: Sequence[Block]) -> Iterator[Passage | Table]:
    """Paragraphs, with the cells of each table put together."""
    page = None
    for table, group in groupby(blocks, key=lambda b: b.cell[0] if b.cell else None):
        members = list(group)
        if table is not None:
            yield _table(cutter, members)
            continue
        for block in members:
            passage = cutter.passage(block)
            if block.page != page and cutter.has_pages:
                passage = passage._replace(page=block.page)
            page = block.page
            if passage.label or any(piece.text.strip() or piece.opens for piece in passage.pieces):
                yield passage


def _table(cutter: "_Cutter", blocks: Sequence[Block]) -> Table:
    """One table; what is nested in a cell stands in it, one paragraph after the other."""
    rows: dict[int, dict[int, list[Passage]]] = {}
    for block in blocks:
        _, row, column = (block.cell or (0, 0, 0))[:3]
        rows.setdefault(row, {}).setdefault(column, []).append(cutter.passage(block))
    width = 1 + max(column for cells in rows.values() for column in cells)
    made = tuple(
        tuple(tuple(cells.get(column, ())) for column in range(width))
        for _, cells in sorted(rows.items())
    )
    return Table(made, letterhead=blocks[0].start < cutter.head_end)


class _Cutter:
    """Knows every place of interest of a document."""

    def __init__(self, analysis: Analysis) -> None:
        self._document = analysis.document
        self.has_pages = analysis.document.reader == "pdf"
        self._spans = [finding.span for finding in analysis.findings]
        self._homes = _homes(analysis.document.blocks, self._spans)
        self._anchors = _anchors(analysis)
        self._marks = _marks(analysis)
        levels = sorted({heading.level for heading in analysis.outline})
        self._levels = sorted(
            (h.span.start, h.span.end, 1 + levels.index(h.level)) for h in analysis.outline
        )
        spans = dict(analysis.letterhead.spans)
        ends = [spans[name].end for name in ("title", "subject", "doc_type") if name in spans]
        self.head_end = max(ends, default=0)

    def passage(self, block: Block) -> Passage:
        """One block in pieces."""
        opening = self._homes.get(block.start, frozenset[int]())
        here = [
            (number, _clipped(span, block))
            for number, span in enumerate(self._spans)
            if span.meets(Span(block.start, block.end)) or number in opening
        ]
        first, last = (bisect_left(self._anchors, (at,)) for at in (block.start, block.end))
        anchors = dict(self._anchors[first:last])
        marks = {at: (note, end) for at, note, end in self._marks if block.start <= at <= block.end}
        cuts = {block.start, block.end, *anchors, *marks, *(end for _, end in marks.values())}
        cuts |= {edge for _, span in here for edge in (span.start, span.end)}
        edges = sorted(cut for cut in cuts if block.start <= cut <= block.end)
        pieces = []
        for start, end in zip(edges, [*edges[1:], block.end], strict=True):
            on = tuple(n for n, span in here if span.start <= start and end <= span.end)
            covering = tuple(n for n in on if start < end)
            note, mark_end = marks.get(start, (None, start))
            pieces.append(
                Piece(
                    shown(self._document.text[start:end]),
                    covering,
                    tuple(n for n, span in here if span.start == start and n in opening),
                    tuple(n for n, span in here if span.end == end and start < end and n in on),
                    anchors.get(start, ()),
                    note,
                    written=note is not None and mark_end > start,
                )
            )
        return Passage(self._look(block), tuple(_told(pieces)), block.label, None)

    def _look(self, block: Block) -> str:
        at = bisect_left(self._levels, block.start, key=lambda level: level[1] - 1)
        if at < len(self._levels) and self._levels[at][0] < block.end:
            return f"heading-{min(self._levels[at][2], _DEEPEST)}"
        words = self._document.text[block.start : block.end].strip()
        is_rule = bool(words) and not words.strip("-_*–—")
        if block.cell is None and (block.start < self.head_end or is_rule):
            return "head"
        return "plain"


def _clipped(span: Span, block: Block) -> Span:
    """The part of a span that lies in a block; empty at the block's edge where none does."""
    start = min(max(span.start, block.start), block.end)
    return Span(start, max(start, min(span.end, block.end)))


def _told(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces that say anything."""
    for piece in pieces:
        if piece.text or piece.opens or piece.note is not None:
            yield piece


def _homes(blocks: Sequence[Block], spans: Sequence[Span]) -> Mapping[int, set[int]]:
    """For the start of each block the findings that are told beside it: each finding once."""
    homes: dict[int, set[int]] = {}
    ends = [block.end for block in blocks]
    for number, span in enumerate(spans):
        index = min(bisect_left(ends, max(span.start, 0)), len(blocks) - 1)
        if blocks and blocks[index].end == span.start < span.end and index + 1 < len(blocks):
            index += 1
        if blocks:
            homes.setdefault(blocks[index].start, set()).add(number)
    return homes


def _anchors(analysis: Analysis) -> list[tuple[int, tuple[str, ...]]]:
    """Where citations, figures and proofs begin, with their ids (c1 …, f1 …, x1-1 …)."""
    found: dict[int, list[str]] = {}
    for number, citation in enumerate(analysis.citations, 1):
        found.setdefault(citation.span.start, []).append(f"c{number}")
    for number, figure in enumerate(analysis.figures, 1):
        found.setdefault(figure.span.start, []).append(f"f{number}")
    for number, finding in enumerate(analysis.findings):
        for position, proof in enumerate(finding.evidence):
            if proof.span is not None:
                found.setdefault(proof.span.start, []).append(anchor(number, position))
    return [(at, tuple(ids)) for at, ids in sorted(found.items())]


def _marks(analysis: Analysis) -> list[tuple[int, int, int]]:
    """Where the marks of the notes stand: (offset, position of the note, end of a written mark)."""
    text = analysis.document.text
    found = []
    for position, note in enumerate(analysis.document.footnotes):
        if note.anchor is not None:
            forms = (f"[{note.marker}]", f"({note.marker})", note.marker)
            written = next((f for f in forms if f and text.startswith(f, note.anchor)), "")
            found.append((note.anchor, position, note.anchor + len(written)))
    return found


def shown(words: str) -> str:
    """Words of a report without control characters; line ends and tabs stay."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in words)
