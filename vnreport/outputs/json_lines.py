"""Records in, JSON out: one object for each report, or one line for each record."""

import json
from collections.abc import Iterable, Iterator

from vnreport.outputs.records import Record

KINDS = ("citations", "dates", "figures", "footnotes", "findings", "near_misses", "back_references")
"""The lists of a report's records, each a kind of line (in the singular) in JSON Lines."""


def as_json(reports: Iterable[Record], *, one: bool) -> str:
    """One object where one file was named, else a list of objects."""
    found = list(reports)
    value = found[0] if one and len(found) == 1 else found
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def as_lines(report: Record) -> Iterator[str]:
    """A line for the report itself (kind “document”, without its text), then one a record."""
    file = report["document"]["file"]
    head = {key: value for key, value in report.items() if not isinstance(value, list)}
    head["document"] = {k: v for k, v in report["document"].items() if k != "text"}
    yield _line("error" if report.get("error") else "document", file, head)
    for kind in KINDS:
        for record in report.get(kind) or ():
            yield _line(singular(kind), file, record)


def singular(kind: str) -> str:
    """“citations” is “citation”, “near_misses” is “near_miss”."""
    return "near_miss" if kind == "near_misses" else kind.removesuffix("s")


def lined(kind: str, file: str, record: Record) -> Record:
    """A record with the file and its kind of record; its own kind becomes “figure_kind” …"""
    own = {f"{kind}_kind" if name == "kind" else name: value for name, value in record.items()}
    return {"kind": kind, "file": file, **own}


def _line(kind: str, file: str, record: Record) -> str:
    return json.dumps(lined(kind, file, record), ensure_ascii=False)
