"""A stretch of a Document's text in, the letters of the runs that hold it out."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.source import Segment, WordPlace
from vnreport.document.span import Span
from vnreport.normalize import compose
from vnreport.outputs.word.package import Draft
from vnreport.outputs.word.runs import letters_of, muted_letters
from vnreport.readers.docx.names import Element, P, R


class Letters(NamedTuple):
    """The letters [start, end) of a run, in a part."""

    part: str
    run: Element
    start: int
    end: int

    @property
    def words(self) -> str:
        """The letters themselves."""
        return letters_of(self.run)[self.start : self.end]


class Places:
    """Finds the runs of a Document's text in the file that it was read from.

    To be asked before anything is changed: paragraphs and runs are found by their numbers.
    """

    def __init__(self, document: Document, draft: Draft) -> None:
        self._document = document
        self._draft = draft
        self._paragraphs: dict[str, list[Element]] = {}
        self._runs: dict[tuple[str, int], list[Element]] = {}

    def letters(self, span: Span) -> list[Letters]:
        """The letters of a span in the order of the text; what has no place is left out."""
        offsets = self._document.offsets
        return list(self._letters(offsets.to_source(span.start), offsets.to_source(span.end)))

    def exact(self, span: Span) -> list[Letters] | None:
        """The letters of a span; None where they are not, each and all, its words."""
        found = self.letters(span)
        words = compose("".join(letters.words for letters in found))[0]
        return found if words == self._document.text[span.start : span.end] else None

    def point(self, offset: int) -> Letters | None:
        """The place between two letters: after the one before the offset, else at its own."""
        block = self._document.block_at(offset)
        if block is not None and offset > block.start:
            before = self.exact(Span(offset - 1, offset))
            if before:
                return before[-1]._replace(start=before[-1].end)
        after = self.exact(Span(offset, offset + 1))
        return after[0]._replace(end=after[0].start) if after else None

    def paragraph(self, part: str, number: int) -> Element | None:
        """The paragraph of a number in a part."""
        if part not in self._paragraphs:
            self._paragraphs[part] = list(self._draft.root(part).iter(P))
        found = self._paragraphs[part]
        return found[number] if number < len(found) else None

    def _letters(self, start: int, end: int) -> Iterator[Letters]:
        segments = self._document.segments
        index = max(0, bisect_right(segments, start, key=_start) - 1)
        for segment in segments[index:]:
            if segment.start >= end:
                return
            first, last = max(start, segment.start), min(end, segment.end)
            if first < last and isinstance(segment.place, WordPlace):
                found = self._in_run(segment, segment.place, first, last)
                if found is not None:
                    yield found

    def _in_run(self, segment: Segment, place: WordPlace, first: int, last: int) -> Letters | None:
        run = self._run(place)
        if run is None:
            return None
        base = place.offset - segment.start
        length = len(letters_of(run))
        for muted in (0, *muted_letters(run)):
            start, end = base + first + muted, base + last + muted
            if end <= length and self._fits(Letters(place.part, run, start, end), first):
                return Letters(place.part, run, start, end)
        return None

    def _fits(self, letters: Letters, source: int) -> bool:
        """Whether letters may be what the text has at a place as read.

        Codes of an old encoding are other letters; they are taken at their word.
        """
        text, offset = self._document.text, self._document.offsets.from_source(source)
        if any(one.start <= offset < one.end for one in self._document.legacy):
            return True
        words = compose(letters.words)[0]
        return words[1:-1] == text[offset + 1 : offset + len(words) - 1]

    def _run(self, place: WordPlace) -> Element | None:
        key = (place.part, place.paragraph)
        if key not in self._runs:
            paragraph = self.paragraph(*key)
            self._runs[key] = [] if paragraph is None else runs_of(paragraph)
        found = self._runs[key]
        return found[place.run] if place.run < len(found) else None


def runs_of(paragraph: Element) -> list[Element]:
    """The runs of a paragraph, without those of the text boxes in it."""
    return [r for r in paragraph.iter(R) if next(r.iterancestors(P), None) is paragraph]


def _start(segment: Segment) -> int:
    return segment.start
