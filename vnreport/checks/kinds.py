"""What several rules ask of the evidence: how loud a row may be, how a work is called."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from vnreport.checks.rule import Ground, Words
from vnreport.document.blocks import Footnote
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation, DateMention
from vnreport.document.findings import Severity
from vnreport.document.regulations import Basis, Match, Work
from vnreport.document.span import Span
from vnreport.tables.document_types import group, types_by_code

_LOUDEST: dict[Basis, Severity] = {
    "web": "error",
    "secondary": "warning",
    "report": "warning",
    "memory": "info",
    "inferred": "info",
}
_RANK: dict[Severity, int] = {"info": 0, "warning": 1, "error": 2}
_CLAUSE_END = re.compile(r"[.;!?](?=\s)|\n")
_BLANK = re.compile(r"\s+")
_ANY_DASH = re.compile(r"[‐-―−]")
_NUMBER = re.compile(r"^\d+")
_LEAD = 8
_LIST_NUMBER = re.compile(r"\w{1,2}[.)/](?!\d)|\(?\w{1,2}\)")
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n\s*\n")


def loudest(basis: Basis) -> Severity:
    """How loud a finding may be that rests on a row of that basis.

    A row read in a public source may raise an error, a second-hand one at most a warning, one
    from memory at most an info.
    """
    return _LOUDEST[basis]


def softer(first: Severity, second: Severity) -> Severity:
    """The softer of two severities."""
    return first if _RANK[first] <= _RANK[second] else second


def day(value: date) -> str:
    """A date as party offices write it: day in two figures, month padded only in 1 and 2."""
    month = f"{value.month:02d}" if value.month < 3 else str(value.month)
    return f"{value.day:02d}/{month}/{value.year}"


def full_name(work: Work) -> str:
    """“Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương”."""
    return f"{work.type_name} số {work.symbol} ngày {day(work.issued)} của {work.issuing_body}"


def row_ground(work: Work) -> Ground:
    """The registry row of a work as a proof."""
    name = full_name(work)
    title = f": {work.title}" if work.title else ""
    return Ground(
        Words(f"Sổ đăng ký: {name}{title}", f"Registry: {name}{title}"),
        row=work.id,
        source=work.source or None,
    )


def mentions(evidence: Evidence, cluster: int) -> Iterator[Citation]:
    """The mentions of a cluster in the order of the text."""
    for position in evidence.clusters[cluster]:
        yield evidence.citations[position]


def matched(evidence: Evidence) -> Iterator[tuple[int, Match, Work]]:
    """Clusters whose work the registry knows."""
    for number, match in evidence.matches.items():
        if match.work is not None:
            yield number, match, match.work


def sentence(evidence: Evidence, span: Span, *, whole: bool = False) -> Span:
    """The clause around a span, or its whole sentence; at most 400 code points to each side."""
    text = evidence.document.folded
    ends = _SENTENCE_END if whole else _CLAUSE_END
    begin, limit = max(0, span.start - 400), min(len(text), span.end + 400)
    before = (m.end() for m in ends.finditer(text, begin, span.start) if not _goes_on(text, m))
    after = (m.start() for m in ends.finditer(text, span.end, limit) if not _goes_on(text, m))
    return Span(max(before, default=begin), next(after, limit))


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Whether a line break is only that of a wrapped line: the next one goes on in small letters or
    with a number that counts no list."""
    if end[0] != "\n" or text[end.start() - 1 : end.start()] in (":", ""):
        return False
    following = text[end.end() : end.end() + 6]
    if _LIST_NUMBER.match(following):
        return False
    return following[:1].islower() or following[:1].isdigit()


def note_words(note: Footnote) -> Words:
    """“Chú thích 3”; without a number where the file gives none."""
    vi = "Chú thích" if note.kind == "footnote" else "Chú thích cuối văn bản"
    return Words(f"{vi} {note.marker}".strip(), f"{note.kind} {note.marker}".strip())


def dates_in(evidence: Evidence, span: Span) -> Iterator[DateMention]:
    """The dates within a span that belong to no citation."""
    first = bisect_left(evidence.dates, span.start, key=lambda mention: mention.span.start)
    for mention in evidence.dates[first:]:
        if mention.span.start >= span.end:
            return
        if span.holds(mention.span) and not (mention.attached_to or "").startswith("citation"):
            yield mention


def opens_clause(evidence: Evidence, mention: Citation) -> bool:
    """Whether the date behind a mention begins what follows: “…, ngày 25/11/2021 Tỉnh ủy đã …”."""
    if mention.date_span is None:
        return False
    text = evidence.document.folded
    start, end = mention.date_span
    lead = text[max(mention.span.end, start - _LEAD) : start]
    behind = text[end : end + 2]
    return "," in lead and behind[:1] == " " and behind[1:].isupper()


def types_meant(citation: Citation) -> list[str]:
    """The types that the code of a symbol stands for, where the type word is none of them."""
    if citation.form != "full" or citation.type_code is None or citation.type_name is None:
        return []
    if citation.type_name in group("borrowing"):
        return []
    names = {row.name for row in types_by_code().get(citation.type_code.upper(), ())}
    return [] if citation.type_name in names else sorted(names)


def plain_symbol(symbol: str) -> str:
    """A symbol without blanks, with plain hyphens, its number in two figures at least."""
    closed = _ANY_DASH.sub("-", _BLANK.sub("", symbol))
    return _NUMBER.sub(lambda number: number[0].zfill(2), closed)


def symbol_span(citation: Citation) -> Span:
    """Where the symbol of a mention stands; the whole mention without one."""
    if citation.symbol_as_written is None:
        return citation.span
    return Span(citation.span.end - len(citation.symbol_as_written), citation.span.end)
