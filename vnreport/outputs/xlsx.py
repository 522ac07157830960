"""Analyses in; an Excel workbook with the sheets findings, citations and summary out.

Every cell of words is written as a string, so that none is ever taken for a formula or a link.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from vnreport.document.analysis import Analysis
from vnreport.document.findings import SEVERITIES
from vnreport.document.regulations import Work
from vnreport.outputs.page_words import page_words
from vnreport.outputs.places import place_words
from vnreport.outputs.proofs import proof_line
from vnreport.outputs.style import printable
from vnreport.outputs.unread import Unread
from vnreport.registry import Registry
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say

_LONGEST = 32_000  # code points; Excel drops a cell above 32,767
_TINTS = {"error": "#F6DEDA", "warning": "#F8EBCF", "info": "#E3ECF3"}
_WIDTHS = {
    "file": 28, "severity": 11, "code": 9, "place": 20, "text": 34, "message": 60,
    "suggestion": 44, "evidence": 60, "symbol": 18, "work": 26, "title": 44, "body": 28,
    "issued": 11, "state": 34,
}  # fmt: skip
_FINDINGS = ("file", "severity", "code", "place", "text", "message", "suggestion", "evidence")
_CITATIONS = (
    "file", "text", "place", "symbol", "date", "subject", "work", "body", "title", "state",
)  # fmt: skip
_SUMMARY = (
    "file", "as-of", "errors", "warnings", "remarks", "citations", "works", "checked", "open",
    "figures", "figures-checked", "problem",
)  # fmt: skip

Value = str | int | None


def workbook(
    analyses: Sequence[Analysis],
    unread: Sequence[Unread],
    registry: Registry,
    lang: Language = "vi",
) -> bytes:
    """The bytes of the .xlsx."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"title": "vnreport", "comments": registry.version})
    write_sheet(book, "findings", _FINDINGS, _finding_rows(analyses, lang), lang)
    write_sheet(book, "citations", _CITATIONS, _citation_rows(analyses, registry, lang), lang)
    write_sheet(book, "summary", _SUMMARY, _summary_rows(analyses, unread), lang)
    book.close()
    return out.getvalue()


def write_sheet(
    book: Any, name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]], lang: Language
) -> None:
    """One sheet, row by row: a head that stays in view, a filter, cells that wrap.

    name, columns: keys of tables/data/page_words.toml behind “sheet-” and “column-”.
    """
    sheet = book.add_worksheet(page_words(f"sheet-{name}", lang))
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    plain = book.add_format({"valign": "top", "text_wrap": True})
    tinted = {
        say(f"severity-{severity}", lang): book.add_format({"valign": "top", "bg_color": tint})
        for severity, tint in _TINTS.items()
    }
    for column, key in enumerate(columns):
        sheet.write_string(0, column, page_words(f"column-{key}", lang), head)
        sheet.set_column(column, column, _WIDTHS.get(key, 14))
    last = 0
    for last, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            style = tinted.get(str(value), plain) if columns[column] == "severity" else plain
            _write(sheet, last, column, value, style)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Any, row: int, column: int, value: Value, style: Any) -> None:
    if isinstance(value, int):
        sheet.write_number(row, column, value, style)
    elif value:
        sheet.write_string(row, column, printable(value)[:_LONGEST], style)


def _finding_rows(analyses: Iterable[Analysis], lang: Language) -> Iterator[Sequence[Value]]:
    for analysis in analyses:
        for one in analysis.findings:
            proofs = "\n".join(proof_line(analysis, proof, lang) for proof in one.evidence)
            yield (
                analysis.document.file,
                say(f"severity-{one.severity}", lang),
                one.code,
                place_words(analysis, one.span.start, lang),
                " ".join(one.text.split()),
                one.message,
                one.suggestion,
                proofs,
            )


def _citation_rows(
    analyses: Iterable[Analysis], registry: Registry, lang: Language
) -> Iterator[Sequence[Value]]:
    for analysis in analyses:
        for one in analysis.citations:
            match = analysis.matches.get(-1 if one.cluster is None else one.cluster)
            work = match.work if match else None
            yield (
                analysis.document.file,
                " ".join(one.text.split()),
                place_words(analysis, one.span.start, lang),
                one.symbol,
                one.date,
                one.subject,
                f"{work.symbol}, {written(work.issued)}" if work else None,
                work.issuing_body if work else None,
                work.title if work else None,
                _state(analysis, work, registry, lang),
            )


def _state(analysis: Analysis, work: Work | None, registry: Registry, lang: Language) -> str:
    """What holds of the work on the report's day."""
    if work is None or analysis.as_of is None:
        return page_words("state-open", lang)
    state = registry.state(work, analysis.as_of)
    words = say(f"state-{state.name}", lang)
    newer = [registry.work(one.newer).symbol for one in state.chain if one.kind == "replaces"]
    return " ".join((words, " → ".join(newer))) if newer else words


def _summary_rows(
    analyses: Iterable[Analysis], unread: Iterable[Unread]
) -> Iterator[Sequence[Value]]:
    for one in unread:
        yield (one.file, *[None] * (len(_SUMMARY) - 2), one.message)
    for analysis in analyses:
        tally = analysis.tally
        counts = [sum(f.severity == name for f in analysis.findings) for name in SEVERITIES]
        yield (
            analysis.document.file,
            analysis.as_of.isoformat() if analysis.as_of else None,
            *counts,
            tally.citations,
            tally.works,
            tally.works - tally.not_assessable,
            tally.not_assessable,
            tally.figures,
            tally.checked_figures,
            None,
        )
