"""Text in; citations, near misses and back-references out, in one scan."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vnreport.document.facts import BackReference, Citation, CitationForm, NearMiss
from vnreport.document.span import Span
from vnreport.extract.context import (
    Context,
    date_before,
    provision_before,
    read_after,
    subject_after,
)
from vnreport.extract.lists import following_numbers, is_bare_number
from vnreport.extract.named import read_name
from vnreport.extract.patterns import SO, scan
from vnreport.extract.symbols import LINE, Symbol, parse_symbol
from vnreport.tables.document_types import DocumentType, only_name, types_by_code, types_by_word
from vnreport.tables.issuers import same_vowel

_HEAD_BEFORE = re.compile(
    rf"(?:(?<!\w)(?P<head>[^\W\d_]+(?:[ \t]{{0,3}}\n?[ \t]{{0,3}}[^\W\d_]+){{0,3}}?){LINE})?(?P<so>{SO}){LINE}$"
)
_LAW = re.compile(
    r"(?P<head>Bộ[ \n]luật|Luật|Pháp[ \n]lệnh|BỘ[ \n]LUẬT|LUẬT)[ \n](?:(?!Luật|Pháp lệnh)[^.;:()\d\n]|\n(?!\s*\n)){2,110}?"
    rf"(?P<so>{SO}){LINE}$"
)
_CHARTER = re.compile(
    r"Điều\s{1,3}lệ\s{1,3}Đảng(?:\s{1,3}Cộng\s{1,3}sản\s{1,3}Việt\s{1,3}Nam)?(?!\s{1,3}bộ)(?!\w)"
)
_TITLE_TYPES = frozenset(("QĐ", "CT", "NQ", "KL", "HD", "QC"))


@dataclass(frozen=True, slots=True)
class Mentions:
    """citations, near misses and back-references, each in the order of the text."""

    citations: tuple[Citation, ...]
    near_misses: tuple[NearMiss, ...]
    back_references: tuple[BackReference, ...]


def extract(text: str, folded: str, excluded: Sequence[Span] = ()) -> Mentions:
    """All mentions in a text.

    text: the source's letters; folded: the same length, look-alikes made one (what is read).
    excluded: stretches that hold no mention, such as the report's own number line.
    """
    reading = _Reading(text, folded, sorted(excluded))
    for match in scan().finditer(folded):
        reading.take(match)
    for match in _CHARTER.finditer(folded):
        reading.add_named("Điều lệ", "ĐL", match.start(), match.end(), None, None, "TW")
    return reading.result()


class _Reading:
    """The state of one scan."""

    def __init__(self, text: str, folded: str, excluded: list[Span]) -> None:
        self.text = text
        self.folded = folded
        self.excluded = excluded
        self.citations: list[Citation] = []
        self.near_misses: list[NearMiss] = []
        self.back_references: list[BackReference] = []
        self.done = 0

    def take(self, match: re.Match[str]) -> None:
        start = match.start()
        if start < self.done:
            return
        if match["head"]:
            self._take_headed(match, start)
        elif match["tail"]:
            self._take_symbol(match, start)
        else:
            self._take_near_miss(match, start)

    def _take_headed(self, match: re.Match[str], start: int) -> None:
        head_end = match.end("head")
        kind = _type_of(self.folded[start:head_end])
        if match["first"]:
            number_start = match.start("first")
            if match["tail"]:
                symbol = self._symbol(number_start, match.end("tail"), kind)
                if symbol:
                    self._add_symbol(start, number_start, match.end("tail"), kind, symbol)
                    self._add_list(match.end("tail"), kind)
                    return
            self._take_number(match, start, number_start, kind)
        elif match["named"]:
            self._take_named(match, start, kind)
        elif match["pointing"]:
            span = Span(start, match.end("pointing"))
            words = self.text[span.start : span.end]
            self.back_references.append(BackReference(span, words, kind.name))
        elif match["odd"]:
            self._near(start, match.end("odd"), "odd-number")
        elif kind.code in _TITLE_TYPES:
            self._add_title(start, head_end, kind)

    def _take_number(
        self, match: re.Match[str], start: int, number_start: int, kind: DocumentType
    ) -> None:
        """A number without a symbol after a type word: a short form, or no mention at all."""
        end = match.end("more")
        bare = match["so"] is None
        if kind.side == "law" or (bare and not kind.bare):
            return
        if not is_bare_number(self.folded, number_start, end, bare=bare):
            return
        self._add_short(start, number_start, end, kind)
        self._add_list(end, kind, after_short=True)

    def _take_symbol(self, match: re.Match[str], start: int) -> None:
        """A symbol that no capitalised type word opens: look at the words before it."""
        end = match.end("tail")
        before = self.folded[max(0, start - 130) : start]
        head, head_start, has_so = self._head_before(before, start)
        symbol = self._symbol(start, end, head)
        if symbol is None:
            return self._near(start, end, "unreadable-symbol")
        glued = bool(before) and (before[-1].isalpha()) and not has_so
        if glued or self._is_number_line(start, head_start):
            return None
        if not (head or has_so or symbol.known):
            return self._near(start, end, "unknown-type")
        self._add_symbol(head_start, start, end, head, symbol)
        return self._add_list(end, head) if head else None

    def _take_near_miss(self, match: re.Match[str], start: int) -> None:
        """Digits and capitals that do not make a symbol: kept where the letters are a type's."""
        end = match.end()
        rest = re.compile(rf"{LINE}[-/]{LINE}(?P<code>[A-ZĐ][A-Za-zĐđ]{{0,5}})(?![\w/-])").match(
            self.folded, end
        )
        if rest and rest["code"].upper() in types_by_code():
            self._near(start, rest.end(), "incomplete-symbol")

    def _head_before(self, before: str, start: int) -> tuple[DocumentType | None, int, bool]:
        """Type word, start of the mention, and whether “số” stands before the number."""
        law = _LAW.search(before)
        match = _HEAD_BEFORE.search(before)
        if match is None:
            kind, words = _last_type(before)
            return (kind, start - words, False) if kind else (None, start, False)
        offset = start - len(before)
        kind, length = _last_type(before[: match.start("so")])
        if kind:
            return kind, offset + match.start("so") - length, True
        if law:
            return _type_of(law["head"]), offset + law.start("head"), True
        return None, offset + match.start("so"), True

    def _is_number_line(self, start: int, head_start: int) -> bool:
        """“Số 15-KH/TU” alone at the head of a line: a document's own number."""
        if head_start == start or self.folded[head_start] != "S":
            return False
        line = self.folded[self.folded.rfind("\n", 0, head_start) + 1 : head_start]
        return not line.strip(" \t|*")

    def _symbol(self, start: int, end: int, kind: DocumentType | None) -> Symbol | None:
        return parse_symbol(self.folded[start:end], kind.name if kind else None)

    def _add_symbol(
        self, start: int, number_start: int, end: int, kind: DocumentType | None, symbol: Symbol
    ) -> None:
        form: CitationForm = "full" if symbol.party else "state"
        name = kind.name if kind else None
        if name is None and symbol.code:
            name = only_name(symbol.code, party=symbol.party)
        code = symbol.code if symbol.code else (kind.code if kind else None)
        self._add(
            Citation(
                form,
                Span(start, end),
                self.text[start:end],
                type_code=code,
                type_name=name,
                number=symbol.number,
                issuer_code=symbol.issuer,
                symbol=symbol.canonical,
                symbol_as_written=self.text[number_start:end],
            )
        )

    def _add_short(
        self, start: int, number_start: int, end: int, kind: DocumentType | None
    ) -> None:
        number = int(self.folded[number_start:end])
        self._add(
            Citation(
                "short",
                Span(start, end),
                self.text[start:end],
                type_code=kind.code if kind else None,
                type_name=kind.name if kind else None,
                number=number,
            )
        )

    def _add_list(self, end: int, kind: DocumentType, *, after_short: bool = False) -> None:
        """The numbers that go on a list: “… số 22, 37 và 69-QĐ/TW”."""
        members = following_numbers(self.folded, end, after_short)
        for start, number_start, member_end, has_tail in members:
            symbol = self._symbol(number_start, member_end, kind) if has_tail else None
            if symbol:
                self._add_symbol(start, number_start, member_end, kind, symbol)
                self._share_symbol(symbol)
            elif not has_tail:
                self._add_short(start, number_start, member_end, kind)

    def _share_symbol(self, symbol: Symbol) -> None:
        """Bare numbers of a list that ends in a symbol have its type and issuer."""
        index = len(self.citations) - 2
        while index >= 0 and self.citations[index].form == "short":
            earlier = self.citations[index]
            if earlier.issuer_code is not None or earlier.date is not None:
                break
            self.citations[index] = replace(
                earlier, type_code=symbol.code, issuer_code=symbol.issuer
            )
            if earlier.span.end - earlier.span.start > 6:
                break
            index -= 1

    def _take_named(self, match: re.Match[str], start: int, kind: DocumentType) -> None:
        if kind.code not in ("NQ", "KL", "TB", "CTr"):
            return
        name = read_name(match["named"])
        if match["named"].startswith("Đại") and name.term is None:
            return
        issuer = "TW" if name.central else None
        end = match.end("named")
        self.add_named(kind.name, kind.code, start, end, name.number, name.term, issuer)

    def add_named(
        self,
        type_name: str,
        type_code: str,
        start: int,
        end: int,
        number: int | None,
        term: str | None,
        issuer: str | None,
    ) -> None:
        """Add a document known by its name."""
        self._add(
            Citation(
                "named",
                Span(start, end),
                self.text[start:end],
                type_code=type_code,
                type_name=type_name,
                number=number,
                issuer_code=issuer,
                term=term,
            )
        )

    def _add_title(self, start: int, head_end: int, kind: DocumentType) -> None:
        """A type word with a subject and no number; `resolve` keeps it if it names a work."""
        context = read_after(self.folded, head_end)
        subject = subject_after(self.folded, context.end, context.end + 320)
        if subject is None:
            subject = _plain_subject(self.folded, context.end)
        if subject is None:
            return
        found = self.folded.find(subject.split()[-1], context.end)
        end = found + len(subject.split()[-1])
        citation = Citation(
            "title",
            Span(start, end),
            self.text[start:end],
            type_code=kind.code,
            type_name=kind.name,
            issuer_code=context.issuer.code if context.issuer else None,
            issuer_name=context.issuer_name,
            date=context.date,
            term=context.term,
            subject=subject,
        )
        self.citations.append(citation)

    def _add(self, citation: Citation) -> None:
        if not any(citation.span.meets(span) for span in self.excluded):
            self.citations.append(citation)
        self.done = max(self.done, citation.span.end)

    def _near(self, start: int, end: int, reason: str) -> None:
        span = Span(start, end)
        if not any(span.meets(other) for other in self.excluded):
            self.near_misses.append(NearMiss(span, self.text[start:end], reason))

    def result(self) -> Mentions:
        """The mentions with what stands around them."""
        ordered = sorted(self.citations, key=lambda citation: citation.span)
        starts = [c.span.start for c in ordered]
        return Mentions(
            tuple(self._in_context(ordered, starts)),
            tuple(self.near_misses),
            tuple(self.back_references),
        )

    def _in_context(self, ordered: list[Citation], starts: list[int]) -> Iterator[Citation]:
        taken_date = -1
        for citation in ordered:
            if citation.form == "title":
                yield citation
                continue
            span = citation.span
            context = read_after(self.folded, span.end)
            date_span, date = context.date_span, context.date
            if date_span is None:
                earlier = date_before(self.folded, span.start)
                if earlier and earlier[1] and earlier[1].start > taken_date:
                    date, date_span = earlier
            if date_span:
                taken_date = date_span.start
            index = bisect_right(starts, span.start)
            limit = starts[index] if index < len(starts) else len(self.folded)
            limit = min(limit, context.end + 320)
            yield self._completed(citation, context, date, date_span, limit)

    def _completed(
        self,
        citation: Citation,
        context: Context,
        date: str | None,
        date_span: Span | None,
        limit: int,
    ) -> Citation:
        span = citation.span
        issuer = citation.issuer_code
        if issuer is None and context.issuer:
            issuer = context.issuer.code
        return replace(
            citation,
            issuer_code=issuer,
            issuer_name=context.issuer_name,
            date=date,
            date_text=self.text[date_span.start : date_span.end] if date_span else None,
            date_span=date_span,
            term=citation.term or context.term,
            subject=subject_after(self.folded, context.end, limit),
            provision=provision_before(self.folded, span.start),
            quoted=_is_quoted(self.folded, span.start),
        )


def _plain_subject(folded: str, start: int) -> str | None:
    """“những điều …” right after the type word, as far as the clause goes."""
    match = re.compile(r"\s*(?P<free>(?:những|một\s+số)\s[^;.,()“”\"\n]{5,200})").match(
        folded, start
    )
    return " ".join(match["free"].split()) if match else None


def _is_quoted(folded: str, start: int) -> bool:
    begin = max(0, start - 400)
    opened = folded.rfind("“", begin, start)
    return opened >= 0 and folded.find("”", opened, start) < 0


def _type_of(words: str) -> DocumentType:
    """The type of a type word or abbreviation that the scan found."""
    key = " ".join(words.split()).lower()
    kind = types_by_word().get(key)
    if kind is None:
        glued = {word.replace(" ", ""): row for word, row in types_by_word().items()}
        kind = glued.get(key.replace(" ", ""))
    if kind is None:
        kinds = types_by_code()[words.strip().upper()]
        kind = next((row for row in kinds if row.name == "Quy định"), kinds[0])
    return kind


def _last_type(before: str) -> tuple[DocumentType | None, int]:
    """The type word that the text ends with, and how many characters it and the gap take."""
    stripped = before.rstrip()
    words = re.findall(r"[^\W\d_]+", stripped[-40:])
    for count in (4, 3, 2, 1):
        if count > len(words):
            continue
        key = same_vowel(" ".join(words[-count:]).lower())
        kind = types_by_word().get(key)
        if kind:
            pattern = r"\s*".join(map(re.escape, words[-count:])) + r"\s*$"
            found = re.search(pattern, before)
            if found:
                return kind, len(before) - found.start()
    return None, 0
