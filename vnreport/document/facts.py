"""What the text says: citations, dates, footnotes' neighbours, and what could not be read."""

import calendar
import datetime
from typing import Literal, NamedTuple

from vnreport.document.span import Span

CitationForm = Literal["full", "short", "named", "title", "state"]
RelationKind = Literal[
    "superseded_by", "supersedes", "amends", "amended_by", "implements", "called"
]
Grain = Literal["day", "month", "quarter", "year", "range"]


class StatedRelation(NamedTuple):
    """A relation that the text itself states between two of its citations.

    `other` is the position of the other citation in the document's citations.
    """

    kind: RelationKind
    other: int


class Citation(NamedTuple):
    """A mention of an official document.

    span: from the type word (or “số”, or the number) to the end of the symbol, number or name.
    text: the source's own letters in that span.
    number: the integer (08 is 8); None for a document known by name.
    symbol: canonical, as the issuing office pads it (08-QĐi/TW); None without a symbol.
    symbol_as_written: the source's letters of the symbol.
    issuer_code: TW, TU, UBKTTW …; issuer_name: the body as the text names it.
    date: ISO 8601 of the date that stands with the mention; date_text its letters.
    term: Roman numeral of the congress term (khóa) that stands with the mention.
    subject: trích yếu, the words that say what the document is about.
    provision: “khoản 2 Điều 7” before the mention.
    quoted: the mention stands inside quotation marks.
    year: the year that stands with a mention without a day (“năm 2018”).
    cluster: number of the cited work among the document's works; None before resolution.
    """

    form: CitationForm
    span: Span
    text: str
    type_code: str | None = None
    type_name: str | None = None
    number: int | None = None
    issuer_code: str | None = None
    issuer_name: str | None = None
    symbol: str | None = None
    symbol_as_written: str | None = None
    date: str | None = None
    date_text: str | None = None
    date_span: Span | None = None
    term: str | None = None
    subject: str | None = None
    provision: str | None = None
    quoted: bool = False
    cluster: int | None = None
    relation: StatedRelation | None = None
    year: int | None = None

    def resolved(
        self,
        type_code: str | None,
        type_name: str | None,
        issuer_code: str | None,
        cluster: int,
        relation: StatedRelation | None,
    ) -> "Citation":
        """The mention with what its antecedent tells; `_replace` takes three times as long."""
        fields = (
            self.form,
            self.span,
            self.text,
            type_code,
            type_name,
            self.number,
            issuer_code,
            self.issuer_name,
            self.symbol,
            self.symbol_as_written,
            self.date,
            self.date_text,
            self.date_span,
            self.term,
            self.subject,
            self.provision,
            self.quoted,
            cluster,
            relation,
            self.year,
        )
        return citation_of(fields)


CitationFields = tuple[
    CitationForm,
    Span,
    str,
    str | None,
    str | None,
    int | None,
    str | None,
    str | None,
    str | None,
    str | None,
    str | None,
    str | None,
    Span | None,
    str | None,
    str | None,
    str | None,
    bool,
    int | None,
    StatedRelation | None,
    int | None,
]
"""All fields of a Citation in their order."""


def citation_of(fields: CitationFields) -> Citation:
    """A Citation of all its fields: half the time of naming the class, which fills in defaults."""
    return tuple.__new__(Citation, fields)


class NearMiss(NamedTuple):
    """Something like a symbol that could not be read; a barrier for back-references."""

    span: Span
    text: str
    reason: str


class BackReference(NamedTuple):
    """“Quy định này”, “Nghị quyết nêu trên”: a mention by pointing back.

    antecedent: position of the citation meant; None where it is the report itself, a near miss
    stands between, or more than one would do.
    """

    span: Span
    text: str
    type_name: str
    antecedent: int | None = None


class DateMention(NamedTuple):
    """A date or period.

    value, end_value: ISO 8601 (2018-10-25, 2021-10, 2022-Q3, 2023); all with an end_value have
        the grain “range”, also “6 tháng đầu năm 2023” (2023-01 to 2023-06).
    incomplete: the text leaves the day or month blank.
    calendar_error: the day does not exist (31/02/2022); value is then None.
    attached_to: "citation:3" (position in the citations), "figure:5", "letterhead", or None.
    """

    span: Span
    text: str
    value: str | None
    grain: Grain
    end_value: str | None = None
    incomplete: bool = False
    calendar_error: bool = False
    attached_to: str | None = None


class Heading(NamedTuple):
    """A heading of the outline: level from 1, its marker (“II.”, “1.”, “a)”) and title."""

    level: int
    marker: str
    title: str
    span: Span


class Letterhead(NamedTuple):
    """What stands at the head and foot of a report: who, what, where, when, signed by whom.

    number is None and symbol begins with "-" where the draft leaves the number blank.
    date is the DateMention of the place-and-date line; spans tell where each field stands.
    """

    issuing_body: str | None = None
    parent_body: str | None = None
    province: str | None = None
    symbol: str | None = None
    number: int | None = None
    type_code: str | None = None
    doc_type: str | None = None
    issuer_code: str | None = None
    place: str | None = None
    date: DateMention | None = None
    title: str | None = None
    subject: str | None = None
    signer: str | None = None
    signer_title: str | None = None
    signed_for: str | None = None
    recipients: tuple[str, ...] = ()
    spans: tuple[tuple[str, Span], ...] = ()

    @property
    def last_day(self) -> datetime.date | None:
        """The report's own day; the last one of the month or year that a draft leaves open."""
        if self.date is None or self.date.value is None:
            return None
        year, month, day = (*map(int, self.date.value.split("-")), 0, 0)[:3]
        month = month or 12
        return datetime.date(year, month, day or calendar.monthrange(year, month)[1])

    def span_of(self, name: str) -> Span | None:
        """Where a field stands, by its name; None where it was not found."""
        return dict(self.spans).get(name)
