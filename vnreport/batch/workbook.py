"""A run of a store in, an Excel workbook of it out: provinces, findings, works cited, figures.

Rows are written as they are read, so that the memory stays the same however many reports there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from vnreport.outputs.proofs import counted
from vnreport.outputs.xlsx import Value, write_sheet
from vnreport.registry import Registry
from vnreport.store.documents import walk_documents
from vnreport.store.findings import walk_with_findings
from vnreport.store.rows import CHECKED, LOST, DocumentRow, FindingRow
from vnreport.store.works import list_citing, list_works
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say
from vnreport.tables.web_words import web_words

_MOST_ROWS = 1_000_000
"""Rows of a sheet; Excel takes 1,048,576."""

_PROVINCES = ("province", "reports", "lost", "errors", "warnings", "remarks", "undecided")
_FINDINGS = (
    "file", "province", "year", "severity", "code", "place", "text", "message", "suggestion",
    "evidence", "verdict", "reason",
)  # fmt: skip
_WORKS = ("symbol", "date", "body", "title", "file", "province", "reported", "state")
_FIGURES = ("file", "province", "place", "text", "message", "evidence")
_FIGURE_RULES = "FIG"


class _Sums(NamedTuple):
    """The numbers of one province."""

    reports: int = 0
    lost: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    undecided: int = 0

    def plus(self, row: DocumentRow) -> "_Sums":
        lost = row.status in LOST
        return _Sums(
            self.reports + (row.status in CHECKED),
            self.lost + lost,
            self.errors + row.errors,
            self.warnings + row.warnings,
            self.infos + row.infos,
            self.undecided + row.undecided,
        )


def write_workbook(
    connection: Connection, run: int, registry: Registry, path: Path, lang: Language = "vi"
) -> None:
    """Write the workbook of a run to a path. Dismissed findings stay in it, with the reason."""
    book = Workbook(str(path), {"constant_memory": True})
    book.set_properties({"title": "vnreport", "comments": registry.version})
    sheets: Sequence[tuple[str, Sequence[str], Iterable[Sequence[Value]]]] = (
        ("provinces", _PROVINCES, _province_rows(connection, run)),
        ("findings", _FINDINGS, _finding_rows(connection, run, lang)),
        ("works", _WORKS, _work_rows(connection, registry, lang)),
        ("figures", _FIGURES, _figure_rows(connection, run)),
    )
    for name, columns, rows in sheets:
        write_sheet(book, name, columns, _some(rows), lang)
    book.close()


def _some(rows: Iterable[Sequence[Value]]) -> Iterator[Sequence[Value]]:
    return (row for row, _ in zip(rows, range(_MOST_ROWS), strict=False))


def _province_rows(connection: Connection, run: int) -> Iterator[Sequence[Value]]:
    sums: defaultdict[str, _Sums] = defaultdict(_Sums)
    for document in walk_documents(connection, run):
        if document.status != "skipped":
            name = document.province or ""
            sums[name] = sums[name].plus(document)
    ordered = sorted(sums.items(), key=lambda one: (-one[1].errors, -one[1].warnings, one[0]))
    return ((name or "—", *numbers) for name, numbers in ordered)


def _finding_rows(connection: Connection, run: int, lang: Language) -> Iterator[Sequence[Value]]:
    for document, findings in walk_with_findings(connection, run):
        if document.status in LOST:
            lost = say("severity-unreadable", lang)
            yield (document.path, document.province, document.year, lost, document.reason_key,
                   None, None, document.reason)  # fmt: skip
        for one in findings:
            facts, decision = one.facts, one.decision
            yield (
                document.path,
                document.province,
                document.year,
                say(f"severity-{facts.severity}", lang),
                facts.code,
                facts.place,
                facts.text,
                facts.message,
                facts.suggestion,
                _proofs(one),
                web_words(f"verdict-{decision.verdict}", lang) if decision else None,
                decision.reason if decision else None,
            )


def _figure_rows(connection: Connection, run: int) -> Iterator[Sequence[Value]]:
    for document, findings in walk_with_findings(connection, run):
        for one in findings:
            dismissed = one.decision is not None and one.decision.verdict == "dismissed"
            if one.facts.code.startswith(_FIGURE_RULES) and not dismissed:
                facts = one.facts
                yield (document.path, document.province, facts.place, facts.text, facts.message,
                       _proofs(one))  # fmt: skip


def _work_rows(
    connection: Connection, registry: Registry, lang: Language
) -> Iterator[Sequence[Value]]:
    for count in list_works(connection, limit=_MOST_ROWS):
        work = registry.find(count.work)
        own: tuple[Value, ...] = (
            (work.symbol, written(work.issued), work.issuing_body, work.title)
            if work
            else (count.work, None, None, None)
        )
        for state, document in list_citing(connection, count.work, limit=_MOST_ROWS):
            day = written(document.report_date) if document.report_date else None
            yield (
                *own,
                document.path,
                document.province,
                day,
                say(f"state-{state}", lang).rstrip(":"),
            )


def _proofs(one: FindingRow) -> str:
    return "\n".join(counted(one.facts.evidence))
