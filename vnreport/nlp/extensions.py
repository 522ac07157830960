"""Spans and Docs in; the records behind them as typed values out.

`span._.vnreport` is a getter over the id of the span, so that two spans on the same words keep their own
values: a plain extension attribute of one would overwrite the other's.
"""

from typing import Any, NamedTuple

from spacy.tokens import Doc, Span

from vnreport.nlp.reading import KEY, Record


class CitationRecord(NamedTuple):
    """A citation; fields as in the JSON Schema of the records. work: id of the work in the registry."""

    id: str
    form: str
    number: int | None
    symbol: str | None
    type_code: str | None
    type_name: str | None
    issuer_code: str | None
    issuer_name: str | None
    date: str | None
    term: str | None
    subject: str | None
    provision: str | None
    cluster: int | None
    relation: str | None
    other: str | None
    work: str | None
    confidence: str | None


class DateRecord(NamedTuple):
    """A date or period; values in ISO 8601."""

    id: str
    value: str | None
    end_value: str | None
    grain: str
    incomplete: bool
    calendar_error: bool
    attached_to: str | None


class FigureRecord(NamedTuple):
    """A number with what it counts or measures."""

    id: str
    kind: str
    value: float | None
    numerator: float | None
    denominator: float | None
    unit: str | None
    counted: str | None
    approx: str | None
    direction: str | None
    base: str | None
    period: str | None
    part_of: str | None


class ReportRecord(NamedTuple):
    """What is known of the whole report; letterhead and outline as in the JSON Schema."""

    file: str
    sha256: str
    reader: str
    registry_version: str
    letterhead: dict[str, Any]
    outline: list[dict[str, Any]]
    footnotes: list[dict[str, Any]]


SpanRecord = CitationRecord | DateRecord | FigureRecord
_KINDS: dict[str, tuple[str, type[SpanRecord]]] = {
    "c": ("citations", CitationRecord),
    "d": ("dates", DateRecord),
    "f": ("figures", FigureRecord),
}


def span_record(span: Span) -> SpanRecord | None:
    """The record of a span of ours; None for another one."""
    name = span.id_
    kind, shape = _KINDS.get(name[:1], ("", CitationRecord))
    report = span.doc.user_data.get(KEY)
    if not report or not kind or not name[1:].isdecimal() or int(name[1:]) > len(report[kind]):
        return None
    record: Record = report[kind][int(name[1:]) - 1]
    if kind == "citations":
        relation = record["relation"] or {}
        record = {
            **record,
            "relation": relation.get("kind"),
            "other": relation.get("other"),
            "work": record["resolved"]["work"],
            "confidence": record["resolved"]["confidence"],
        }
    return shape(**{field: record[field] for field in shape._fields})


def report_record(doc: Doc) -> ReportRecord | None:
    """What was read of the whole report; None before any component of ours has run."""
    report = doc.user_data.get(KEY)
    if not report:
        return None
    document = report["document"]
    return ReportRecord(
        document["file"],
        document["sha256"],
        document["reader"],
        report["registry"]["version"],
        report["letterhead"],
        report["outline"],
        report["footnotes"],
    )


def register() -> None:
    """Make them known to spaCy as `span._.vnreport` and `doc._.vnreport`."""
    Span.set_extension("vnreport", getter=span_record, force=True)
    Doc.set_extension("vnreport", getter=report_record, force=True)
