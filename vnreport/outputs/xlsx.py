"""Analyses in; an Excel workbook with the sheets findings, citations and summary out."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from vnreport.document.analysis import Analysis
from vnreport.document.findings import SEVERITIES
from vnreport.document.regulations import Work
from vnreport.outputs.page_words import page_words
from vnreport.outputs.places import place_words
from vnreport.outputs.sheet import Sheet, Value
from vnreport.outputs.unread import Unread
from vnreport.registry import Registry
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say

_FINDINGS = ("file", "severity", "code", "place", "text", "message", "suggestion", "evidence")
_CITATIONS = (
    "file", "text", "place", "symbol", "date", "subject", "work", "body", "title", "state",
)  # fmt: skip
_SUMMARY = (
    "file", "as-of", "errors", "warnings", "remarks", "citations", "works", "checked", "open",
    "figures", "figures-checked", "problem",
)  # fmt: skip


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
    _sheet(book, "findings", _FINDINGS, _finding_rows(analyses, lang), lang)
    _sheet(book, "citations", _CITATIONS, _citation_rows(analyses, registry, lang), lang)
    _sheet(book, "summary", _SUMMARY, _summary_rows(analyses, unread), lang)
    book.close()
    return out.getvalue()


def _sheet(
    book: Any, name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]], lang: Language
) -> None:
    sheet = Sheet(book, name, columns, lang)
    for row in rows:
        sheet.add(row)
    sheet.close()


def _finding_rows(analyses: Iterable[Analysis], lang: Language) -> Iterator[Sequence[Value]]:
    for analysis in analyses:
        for one in analysis.findings:
            proofs = "\n".join(
                f"{p.text} ({say('source', lang, source=p.source)})" if p.source else p.text
                for p in one.evidence
            )
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
