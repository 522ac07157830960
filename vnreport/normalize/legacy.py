"""A Document as read in, the same with its stretches of old encodings turned into Unicode out.

The typeface says what a stretch may be in, the words whether it is: a typeface of an old encoding
is often left over text that is Unicode already. Where no typeface speaks (a plain text, a .pdf that
hides the names), statistics over all such paragraphs do.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vnreport.document.blocks import Block, Document, Legacy, Problem
from vnreport.normalize.capitals import capital_words
from vnreport.normalize.moving import Replacement, moved, replaced
from vnreport.tables.encoding_evidence import guess, speaks_for
from vnreport.tables.legacy_encodings import is_suspect, name_of, turned

_FLAT = "tcvn3"
"""The encoding whose letters with marks have no capitals of their own."""


class _Unit(NamedTuple):
    """Stretches of one encoding with nothing but blanks between them, in one block."""

    start: int
    end: int
    encoding: str
    stretches: tuple[Legacy, ...]


def decoded(document: Document) -> Document:
    """The document with what is in an old encoding in Unicode, its letters one code point each.

    Its problems name the encodings that were met.
    """
    text = document.text
    units = [*_by_typeface(document), *_by_statistics(document)]
    if not units:
        return document
    units = _confirmed(text, sorted(units))
    edits = [edit for unit in units for edit in _edits(text, unit)]
    kept = document._replace(legacy=tuple(s for unit in units for s in unit.stretches))
    if not edits:
        return kept
    problems = tuple(
        Problem("normalize", "legacy-encoding", details=(("encoding", name_of(key)),))
        for key in sorted({unit.encoding for unit in units})
    )
    return moved(kept, *replaced(text, edits))._replace(problems=(*document.problems, *problems))


def _by_typeface(document: Document) -> Iterable[_Unit]:
    """Units of the stretches that the reader marked."""
    text, group = document.text, list[Legacy]()
    for stretch in document.legacy:
        last = group[-1] if group else None
        if last and (
            last.encoding != stretch.encoding
            or "\n" in (between := text[last.end : stretch.start])
            or between.strip()
        ):
            yield _unit(group)
            group = []
        group.append(stretch)
    if group:
        yield _unit(group)


def _unit(group: Sequence[Legacy]) -> _Unit:
    return _Unit(group[0].start, group[-1].end, group[0].encoding, tuple(group))


def _by_statistics(document: Document) -> Iterable[_Unit]:
    """Blocks in which no typeface speaks, where all of them together are in an old encoding."""
    text = document.text
    if not is_suspect(text):
        return
    silent = _silent(document.blocks, document.legacy)
    encoding = guess(text[block.start : block.end] for block in silent)
    for block in silent if encoding else ():
        stretch = Legacy(block.start, block.end, encoding or "")
        yield _Unit(block.start, block.end, stretch.encoding, (stretch,))


def _silent(blocks: Sequence[Block], legacy: Sequence[Legacy]) -> list[Block]:
    starts = [stretch.start for stretch in legacy]
    found, index = [], 0
    for block in blocks:
        while index < len(starts) and starts[index] < block.start:
            index += 1
        if index == len(starts) or starts[index] >= block.end:
            found.append(block)
    return found


def _confirmed(text: str, units: Sequence[_Unit]) -> list[_Unit]:
    """The units whose words, or else those of the nearest unit that tells, speak for their encoding."""
    verdicts = [speaks_for(text[unit.start : unit.end], unit.encoding) for unit in units]
    told = [index for index, verdict in enumerate(verdicts) if verdict is not None]
    kept, at = [], 0
    for index, unit in enumerate(units):
        while at + 1 < len(told) and abs(told[at + 1] - index) <= abs(told[at] - index):
            at += 1
        if not told or verdicts[told[at]]:
            kept.append(unit)
    return kept


def _edits(text: str, unit: _Unit) -> list[Replacement]:
    """What changes in a unit, in order."""
    words = text[unit.start : unit.end]
    capital = [False] * len(words)
    spans = [(s.start, s.end) for s in unit.stretches if s.capitals]
    if unit.encoding == _FLAT:
        spans += [(unit.start + a, unit.start + b) for a, b in capital_words(words)]
    for start, end in spans:
        capital[start - unit.start : end - unit.start] = [True] * (end - start)
    edits: list[Replacement] = []
    done = 0
    for start, end, letter in turned(words, unit.encoding):
        edits += _raised(words, done, start, unit.start, capital)
        raised = letter.upper() if capital[start] else letter
        edits.append(Replacement(unit.start + start, unit.start + end, raised))
        done = end
    return edits + _raised(words, done, len(words), unit.start, capital)


def _raised(
    words: str, start: int, end: int, shift: int, capital: Sequence[bool]
) -> list[Replacement]:
    """Letters without marks between two places that a typeface draws as capitals."""
    return [
        Replacement(shift + at, shift + at + 1, words[at].upper())
        for at in range(start, end)
        if capital[at] and words[at].isascii() and words[at].islower()
    ]
