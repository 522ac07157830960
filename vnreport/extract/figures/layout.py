"""A text and its figures in; where each figure stands in paragraph, sentence and clause out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.sentences import abbreviations

# A text file breaks its lines anywhere: only a blank line, a list mark, or a line end after a
# mark ends a paragraph there.
_WRAPPED = re.compile(r"\n(?:[ \t]*\n|(?=[ \t]*[-+•*–][ \t])|(?<=[.;:!?]\n)|(?<=[.;:!?][ \t]\n))")
_WHOLE = re.compile(r"\n")
# A short line that is numbered as a heading is, before one that begins with a capital.
_NUMBERED = (
    r"[ \t*#]*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.)/-][^\n]{0,90}(?=\n(?P<next>\w))"
)
_HEADING, _FIRST_HEADING = re.compile(r"\n" + _NUMBERED), re.compile(_NUMBERED)
_BOUNDARY = re.compile(r"[;!?…](?=\s)|\.(?=\s+[^\w\s]?(?P<next>\w)|\s*$)")

_LONGEST_SHORT_FORM = 8


class Place(NamedTuple):
    """Where a figure stands. All numbers count from the head of the text.

    lead: where the words before the figure begin: after the figure before it in the same
        clause, or at the head of the clause.
    first: no figure precedes it in its clause.
    """

    paragraph: int
    sentence: int
    clause: int
    lead: int
    first: bool


class Layout:
    """Paragraph, sentence and clause of the figures of one text."""

    def __init__(self, document: Document) -> None:
        self.folded = document.folded
        pattern = _WRAPPED if document.reader == "txt" else _WHOLE
        self.breaks = [match.end() for match in pattern.finditer(document.folded)]
        if document.reader == "txt":
            self.breaks = sorted(_headings(document.folded).union(self.breaks))

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""
        return bisect_right(self.breaks, offset)

    def start_of(self, paragraph: int) -> int:
        """Where a paragraph begins."""
        return self.breaks[paragraph - 1] if paragraph else 0

    def end_of(self, paragraph: int) -> int:
        """Where a paragraph ends."""
        return self.breaks[paragraph] - 1 if paragraph < len(self.breaks) else len(self.folded)

    def boundaries(self, start: int, end: int) -> list[tuple[int, str]]:
        """Ends of sentences (".") and clauses (";") in a stretch, each with its mark."""
        found = []
        for match in _BOUNDARY.finditer(self.folded, start, end):
            following = match["next"]
            if match[0] == "." and following and not following.isupper():
                continue
            if match[0] == "." and following and self._ends_short_form(match.end()):
                continue
            found.append((match.end(), ";" if match[0] == ";" else "."))
        return found

    def _ends_short_form(self, end: int) -> bool:
        """“TP.”, “đ/c.”: the stop belongs to the word."""
        window = self.folded[max(0, end - _LONGEST_SHORT_FORM) : end].split()
        return bool(window) and window[-1].lstrip("(“") in abbreviations()

    def places(self, found: Sequence[Sighting]) -> list[Place]:
        """The place of each figure, in their order."""
        places: list[Place] = []
        paragraph = -1
        sentence = clause = reached = 0
        for sighting in found:
            here = self.paragraph(sighting.start)
            lead, first = reached, False
            if here != paragraph:
                paragraph, lead, first = here, self.start_of(here), True
                sentence, clause = sentence + 1, clause + 1
            for end, mark in self.boundaries(lead, sighting.start):
                lead, first = end, True
                clause += 1
                sentence += mark == "."
            places.append(Place(paragraph, sentence, clause, lead, first))
            reached = sighting.end
        return places


def _headings(folded: str) -> set[int]:
    """Where the text goes on behind a heading."""
    first = _FIRST_HEADING.match(folded)
    found = [*([first] if first else []), *_HEADING.finditer(folded)]
    return {match.end() + 1 for match in found if match["next"].isupper()}
