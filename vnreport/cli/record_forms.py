"""Analyses in; JSON, JSON Lines or CSV out, piece by piece."""

from vnreport.cli.session import Lost
from vnreport.document.analysis import Analysis
from vnreport.outputs.json_lines import as_json, as_lines
from vnreport.outputs.records import Record, error_record, records
from vnreport.outputs.table import findings_table, records_table
from vnreport.tables.messages import Language


class RecordForm:
    """One call's records in one form: “json” (one: a single object), “jsonl” or “csv”."""

    def __init__(self, name: str, lang: Language, *, one: bool, findings: bool) -> None:
        self._name, self._lang, self._one, self._findings = name, lang, one, findings
        self._kept: list[Record] = []

    def add(self, one: Analysis | Lost) -> str:
        """What can be written now that one more file is through."""
        if isinstance(one, Lost):
            record = error_record(one.file, one.error, self._lang)
        else:
            record = records(one, self._lang, findings=self._findings)
        if self._name == "jsonl":
            return "".join(f"{line}\n" for line in as_lines(record))
        self._kept.append(record)
        return ""

    def finish(self) -> str:
        """What is left to write at the end."""
        if self._name == "json":
            return as_json(self._kept, one=self._one)
        if self._name == "csv":
            return findings_table(self._kept) if self._findings else records_table(self._kept)
        return ""
