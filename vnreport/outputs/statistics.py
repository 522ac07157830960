"""Analyses in; how often each rule speaks, in how many files and of how many works, out."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vnreport.checks import rule_of
from vnreport.document.analysis import Analysis
from vnreport.document.findings import SEVERITIES, Finding
from vnreport.outputs.page_words import page_words
from vnreport.tables.messages import Language, say


class Count(NamedTuple):
    """One rule: its findings, the files that have any, and the cited works that they touch."""

    code: str
    name: str
    severity: str
    title: str
    findings: int
    files: int
    works: int


def statistics(analyses: Sequence[Analysis], form: str, lang: Language = "vi") -> str:
    """The counts as “text”, “json” or “csv”, the most frequent rule first."""
    counts = counted(analyses, lang)
    if form == "json":
        rows = [count._asdict() for count in counts]
        return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerows([Count._fields, *counts])
        return out.getvalue()
    return "".join(f"{line}\n" for line in _lines(counts, lang))


def counted(analyses: Sequence[Analysis], lang: Language) -> list[Count]:
    """A count for each rule that found anything."""
    found: dict[str, list[tuple[Analysis, Finding]]] = {}
    for analysis in analyses:
        for finding in analysis.findings:
            found.setdefault(finding.code, []).append((analysis, finding))
    counts = [_count(code, places, lang) for code, places in found.items()]
    return sorted(counts, key=lambda count: (-count.findings, count.code))


def _count(code: str, places: list[tuple[Analysis, Finding]], lang: Language) -> Count:
    rule = rule_of(code)
    finding = min((one for _, one in places), key=lambda one: SEVERITIES.index(one.severity))
    title = rule.title.in_language(lang) if rule else ""
    files = {analysis.document.file for analysis, _ in places}
    works = {work for analysis, one in places for work in _works(analysis, one)}
    return Count(code, finding.name, finding.severity, title, len(places), len(files), len(works))


def _works(analysis: Analysis, finding: Finding) -> Iterator[str]:
    """The cited works at a finding's place: by their ids, else by what the report writes."""
    for citation in analysis.citations:
        dated = citation.date_span is not None and citation.date_span.meets(finding.span)
        if citation.cluster is not None and (dated or citation.span.meets(finding.span)):
            match = analysis.matches.get(citation.cluster)
            if match and match.work:
                yield match.work.id
            else:
                yield f"{analysis.document.file}:{citation.cluster}"


def _lines(counts: list[Count], lang: Language) -> Iterator[str]:
    head = [page_words(f"count-{name}", lang) for name in ("findings", "files", "works")]
    widths = [max(len(word), 6) for word in head]
    yield "  ".join(word.rjust(width) for word, width in zip(head, widths, strict=True))
    for count in counts:
        numbers = (count.findings, count.files, count.works)
        cells = [str(n).rjust(width) for n, width in zip(numbers, widths, strict=True)]
        level = say(f"severity-{count.severity}", lang)
        yield f"{'  '.join(cells)}  {count.code}  {level:<9}  {count.title}"
    if not counts:
        yield page_words("no-findings", lang)
