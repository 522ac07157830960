"""An Analysis in; its records as plain values, as the JSON Schema of the package states them, out.

Absent values are None, never missing. Ids: c1 … of citations, d1 … of dates, f1 … of figures,
g1 … of groups of figures, n1 … of notes.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from vnreport.document.analysis import Analysis
from vnreport.document.blocks import Document
from vnreport.document.facts import Citation, DateMention, Letterhead
from vnreport.document.figures import figure_groups
from vnreport.document.findings import Finding, Fix
from vnreport.document.regulations import Match
from vnreport.document.source import LinePlace, PagePlace, WordPlace
from vnreport.document.span import Span
from vnreport.errors import VnReportError
from vnreport.outputs.places import note_id, section_label
from vnreport.tables.messages import Language, describe, explain

SCHEMA_VERSION = 1

Record = dict[str, Any]


def records(analysis: Analysis, lang: Language = "vi", *, findings: bool = True) -> Record:
    """All records of one report. `findings` is None where they were not asked for."""
    document = analysis.document
    return {
        "schema_version": SCHEMA_VERSION,
        "document": _document(document, lang),
        "as_of": {
            "date": analysis.as_of.isoformat() if analysis.as_of else None,
            "from": analysis.as_of_from,
        },
        "registry": {"version": analysis.registry_version},
        "letterhead": _letterhead(analysis.letterhead),
        "outline": [
            {"level": h.level, "marker": h.marker, "title": h.title, **_ends(h.span)}
            for h in analysis.outline
        ],
        "citations": [_citation(analysis, index) for index in range(len(analysis.citations))],
        "dates": [_date(document, d, f"d{i}") for i, d in enumerate(analysis.dates, 1)],
        "figures": figure_records(analysis),
        "figure_groups": group_records(analysis),
        "footnotes": _footnotes(document),
        "back_references": [
            {
                "text": b.text,
                **_where(document, b.span),
                "type_name": b.type_name,
                "antecedent": None if b.antecedent is None else f"c{b.antecedent + 1}",
            }
            for b in analysis.back_references
        ],
        "near_misses": [
            {"text": m.text, **_where(document, m.span), "reason": m.reason}
            for m in analysis.near_misses
        ],
        "tally": analysis.tally._asdict(),
        "findings": [finding_record(analysis, f) for f in analysis.findings] if findings else None,
        "error": None,
    }


def error_record(file: str, error: VnReportError, lang: Language = "vi") -> Record:
    """The record of a file that could not be read: its name and the error, nothing else."""
    return {
        "schema_version": SCHEMA_VERSION,
        "document": {"file": file},
        "error": {"code": error.key, "message": explain(error, lang)},
    }


def finding_record(analysis: Analysis, finding: Finding) -> Record:
    """One finding with its evidence, its fix and its section."""
    document = analysis.document
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        **_where(document, finding.span),
        "section": section_label(analysis, finding.span.start) or None,
        "text": finding.text,
        "suggestion": finding.suggestion,
        "evidence": [
            {
                "text": proof.text,
                "start": proof.span.start if proof.span else None,
                "end": proof.span.end if proof.span else None,
                "row": proof.row,
                "source": proof.source,
            }
            for proof in finding.evidence
        ],
        "fix": _fix(finding.fix),
        "url": None,
    }


def _document(document: Document, lang: Language) -> Record:
    return {
        "file": document.file,
        "sha256": document.sha256,
        "reader": document.reader,
        "pages": document.pages,
        "chars": len(document.text),
        "text": document.text,
        "problems": [
            {"stage": p.stage, "code": p.key, "page": p.page, "message": describe(p, lang)}
            for p in document.problems
        ],
    }


def _letterhead(head: Letterhead) -> Record:
    date = None
    if head.date:
        date = {
            "text": head.date.text,
            **_ends(head.date.span),
            "value": head.date.value,
            "grain": head.date.grain,
            "incomplete": head.date.incomplete,
            "calendar_error": head.date.calendar_error,
        }
    return {
        "issuing_body": head.issuing_body,
        "parent_body": head.parent_body,
        "province": head.province,
        "symbol": head.symbol,
        "number": head.number,
        "type_code": head.type_code,
        "doc_type": head.doc_type,
        "place": head.place,
        "date": date,
        "title": head.title,
        "subject": head.subject,
        "signer": head.signer,
        "signer_title": head.signer_title,
        "signed_for": head.signed_for,
        "recipients": list(head.recipients),
    }


def _citation(analysis: Analysis, index: int) -> Record:
    citation = analysis.citations[index]
    relation = citation.relation
    match = analysis.matches.get(-1 if citation.cluster is None else citation.cluster)
    return {
        "id": f"c{index + 1}",
        "form": citation.form,
        "text": citation.text,
        **_where(analysis.document, citation.span),
        "type_code": citation.type_code,
        "type_name": citation.type_name,
        "number": citation.number,
        "issuer_code": citation.issuer_code,
        "issuer_name": citation.issuer_name,
        "symbol": citation.symbol,
        "symbol_as_written": citation.symbol_as_written,
        "date": citation.date,
        "date_text": citation.date_text,
        "term": citation.term,
        "subject": citation.subject,
        "provision": citation.provision,
        "quoted": citation.quoted,
        "hidden": analysis.document.is_hidden(citation.span.start),
        "cluster": citation.cluster,
        "relation": {"kind": relation.kind, "other": f"c{relation.other + 1}"}
        if relation
        else None,
        "resolved": _resolved(citation, match),
    }


def _resolved(citation: Citation, match: Match | None) -> Record:
    found = match or Match()
    return {
        "work": found.work.id if found.work else None,
        "method": "+".join(found.decided_by) or None,
        "confidence": found.confidence,
        "candidates": [work.id for work in found.candidates],
    }


def _date(document: Document, date: DateMention, name: str) -> Record:
    attached = date.attached_to
    owner, _, position = (attached or "").partition(":")
    if position:
        attached = f"{owner[0]}{int(position) + 1}"
    return {
        "id": name,
        "text": date.text,
        **_where(document, date.span),
        "value": date.value,
        "end_value": date.end_value,
        "grain": date.grain,
        "incomplete": date.incomplete,
        "calendar_error": date.calendar_error,
        "attached_to": attached,
    }


def figure_records(analysis: Analysis) -> list[Record]:
    """The figures with their relations; numbers as JSON numbers, `printed` as they stand."""
    return [
        {
            "id": f"f{number}",
            "kind": figure.kind,
            "text": figure.text,
            **_where(analysis.document, figure.span),
            "printed": figure.printed,
            "value": _number(figure.value),
            "numerator": _number(figure.numerator),
            "denominator": _number(figure.denominator),
            "unit": figure.unit,
            "counted": figure.counted,
            "approx": figure.approx,
            "direction": figure.direction,
            "base": figure.base,
            "period": figure.period,
            "part_of": None if figure.part_of is None else f"f{figure.part_of + 1}",
            "unsigned": figure.unsigned,
            "row_heading": figure.row_heading,
            "column_heading": figure.column_heading,
        }
        for number, figure in enumerate(analysis.figures, 1)
    ]


def group_records(analysis: Analysis) -> list[Record]:
    """The figures that belong together, with the part that each plays."""
    return [
        {
            "id": f"g{number}",
            "kind": group.kind,
            "certainty": group.certainty,
            "members": [
                {"figure": f"f{position + 1}", "role": member.role, "label": member.label}
                for position, member in group.members
            ],
        }
        for number, group in enumerate(figure_groups(analysis.figures), 1)
    ]


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _footnotes(document: Document) -> Sequence[Record]:
    return [
        {
            "id": f"n{number}",
            "kind": note.kind,
            "marker": note.marker,
            "anchor": note.anchor,
            "anchor_text": None
            if note.anchor is None
            else document.text[max(0, note.anchor - 80) : note.anchor],
            **_ends(Span(note.start, note.end)),
            "page": note.page or document.page_at(note.start),
            "text": document.text[note.start : note.end],
        }
        for number, note in enumerate(document.footnotes, 1)
    ]


def _ends(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _where(document: Document, span: Span) -> Record:
    """Start, end, page, note, origin, sureness of recognition and place in the file of a span."""
    block = document.block_at(span.start)
    return {
        **_ends(span),
        "page": block.page if block else None,
        "footnote": note_id(document, span.start),
        "origin": block.origin if block else None,
        "ocr_confidence": document.confidence_at(span.start, span.end),
        "place": _place(document, span.start),
    }


def _place(document: Document, offset: int) -> Record | None:
    place = document.place_at(offset)
    if isinstance(place, WordPlace):
        return {
            "part": place.part,
            "paragraph": place.paragraph,
            "run": place.run,
            "offset": place.offset,
        }
    if isinstance(place, PagePlace):
        return {"page": place.page, "box": [round(edge, 2) for edge in place.box]}
    if isinstance(place, LinePlace):
        return {"line": place.line, "column": place.column}
    return None


def _fix(fix: Fix | None) -> Record | None:
    if fix is None:
        return None
    return {
        "kind": fix.kind,
        "safe": fix.safe,
        "edits": [{"start": e.start, "end": e.end, "text": e.text} for e in fix.edits],
    }
