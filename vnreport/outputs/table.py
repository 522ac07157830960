"""Records in, rows of a CSV out, safe to open in a spreadsheet."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from vnreport.outputs.json_lines import KINDS, lined, singular
from vnreport.outputs.proofs import counted
from vnreport.outputs.records import Record

FINDING_COLUMNS = (
    "file", "severity", "code", "name", "message", "text", "page", "section", "footnote",
    "suggestion", "evidence", "start", "end", "registry",
)  # fmt: skip
RECORD_COLUMNS = (
    "file", "kind", "id", "text", "start", "end", "page", "footnote", "origin", "form",
    "type_code", "type_name", "number", "issuer_code", "issuer_name", "symbol",
    "symbol_as_written", "date", "term", "subject", "provision", "cluster", "relation",
    "resolved", "figure_kind", "value", "numerator", "denominator", "unit", "counted", "approx", "direction",
    "base", "period", "part_of", "printed", "end_value", "grain", "incomplete",
    "calendar_error", "attached_to", "footnote_kind", "marker", "anchor", "reason", "antecedent", "registry",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def findings_table(reports: Iterable[Record]) -> str:
    """A row for each finding, and one of severity “unreadable” for each file that was lost."""
    return _csv(FINDING_COLUMNS, _finding_rows(reports))


def records_table(reports: Iterable[Record]) -> str:
    """A row for each record of every kind; a column that a kind does not have is empty."""
    return _csv(RECORD_COLUMNS, _record_rows(reports))


def _finding_rows(reports: Iterable[Record]) -> Iterator[Record]:
    for report in reports:
        file = report["document"]["file"]
        if error := report.get("error"):
            yield {
                "file": file,
                "severity": "unreadable",
                "code": error["code"],
                "message": error["message"],
            }
        for finding in report.get("findings") or ():
            evidence = "; ".join(counted(finding["evidence"]))
            yield {"file": file, **finding, "evidence": evidence, "registry": _version(report)}


def _record_rows(reports: Iterable[Record]) -> Iterator[Record]:
    for report in reports:
        file = report["document"]["file"]
        if error := report.get("error"):
            yield {"file": file, "kind": "error", "text": error["message"]}
        for kind in KINDS:
            for record in report.get(kind) or ():
                yield {**lined(singular(kind), file, record), "registry": _version(report)}


def _version(report: Record) -> str:
    """The version of the registry against which a report was read."""
    return str(report["registry"]["version"])


def _csv(columns: tuple[str, ...], rows: Iterable[Record]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in columns])
    return out.getvalue()


def cell(value: object) -> str:
    """A value as a cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool | int | float):
        return str(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
