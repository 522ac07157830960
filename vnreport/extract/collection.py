"""What one reading of a text has found so far."""

from bisect import bisect_right
from collections.abc import Sequence

from vnreport.document.facts import BackReference, Citation, CitationForm, NearMiss, citation_of
from vnreport.document.span import Span
from vnreport.extract.context import Context
from vnreport.extract.meetings import Meeting
from vnreport.extract.symbols import Symbol
from vnreport.tables.document_types import DocumentType, only_name


class Collection:
    """Citations, near misses and back-references in the order in which they were read.

    done: where the last citation ended.
    """

    def __init__(self, text: str, excluded: Sequence[Span]) -> None:
        self.citations: list[Citation] = []
        self.near_misses: list[NearMiss] = []
        self.back_references: list[BackReference] = []
        self.done = 0
        self._text = text
        self._excluded = sorted(excluded)

    def add(self, citation: Citation) -> None:
        """Keep a citation, unless it stands where none is wanted."""
        span = citation.span
        if not (self._excluded and self._is_excluded(span)):
            self.citations.append(citation)
        if span.end > self.done:
            self.done = span.end

    def add_symbol(
        self, start: int, number_start: int, end: int, kind: DocumentType | None, symbol: Symbol
    ) -> None:
        """Keep a mention with a symbol; its type word, if any, begins at `start`."""
        number, code, issuer, party, _, canonical = symbol
        if kind:
            name: str | None = kind.name
            code = code or kind.code
        else:
            name = only_name(code, party=party) if code else None
        form: CitationForm = "full" if party else "state"
        words, written = self._text[start:end], self._text[number_start:end]
        around = (None, None, None, None, None, None, False, None, None, None)
        said = (form, Span(start, end), words, code, name, number, issuer or None, None)
        self.add(citation_of((*said, canonical, written, *around)))

    def add_short(
        self, start: int, end: int, number: int, kind: DocumentType, *, named: bool = True
    ) -> None:
        """Keep a mention by number alone.

        named: the text has the type's name, not a code that another type has too.
        """
        self.add(
            Citation(
                "short",
                Span(start, end),
                self._text[start:end],
                number=number,
                type_name=kind.name if named else None,
                type_code=kind.code,
            )
        )

    def share_symbol(self, first: int, symbol: Symbol) -> None:
        """Bare numbers of a list that ends in a symbol have its type and issuer.

        first: position of the first citation of the list.
        """
        for index in range(len(self.citations) - 2, max(first, 0) - 1, -1):
            earlier = self.citations[index]
            if earlier.form != "short" or earlier.issuer_code is not None:
                break
            self.citations[index] = earlier._replace(
                type_code=symbol.code, issuer_code=symbol.issuer or None
            )

    def add_meeting(self, start: int, kind: DocumentType, meeting: Meeting) -> None:
        """Keep a document known by the meeting that passed it."""
        self.add(
            Citation(
                "named",
                Span(start, meeting.end),
                self._text[start : meeting.end],
                number=meeting.number,
                type_name=kind.name,
                type_code=kind.code,
                issuer_code="TW" if meeting.central else None,
                term=meeting.term,
            )
        )

    def add_charter(self, span: Span) -> None:
        """Keep a mention of the Party's charter."""
        words = self._text[span.start : span.end]
        self.add(Citation("named", span, words, "ĐL", "Điều lệ", issuer_code="TW"))

    def add_title(
        self, start: int, end: int, kind: DocumentType, context: Context, subject: str
    ) -> None:
        """Keep a document meant by its subject; what it says more is read again behind it."""
        self.citations.append(
            Citation(
                "title",
                Span(start, end),
                self._text[start:end],
                type_code=kind.code,
                type_name=kind.name,
                issuer_code=context.issuer.code if context.issuer else None,
                issuer_name=context.issuer_name,
                date=context.date,
                term=context.term,
                subject=subject,
            )
        )

    def add_back_reference(self, start: int, end: int, kind: DocumentType) -> None:
        """Keep a “Quy định này”."""
        self.back_references.append(
            BackReference(Span(start, end), self._text[start:end], kind.name)
        )

    def add_near_miss(self, start: int, end: int, reason: str) -> None:
        """Keep what looks like a symbol and could not be read."""
        span = Span(start, end)
        if not (self._excluded and self._is_excluded(span)):
            self.near_misses.append(NearMiss(span, self._text[start:end], reason))

    def _is_excluded(self, span: Span) -> bool:
        index = bisect_right(self._excluded, span.start, key=lambda other: other.end)
        return index < len(self._excluded) and self._excluded[index].meets(span)
