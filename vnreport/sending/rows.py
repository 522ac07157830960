"""A run of a store in; the rows of all sheets, piece by piece, out."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from vnreport.outputs.page_words import page_words
from vnreport.outputs.sheet import Value
from vnreport.registry import Registry
from vnreport.sending.chosen import verdict_of
from vnreport.sending.doubtful import Doubtful, doubtful
from vnreport.sending.summary import Sums
from vnreport.sending.works import work_rows
from vnreport.store.documents import find_body
from vnreport.store.findings import findings_of
from vnreport.store.met import provinces_met, walk_province
from vnreport.store.rows import DocumentRow, FindingRow
from vnreport.tables.messages import Language, say

_AT_ONCE = 200


class Line(NamedTuple):
    """One row and the sheet (columns.SHEETS) that it belongs to."""

    sheet: str
    values: Sequence[Value]


def lines(
    connection: Connection, run: int, registry: Registry, day: date, lang: Language
) -> Iterator[Line]:
    """All rows, those of one sheet in their order; the reports of one province stand together.

    day: on which the states of the cited works are told.
    """
    sums: list[Sums] = []
    for province in provinces_met(connection, run):
        own = Sums(province)
        for document, findings in reports_of(connection, run, province):
            body = find_body(connection, document.id)
            figures = tuple(doubtful(body.record, findings)) if body else ()
            own.add(connection, document, len(figures))
            yield from _findings(document, findings, lang)
            for one in figures:
                yield Line("to-verify", _figure(document, one, lang))
        sums.append(own)
    for own in sums:
        yield Line("by-province", own.row(lang))
    for values in work_rows(connection, run, registry, day, lang):
        yield Line("by-work", values)


def reports_of(
    connection: Connection, run: int, province: str | None
) -> Iterator[tuple[DocumentRow, Sequence[FindingRow]]]:
    """The reports of a province with their findings, fetched some hundred at a time."""
    waiting: list[DocumentRow] = []
    for document in walk_province(connection, run, province):
        waiting.append(document)
        if len(waiting) == _AT_ONCE:
            yield from _with_findings(connection, waiting)
            waiting = []
    yield from _with_findings(connection, waiting)


def _with_findings(
    connection: Connection, documents: Sequence[DocumentRow]
) -> Iterator[tuple[DocumentRow, Sequence[FindingRow]]]:
    found = findings_of(connection, [one.id for one in documents])
    for one in documents:
        yield one, found.get(one.id, ())


def _findings(
    document: DocumentRow, findings: Sequence[FindingRow], lang: Language
) -> Iterator[Line]:
    """A row for each finding; a file that was lost has one that says why."""
    head = (document.province, document.year, document.path, document.symbol)
    if document.status in ("failed", "timed_out"):
        lost = page_words("unreadable", lang), document.reason_key, None, None, document.reason
        yield Line("findings", (*head, *lost, None, None, None, None))
    for one in findings:
        facts, verdict = one.facts, verdict_of(one)
        yield Line(
            "findings",
            (
                *head,
                say(f"severity-{facts.severity}", lang),
                facts.code,
                facts.place,
                " ".join(facts.text.split()),
                facts.message,
                facts.suggestion,
                "\n".join(proof["text"] for proof in facts.evidence),
                page_words(f"verdict-{verdict or 'open'}", lang),
                one.decision.reason if one.decision else None,
            ),
        )


def _figure(document: DocumentRow, one: Doubtful, lang: Language) -> Sequence[Value]:
    figure, finding = one
    return (
        document.province,
        document.year,
        document.path,
        finding.facts.place if finding else _place(document, figure["page"], lang),
        " ".join(figure["text"].split()),
        page_words(f"figure-{figure['kind']}", lang),
        figure["counted"] or figure["row_heading"],
        figure["period"],
        finding.facts.message if finding else page_words("nothing-to-compute", lang),
    )


def _place(document: DocumentRow, page: int | None, lang: Language) -> str | None:
    key = "at-page" if document.reader == "pdf" else "at-page-about"
    return None if page is None else say(key, lang, page=str(page))
