"""The places where a mention may begin in; mentions, near misses and back-references out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from vnreport.document.facts import BackReference, Citation, CitationForm, NearMiss
from vnreport.document.span import Span
from vnreport.extract.context import read_after
from vnreport.extract.heads import Head, head_before, qualified_head
from vnreport.extract.lists import following_members, names_document, number_end
from vnreport.extract.meetings import meeting_at
from vnreport.extract.patterns import GAP, SO
from vnreport.extract.subjects import REACH, plain_subject, subject_after
from vnreport.extract.symbols import CODE, LINE, Symbol, symbol_at
from vnreport.tables.document_types import (
    DocumentType,
    group,
    only_name,
    type_named,
    types_by_code,
)

_NUMBER = re.compile(rf"{GAP}(?P<so>{SO}[ \t\n]{{0,4}})?(?=\d)")
_POINTING = re.compile(rf"{GAP}(?:này|(?:nêu|nói){GAP}trên|trên{GAP}đây|trên)(?!\w)")
_TITLE = re.compile(rf"{GAP}(?:của|về|Về|những|một\s+số|“)(?=[\s\w])")
_MEETING = re.compile(r"[ \t\n]{0,3}[THĐB]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_LOWER_HEAD = "nghị quyết "


@cache
def _unreadable() -> re.Pattern[str]:
    """A symbol with letters or blanks for a number: “số O8-QĐ/TW”, “số …-KH/TU”."""
    return re.compile(
        rf"{GAP}{SO}[ \t]*(?:[0-9OolI]{{1,5}}|[.…_ \t]{{2,20}}){LINE}[-/]{LINE}{CODE}{LINE}[-/]{LINE}[A-ZĐƯ]+"
    )


@cache
def _incomplete() -> re.Pattern[str]:
    return re.compile(rf"\d{{1,5}}{LINE}[-/]{LINE}(?P<code>{CODE})(?![\w/-])")


class Reading:
    """The state of one reading; `done` is where the last mention ended."""

    def __init__(self, text: str, folded: str, excluded: Sequence[Span]) -> None:
        self.text = text
        self.folded = folded
        self.citations: list[Citation] = []
        self.near_misses: list[NearMiss] = []
        self.back_references: list[BackReference] = []
        self.done = 0
        self._excluded = sorted(excluded)

    def take(self, match: re.Match[str]) -> None:
        """Read what begins at a match of the scan."""
        start, end = match.span()
        if match["head"] is not None:
            kind = type_named(self.folded[start:end])
            if kind and not _BLANK_LINE.search(self.folded, start, end):
                self._take_headed(start, end, kind)
        elif match["code"] is not None:
            self._take_code(start, end)
        elif match["meeting"] is not None:
            self._take_meeting(start - len(_LOWER_HEAD), start, type_named(_LOWER_HEAD))
        else:
            self._take_number(start)

    def add_charter(self, start: int, end: int) -> None:
        """Add a mention of the Party's charter."""
        self._add(start, end, "named", None, type_name="Điều lệ", type_code="ĐL", issuer_code="TW")

    def _take_headed(self, start: int, end: int, kind: DocumentType) -> None:
        number = _NUMBER.match(self.folded, end)
        if number:
            head = Head(start, kind, number["so"] is not None)
            if self._take_symbol(head, number.end()):
                return
            self._take_bare(head, number.end())
        elif _MEETING.match(self.folded, end) and self._take_meeting(start, end, kind):
            return
        elif pointing := _POINTING.match(self.folded, end):
            span = Span(start, pointing.end())
            words = self.text[span.start : span.end]
            self.back_references.append(BackReference(span, words, kind.name))
        elif unreadable := _unreadable().match(self.folded, end):
            self._near(start, unreadable.end(), "odd-number")
        elif kind.name in group("titled") and _TITLE.match(self.folded, end):
            self._add_title(start, end, kind)

    def _take_code(self, start: int, end: int) -> None:
        """An abbreviation for a type word: “NQ 18-NQ/TW”, and of some types “QĐ 37”."""
        code = self.folded[start:end]
        kinds = types_by_code()[code.upper()]
        number = _NUMBER.match(self.folded, end)
        if number is None:
            self._take_meeting(start, end, kinds[0])
            return
        head = Head(start, kinds[0] if len(kinds) == 1 else None, number["so"] is not None)
        if self._take_symbol(head, number.end()):
            return
        kind = type_named(code)
        if kind and code in group("abbreviated"):
            self._take_bare(replace(head, kind=kind), number.end())

    def _take_number(self, start: int) -> None:
        """A number that no capitalised type word opens: look at the words before it."""
        head = head_before(self.folded, start)
        if self._take_symbol(head, start, found_before=True):
            return
        if head.kind and head.so and head.kind.bare:
            self._take_bare(head, start)
        elif incomplete := _incomplete().match(self.folded, start):
            if incomplete["code"].upper() in types_by_code():
                self._near(start, incomplete.end(), "incomplete-symbol")

    def _take_symbol(self, head: Head, start: int, *, found_before: bool = False) -> bool:
        """Read a symbol whose number begins at `start`; False where there is none."""
        found = symbol_at(self.folded, start, head.kind)
        if found is None:
            return False
        symbol, end = found
        if found_before:
            if head.kind is None and head.so:
                head = qualified_head(self.folded, head.start, symbol) or head
            if self._is_own_number(head, start) or self._is_glued(head, start):
                return True
            if not (head.kind or head.so or symbol.known):
                self._near(start, end, "unknown-type")
                return True
        self._add_symbol(head.start, start, end, head.kind, symbol)
        self._add_list(end, head.kind)
        return True

    def _take_bare(self, head: Head, start: int) -> None:
        """A number without a symbol after a type word: a short form, or no mention at all."""
        end = number_end(self.folded, start)
        kind = head.kind
        if end is None or kind is None:
            return
        if names_document(self.folded, start, end, kind, so=head.so):
            self._add_short(head.start, start, end, kind)
            self._add_list(end, kind, after_bare=True)

    def _take_meeting(self, start: int, end: int, kind: DocumentType | None) -> bool:
        if kind is None or kind.name not in group("meeting"):
            return False
        meeting = meeting_at(self.folded, end)
        if meeting is None:
            return False
        self._add(
            start,
            meeting.end,
            "named",
            meeting.number,
            type_name=kind.name,
            type_code=kind.code,
            issuer_code="TW" if meeting.central else None,
            term=meeting.term,
        )
        return True

    def _is_own_number(self, head: Head, start: int) -> bool:
        """“Số 15-KH/TU” alone at the head of a line: a document's own number."""
        if head.kind or not head.so or self.folded[head.start] != "S":
            return False
        line = self.folded[max(0, head.start - 40) : head.start].rpartition("\n")
        return not line[2].strip(" \t|*") and (bool(line[1]) or head.start < 40)

    def _is_glued(self, head: Head, start: int) -> bool:
        return head.start == start and start > 0 and self.folded[start - 1].isalpha()

    def _add_symbol(
        self, start: int, number_start: int, end: int, kind: DocumentType | None, symbol: Symbol
    ) -> None:
        self._add(
            start,
            end,
            "full" if symbol.party else "state",
            symbol.number,
            type_name=kind.name if kind else _name_of(symbol),
            type_code=symbol.code or (kind.code if kind else None),
            issuer_code=symbol.issuer or None,
            symbol=symbol.canonical,
            symbol_as_written=self.text[number_start:end],
        )

    def _add_short(
        self, start: int, number_start: int, end: int, kind: DocumentType | None
    ) -> None:
        self._add(
            start,
            end,
            "short",
            int(self.folded[number_start:end]),
            type_name=kind.name if kind else None,
            type_code=kind.code if kind else None,
        )

    def _add_list(self, end: int, kind: DocumentType | None, *, after_bare: bool = False) -> None:
        """The numbers that go on a list: “… số 22, 37 và 69-QĐ/TW”."""
        first = len(self.citations) - 1
        for member in following_members(self.folded, end, kind, after_bare=after_bare):
            symbol = member.symbol
            if symbol is None:
                self._add_short(member.start, member.number_start, member.end, kind)
                continue
            fits = kind is None or _fits(kind, symbol)
            self._add_symbol(
                member.start, member.number_start, member.end, kind if fits else None, symbol
            )
            if fits:
                self._share_symbol(first, symbol)

    def _share_symbol(self, first: int, symbol: Symbol) -> None:
        """Bare numbers of a list that ends in a symbol have its type and issuer."""
        for index in range(len(self.citations) - 2, first - 1, -1):
            earlier = self.citations[index]
            if earlier.form != "short" or earlier.issuer_code is not None:
                break
            self.citations[index] = replace(
                earlier, type_code=symbol.code, issuer_code=symbol.issuer or None
            )

    def _add_title(self, start: int, end: int, kind: DocumentType) -> None:
        """A type word with a subject and no number; `resolve` keeps it if it names a work."""
        context = read_after(self.folded, end)
        subject = subject_after(self.folded, context.end, context.end + REACH)
        subject = subject or plain_subject(self.folded, context.end)
        if subject is None:
            return
        last = subject.split()[-1]
        stop = self.folded.find(last, context.end, context.end + 2 * REACH) + len(last)
        self.citations.append(
            Citation(
                "title",
                Span(start, stop),
                self.text[start:stop],
                type_code=kind.code,
                type_name=kind.name,
                issuer_code=context.issuer.code if context.issuer else None,
                issuer_name=context.issuer_name,
                date=context.date,
                term=context.term,
                subject=subject,
            )
        )

    def _add(
        self, start: int, end: int, form: CitationForm, number: int | None, **fields: str | None
    ) -> None:
        span = Span(start, end)
        if not self._is_excluded(span):
            self.citations.append(
                Citation(form, span, self.text[start:end], number=number, **fields)  # type: ignore[arg-type]
            )
        self.done = max(self.done, end)

    def _near(self, start: int, end: int, reason: str) -> None:
        span = Span(start, end)
        if not self._is_excluded(span):
            self.near_misses.append(NearMiss(span, self.text[start:end], reason))

    def _is_excluded(self, span: Span) -> bool:
        index = bisect_right(self._excluded, span.start, key=lambda other: other.end)
        return index < len(self._excluded) and self._excluded[index].meets(span)


def _name_of(symbol: Symbol) -> str | None:
    return only_name(symbol.code, party=symbol.party) if symbol.code else None


def _fits(kind: DocumentType, symbol: Symbol) -> bool:
    """Whether a symbol on a list can be of the type word that opens the list."""
    return symbol.code is None or not symbol.known or kind in types_by_code()[symbol.code.upper()]
