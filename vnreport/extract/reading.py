"""The places where a mention may begin in, a collection of mentions out."""

import re
from functools import cache

from vnreport.extract.collection import Collection
from vnreport.extract.context import read_after
from vnreport.extract.heads import Head, codes, head_before, so_before
from vnreport.extract.lists import following_members, names_document, number_end
from vnreport.extract.meetings import meetings_at
from vnreport.extract.patterns import BLANKS, SO, in_one_paragraph
from vnreport.extract.qualified import qualified_head
from vnreport.extract.subjects import REACH, plain_subject, subject_after
from vnreport.extract.symbols import CODE, LINE, Symbol, may_begin, symbol_at, symbol_seen
from vnreport.tables.document_types import DocumentType, group, type_named, types_by_code

_NUMBER = re.compile(rf"{BLANKS}(?P<so>{SO}{BLANKS})?(?=\d)")
_POINTING = re.compile(rf"{BLANKS}(?:này|(?:nêu|nói){BLANKS}trên|trên{BLANKS}đây|trên)(?!\w)")
_NUMBERED = ("number", "symbol", "listed")
_TITLE = re.compile(rf"{BLANKS}(?:của|về|Về|những|một\s+số|“)(?=[\s\w])")
_MEETING = re.compile(r"[ \t\n]{0,3}[THĐB]")
_LOWER_HEAD = "nghị quyết "


@cache
def _unreadable() -> re.Pattern[str]:
    """A symbol with letters or blanks for a number: “số O8-QĐ/TW”, “số …-KH/TU”."""
    return re.compile(
        rf"{BLANKS}{SO}[ \t]{{0,3}}(?:[0-9OolI]{{1,5}}|[.…_ \t]{{2,20}})"
        rf"{LINE}[-/]{LINE}{CODE}{LINE}[-/]{LINE}[A-ZĐƯ]{{1,18}}"
    )


@cache
def _incomplete() -> re.Pattern[str]:
    return re.compile(rf"\d{{1,5}}{LINE}[-/]{LINE}(?P<code>{CODE})(?![\w/-])")


class Reading:
    """Reads from the places that the scan finds and collects what is there.

    folded: the text with look-alikes made one; only this is read.
    """

    def __init__(self, folded: str, found: Collection) -> None:
        self.folded = folded
        self.found = found

    def take(self, match: re.Match[str]) -> None:
        """Read what begins at a match of the scan."""
        start, end = match.span()
        group = match.lastgroup
        if group in _NUMBERED:
            self._take_numbered(match, start, end)
        elif group == "head":
            kind = type_named(self.folded[start:end])
            if kind and in_one_paragraph(self.folded, start, end):
                self._take_headed(start, end, kind)
        elif group == "code":
            self._take_code(start, end)
        elif group == "meeting":
            self._take_meeting(start - len(_LOWER_HEAD), start, type_named(_LOWER_HEAD))
        else:
            self._take_number(start)

    def _take_numbered(self, match: re.Match[str], start: int, end: int) -> None:
        """A capitalised type word with a number behind it: a symbol, or a short form."""
        folded = self.folded
        kind = type_named(folded[start:end])
        number_start = match.end("number")
        if kind is None or not in_one_paragraph(folded, start, number_start):
            return
        stop = match.end("symbol")
        seen = symbol_seen(folded, number_start, stop, kind) if stop > 0 else None
        if seen:
            symbol, end = seen
            self.found.add_symbol(start, number_start, end, kind, symbol)
            if end != stop or match.lastgroup == "listed":
                self._add_list(end, kind)
            return
        head = Head(start, kind, match["so"] is not None)
        if stop > 0 or not self._take_symbol(head, number_start):
            self._take_bare(head, number_start, kind)

    def _take_headed(self, start: int, end: int, kind: DocumentType) -> None:
        """What follows a capitalised type word where it is no number."""
        folded = self.folded
        if _MEETING.match(folded, end) and self._take_meeting(start, end, kind):
            return
        if pointing := _POINTING.match(folded, end):
            self.found.add_back_reference(start, pointing.end(), kind)
        elif unreadable := _unreadable().match(folded, end):
            self.found.add_near_miss(start, unreadable.end(), "odd-number")
        elif kind.name in group("titled") and _TITLE.match(folded, end):
            self._take_title(start, end, kind)

    def _take_code(self, start: int, end: int) -> None:
        """An abbreviation for a type word: “NQ 18-NQ/TW”, and of some types “QĐ 37”."""
        code = self.folded[start:end]
        if code.endswith("TW"):  # NQTW4: the code and its meeting in one word
            end -= 2
            code = code[:-2]
        if code not in codes():
            return
        kinds = types_by_code()[code.upper()]
        number = _NUMBER.match(self.folded, end)
        if number is None:
            self._take_meeting(start, end, kinds[0])
            return
        kind = kinds[0] if len(kinds) == 1 else None
        head = Head(start, kind, number["so"] is not None)
        if not self._take_symbol(head, number.end()) and code in group("abbreviated"):
            self._take_bare(head, number.end(), kinds[0])

    def _take_number(self, start: int) -> None:
        """A number that no capitalised type word opens: look at the words before it."""
        if may_begin(self.folded, start) or so_before(self.folded, start):
            head = head_before(self.folded, start)
            if self._take_symbol_alone(head, start):
                return
            if head.kind and head.so and head.kind.bare:
                self._take_bare(head, start, head.kind)
                return
        incomplete = _incomplete().match(self.folded, start)
        if incomplete and incomplete["code"].upper() in types_by_code():
            self.found.add_near_miss(start, incomplete.end(), "incomplete-symbol")

    def _take_symbol(self, head: Head, start: int) -> bool:
        """Read a symbol whose number begins at `start`; False where there is none."""
        read = symbol_at(self.folded, start, head.kind)
        if read:
            symbol, end = read
            self._add_symbol(head, start, end, symbol)
        return read is not None

    def _take_symbol_alone(self, head: Head, start: int) -> bool:
        """The same where no type word may stand before it; True also where it is no mention."""
        read = symbol_at(self.folded, start, head.kind)
        if read is None:
            return False
        symbol, end = read
        if head.kind is None:
            head = qualified_head(self.folded, head.start, symbol, so=head.so) or head
        if self._is_own_number(head) or self._is_other_code(head, start):
            return True
        if head.kind or head.so or symbol.known:
            self._add_symbol(head, start, end, symbol)
        else:
            self.found.add_near_miss(start, end, "unknown-type")
        return True

    def _take_bare(self, head: Head, start: int, kind: DocumentType) -> None:
        """A number without a symbol after a type word: a short form, or no mention at all."""
        end = number_end(self.folded, start)
        if end and names_document(self.folded, start, end, kind, so=head.so):
            number = int(self.folded[start:end])
            self.found.add_short(head.start, end, number, kind, named=head.kind is not None)
            self._add_list(end, kind, after_bare=True)

    def _take_meeting(self, start: int, end: int, kind: DocumentType | None) -> bool:
        if kind is None or kind.name not in group("meeting"):
            return False
        meetings = meetings_at(self.folded, end)
        if not meetings or not in_one_paragraph(self.folded, end, meetings[0].end):
            return False
        for number, meeting in enumerate(meetings):
            if in_one_paragraph(self.folded, end, meeting.end):
                self.found.add_meeting(meeting.start if number else start, kind, meeting)
        return True

    def _take_title(self, start: int, end: int, kind: DocumentType) -> None:
        """A type word with a subject and no number; `resolve` keeps it if it names a work."""
        context = read_after(self.folded, end)
        subject = subject_after(self.folded, context.end, context.end + REACH)
        subject = subject or plain_subject(self.folded, context.end)
        if subject:
            last = subject.split()[-1]
            stop = self.folded.find(last, context.end, context.end + 2 * REACH) + len(last)
            self.found.add_title(start, stop, kind, context, subject)

    def _add_symbol(self, head: Head, start: int, end: int, symbol: Symbol) -> None:
        self.found.add_symbol(head.start, start, end, head.kind, symbol)
        self._add_list(end, head.kind)

    def _add_list(self, end: int, kind: DocumentType | None, *, after_bare: bool = False) -> None:
        """The numbers that go on a list: “… số 22, 37 và 69-QĐ/TW”."""
        first = len(self.found.citations) - 1
        for member in following_members(self.folded, end, kind, after_bare=after_bare):
            symbol = member.symbol
            if symbol is None:
                if kind:
                    number = int(self.folded[member.number_start : member.end])
                    self.found.add_short(member.start, member.end, number, kind)
                continue
            fits = kind is None or _fits(kind, symbol)
            self.found.add_symbol(
                member.start, member.number_start, member.end, kind if fits else None, symbol
            )
            if fits:
                self.found.share_symbol(first, symbol)

    def _is_own_number(self, head: Head) -> bool:
        """“Số 15-KH/TU” alone at the head of a line: a document's own number."""
        if head.kind or not head.so or self.folded[head.start] != "S":
            return False
        line = self.folded[max(0, head.start - 40) : head.start].rpartition("\n")
        return not line[2].strip(" \t|*") and (bool(line[1]) or head.start < 40)

    def _is_other_code(self, head: Head, start: int) -> bool:
        """“TCVN12/2020/AB” is no mention, and “l5-QĐ/TW” is a number misread.

        Where a PDF glued words, a small letter of a longer word stands before.
        """
        before = self.folded[max(0, start - 2) : start]
        if head.start != start or not before[-1:].isalpha():
            return False
        return before[-1].isupper() or not before[0].isalpha() or len(before) < 2


def _fits(kind: DocumentType, symbol: Symbol) -> bool:
    """Whether a symbol on a list can be of the type word that opens the list."""
    return symbol.code is None or not symbol.known or kind in types_by_code()[symbol.code.upper()]
