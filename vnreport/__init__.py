"""Vietnamese party reports: read them, take out their records, check their citations.

    import vnreport

    for finding in vnreport.check("bao-cao.docx"):
        print(finding.code, finding.message)

A report is a path, or the bytes of a file. The stages behind these functions are loaded when one of
them is first called, the nouns that they give when they are first named.
"""

from __future__ import annotations

from importlib import import_module
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vnreport.document.analysis import Analysis
    from vnreport.document.blocks import Document
    from vnreport.document.findings import Finding
    from vnreport.errors import VnReportError

__all__ = [
    "Analysis", "Document", "Finding", "VnReportError",
    "analyse", "check", "explain", "read", "records",
]  # fmt: skip

Report = str | PathLike[str] | bytes

_NOUNS = {
    "Analysis": "vnreport.document.analysis",
    "Document": "vnreport.document.blocks",
    "Finding": "vnreport.document.findings",
    "VnReportError": "vnreport.errors",
}


def __getattr__(name: str) -> Any:
    if name not in _NOUNS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_NOUNS[name]), name)


def read(report: Report) -> Document:
    """The text of a report in NFC with its blocks, notes and the way back to the file.

    The file is parsed in a child process that is bounded in time and memory. Raises ReadError
    for a file that cannot be read, OSError for one that cannot be opened.
    """
    from vnreport.normalize import normalize
    from vnreport.readers import read_isolated

    return normalize(read_isolated(*_opened(report)))


def analyse(
    report: Report,
    *,
    as_of: date | None = None,
    registry: str | PathLike[str] | Sequence[str | PathLike[str]] = (),
) -> Analysis:
    """All that is found in a report, and the findings on it.

    as_of: the day at which validity is judged, instead of the report's own. registry: a file of
    a province or an office, or several, over the central registry. Raises like `read`, and
    TableError for a wrong row of a registry.
    """
    from pathlib import Path

    from vnreport.pipeline.analysis import analyse_bytes
    from vnreport.registry import load as load_registry

    layers = [registry] if isinstance(registry, str | PathLike) else registry
    known = load_registry(tuple(Path(layer) for layer in layers))
    return analyse_bytes(*_opened(report), known, as_of=as_of)


def check(
    report: Report,
    *,
    as_of: date | None = None,
    registry: str | PathLike[str] | Sequence[str | PathLike[str]] = (),
) -> tuple[Finding, ...]:
    """The findings on a report, in the order of its text. Raises like `analyse`."""
    return analyse(report, as_of=as_of, registry=registry).findings


def records(analysis: Analysis, *, lang: Literal["vi", "en"] = "vi") -> dict[str, Any]:
    """An analysis as plain dicts, lists and texts: the JSON of `vnreport extract` (docs/records.md)."""
    from vnreport.outputs.records import records as as_records

    return as_records(analysis, lang)


def explain(error: VnReportError, *, lang: Literal["vi", "en"] = "vi") -> str:
    """What went wrong, in a sentence for users."""
    from vnreport.tables.messages import explain as in_words

    return in_words(error, lang)


def _opened(report: Report) -> tuple[bytes, str]:
    """The bytes of a file, and its name; "" where there are only bytes."""
    if isinstance(report, bytes):
        return report, ""
    from pathlib import Path

    from vnreport.readers import load

    return load(Path(report)), fspath(report)
