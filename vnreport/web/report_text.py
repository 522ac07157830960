"""The text of a report and its findings in, paragraphs of pieces that a page can mark out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from vnreport.store.rows import RANKS, Body, FindingRow

_SHOWN = ("body", "table", "text_box", "footnote", "endnote")


class Piece(NamedTuple):
    """A stretch of text; findings: positions of those that cover it; first: of those that begin.

    note: the words of the footnote whose mark stands behind it.
    """

    text: str
    findings: tuple[int, ...] = ()
    first: tuple[int, ...] = ()
    severity: str = ""
    note: str | None = None


class Paragraph(NamedTuple):
    """A paragraph with its list number; kind: body, heading, table, note."""

    kind: str
    label: str
    pieces: tuple[Piece, ...]


def paragraphs(body: Body, findings: Sequence[FindingRow]) -> Iterator[Paragraph]:
    """The paragraphs of body, tables and notes in reading order; empty ones are left out."""
    spans = [(one.facts.start, one.facts.end, one) for one in findings]
    notes = {
        note["anchor"]: f"{note['marker']} {note['text']}".strip()
        for note in body.record.get("footnotes") or ()
        if note["anchor"] is not None
    }
    for block in body.blocks:
        if block.origin not in _SHOWN or block.start == block.end:
            continue
        pieces = tuple(_pieces(body.text, block.start, block.end, spans, notes))
        yield Paragraph(_kind(block.origin, block.level), block.label or "", pieces)


def _kind(origin: str, level: int | None) -> str:
    if origin in ("footnote", "endnote"):
        return "note"
    if origin == "table":
        return "table"
    return "heading" if level else "body"


def _pieces(
    text: str,
    start: int,
    end: int,
    spans: Sequence[tuple[int, int, FindingRow]],
    notes: Mapping[int, str],
) -> Iterator[Piece]:
    """The block cut wherever a finding begins or ends, or a note is anchored."""
    meeting = [one for one in spans if one[0] < end and one[1] > start]
    cuts = {start, end, *(at for at in notes if start < at <= end)}
    for low, high, _ in meeting:
        cuts |= {max(low, start), min(high, end)}
    places = sorted(cuts)
    for low, high in pairwise(places):
        covering = [row for begin, stop, row in meeting if begin <= low and stop >= high]
        loudest = max(covering, key=lambda row: RANKS[row.facts.severity], default=None)
        yield Piece(
            text[low:high],
            tuple(row.facts.position for row in covering),
            tuple(row.facts.position for row in covering if max(row.facts.start, start) == low),
            loudest.facts.severity if loudest else "",
            notes.get(high),
        )
