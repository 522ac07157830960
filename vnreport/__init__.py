"""Vietnamese party reports: read them, take out their records, check their citations.

    import vnreport

    for finding in vnreport.check("bao-cao.docx"):
        print(finding.code, finding.message)

The stages behind these three functions are loaded when one of them is first called.
"""

from collections.abc import Sequence
from datetime import date
from os import PathLike
from pathlib import Path

from vnreport.document.analysis import Analysis
from vnreport.document.blocks import Document
from vnreport.document.findings import Finding
from vnreport.errors import VnReportError

__all__ = ["Analysis", "Document", "Finding", "VnReportError", "analyse", "check", "read"]


def read(path: str | PathLike[str]) -> Document:
    """The text of a report in NFC with its blocks, notes and the way back to the file.

    The file is parsed in a child process that is bounded in time and memory. Raises ReadError
    for a file that cannot be read, OSError for one that cannot be opened.
    """
    from vnreport.normalize import normalize
    from vnreport.readers import load, read_isolated

    return normalize(read_isolated(load(Path(path)), str(path)))


def analyse(
    path: str | PathLike[str],
    *,
    as_of: date | None = None,
    registry: Sequence[str | PathLike[str]] = (),
) -> Analysis:
    """All records of a report and the findings on them.

    as_of: the day at which validity is judged, instead of the report's own. registry: files of
    a province or an office, over the central registry. Raises like `read`, and TableError for a
    wrong row of a registry.
    """
    from vnreport.pipeline.analysis import analyse_bytes
    from vnreport.readers import load
    from vnreport.registry import load as load_registry

    known = load_registry(tuple(Path(layer) for layer in registry))
    return analyse_bytes(load(Path(path)), str(path), known, as_of=as_of)


def check(
    path: str | PathLike[str],
    *,
    as_of: date | None = None,
    registry: Sequence[str | PathLike[str]] = (),
) -> tuple[Finding, ...]:
    """The findings on a report, in the order of its text. Raises like `analyse`."""
    return analyse(path, as_of=as_of, registry=registry).findings
