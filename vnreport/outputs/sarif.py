"""Analyses in; a SARIF 2.1.0 log out, as code review tools read it.

Plain texts have lines and columns. A Word file or PDF has none: there the place is the section,
page or table cell (logical location) and the words around it (a property of the result).
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from vnreport.checks import Rule, all_rules
from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.document.source import LinePlace
from vnreport.document.span import Span
from vnreport.normalize.fingerprint import fingerprint, words_around
from vnreport.outputs.places import place_words
from vnreport.outputs.proofs import put_together
from vnreport.outputs.rule_page import rule_page
from vnreport.outputs.unread import Unread
from vnreport.tables.messages import Language

Node = dict[str, Any]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def sarif_log(
    analyses: Sequence[Analysis], unread: Sequence[Unread] = (), lang: Language = "vi"
) -> str:
    """One run with all rules, the results, and a notification for each lost file."""
    rules = all_rules()
    places = {rule.code: position for position, rule in enumerate(rules)}
    results = [
        _result(analysis, finding, places.get(finding.code), lang)
        for analysis in analyses
        for finding in analysis.findings
    ]
    driver = {
        "name": "vnreport",
        "version": version("vnreport"),
        "language": lang,
        "rules": [_rule(rule, lang) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(analysis) for analysis in analyses],
        "invocations": [_invocation(unread)],
        "results": results,
        "properties": {"registry": {"version": analyses[0].registry_version}} if analyses else {},
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule, lang: Language) -> Node:
    page = rule_page(rule, lang)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.title.in_language(lang)},
        "fullDescription": {"text": " ".join(rule.page.split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _artifact(analysis: Analysis) -> Node:
    document = analysis.document
    found: Node = {"location": {"uri": _uri(document.file)}}
    if document.sha256:
        found["hashes"] = {"sha-256": document.sha256}
    return found


def _invocation(unread: Sequence[Unread]) -> Node:
    told = [
        {
            "level": "error",
            "descriptor": {"id": one.code},
            "message": {"text": one.message},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(one.file)}}}],
        }
        for one in unread
    ]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}


def _result(analysis: Analysis, finding: Finding, rule: int | None, lang: Language) -> Node:
    words = fingerprint(analysis.document, finding.span)
    key = sha256(f"{finding.code}\n{words}".encode()).hexdigest()
    found: Node = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(_message(finding))},
        "locations": [_location(analysis, finding.span, lang)],
        "partialFingerprints": {"vnreportWords/v1": key},
        "properties": {
            "start": finding.span.start,
            "end": finding.span.end,
            "words": words_around(analysis.document, finding.span),
        },
    }
    related = tuple(_related(analysis, finding, lang))
    if related:
        found["relatedLocations"] = related
    return found if rule is None else {**found, "ruleIndex": rule}


def _related(analysis: Analysis, finding: Finding, lang: Language) -> Iterator[Node]:
    """The places of the proofs, each with its sentence."""
    for position, proof in enumerate(finding.evidence):
        if proof.span is not None:
            place = _location(analysis, proof.span, lang)
            yield {"id": position + 1, **place, "message": {"text": proof.text}}


def _message(finding: Finding) -> Iterator[str]:
    yield finding.message
    yield from (f"• {one.text}" for one in put_together(finding))
    if finding.suggestion:
        yield f"→ {finding.suggestion}"


def _location(analysis: Analysis, span: Span, lang: Language) -> Node:
    physical: Node = {"artifactLocation": {"uri": _uri(analysis.document.file)}}
    region = _region(analysis, span)
    if region:
        physical["region"] = region
    place = place_words(analysis, span.start, lang)
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": place}]}


def _region(analysis: Analysis, span: Span) -> Node | None:
    """Line and column of a plain text, the end column exclusive."""
    start = analysis.document.place_at(span.start)
    last = analysis.document.place_at(max(span.start, span.end - 1))
    if not isinstance(start, LinePlace) or not isinstance(last, LinePlace):
        return None
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": last.line,
        "endColumn": last.column + (1 if span.end > span.start else 0),
        "snippet": {"text": analysis.document.text[span.start : span.end]},
    }


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
