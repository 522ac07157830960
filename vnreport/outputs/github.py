"""Analyses in; workflow commands that a build server shows beside the files out."""

from collections.abc import Iterator, Sequence

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.document.source import LinePlace
from vnreport.outputs.places import place_words
from vnreport.outputs.unread import Unread
from vnreport.tables.messages import Language

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_VALUE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_VALUE, ":": "%3A", ",": "%2C"}


def commands(
    analyses: Sequence[Analysis], unread: Sequence[Unread] = (), lang: Language = "vi"
) -> str:
    """A line for each finding and each lost file; the registry's version is a debug message."""
    lines = [_command("error", {"file": one.file}, one.message) for one in unread]
    for version in sorted({analysis.registry_version for analysis in analyses}):
        lines.append(f"::debug::registry {version}")
    for analysis in analyses:
        lines += _findings(analysis, lang)
    return "".join(f"{line}\n" for line in lines)


def _findings(analysis: Analysis, lang: Language) -> Iterator[str]:
    for finding in analysis.findings:
        properties = {"file": analysis.document.file, **_line(analysis, finding)}
        properties["title"] = finding.code
        place = place_words(analysis, finding.span.start, lang)
        message = f"{place}: {finding.message}"
        if finding.suggestion:
            message += f" → {finding.suggestion}"
        yield _command(_LEVELS[finding.severity], properties, message)


def _line(analysis: Analysis, finding: Finding) -> dict[str, str]:
    """Line and column of a plain text; a Word file or PDF has none."""
    place = analysis.document.place_at(finding.span.start)
    if not isinstance(place, LinePlace):
        return {}
    return {"line": str(place.line), "col": str(place.column)}


def _command(level: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items())
    return f"::{level} {told}::{_escaped(message, _VALUE)}"


def _escaped(words: str, signs: dict[str, str]) -> str:
    shown = (signs.get(c, c if c.isprintable() else "\ufffd") for c in words)
    return "".join(shown)
