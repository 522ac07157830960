"""The documents that a run met in, their findings as CSV or JSON Lines out, piece by piece."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from vnreport.outputs.proofs import counted
from vnreport.outputs.table import FINDING_COLUMNS, cell
from vnreport.store.findings import walk_with_findings
from vnreport.store.rows import LOST, DocumentRow, FindingRow

OF_RUNS = ("id", "checked_run", "seen_run", "root_id")
DECIDED = ("verdict", "reason")
COLUMNS = ("file", "province", "year", *FINDING_COLUMNS[1:], *DECIDED)


def export(connection: Connection, form: str, run: int) -> Iterator[str]:
    """Pieces of the export, by root and path. form: “csv” (a row for each finding, and one for
    each file that was lost) or “jsonl” (a line for each document, with its findings)."""
    if form == "csv":
        yield _csv([COLUMNS])
    for document, findings in walk_with_findings(connection, run):
        if form == "csv":
            rows = _rows(document, findings)
            yield _csv([cell(row.get(column)) for column in COLUMNS] for row in rows)
        else:
            yield _line(document, findings)


def _rows(document: DocumentRow, findings: Sequence[FindingRow]) -> Iterator[dict[str, object]]:
    own: dict[str, object] = {
        "file": document.path,
        "province": document.province,
        "year": document.year,
    }
    if document.status in LOST:
        lost: dict[str, object] = {
            "severity": "unreadable",
            "code": document.reason_key,
            "message": document.reason,
        }
        yield own | lost
    for finding in findings:
        proofs = "; ".join(counted(finding.facts.evidence))
        yield own | finding.facts._asdict() | {"evidence": proofs} | decided(finding)


def _line(document: DocumentRow, findings: Sequence[FindingRow]) -> str:
    """One document as a line of JSON; days as ISO 8601."""
    record = {name: value for name, value in document._asdict().items() if name not in OF_RUNS}
    for name in ("report_date", "as_of"):
        record[name] = record[name].isoformat() if record[name] else None
    record["findings"] = [finding.facts._asdict() | decided(finding) for finding in findings]
    return json.dumps(record, ensure_ascii=False) + "\n"


def decided(finding: FindingRow) -> dict[str, object]:
    """What was decided on a finding, by the names of DECIDED; None where nothing was."""
    decision = finding.decision
    return {name: getattr(decision, name) if decision else None for name in DECIDED}


def _csv(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
