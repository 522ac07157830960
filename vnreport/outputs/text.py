"""An Analysis in; what a reviewer reads on the terminal out."""

from collections.abc import Iterator
from textwrap import wrap

from vnreport.document.analysis import Analysis, Tally
from vnreport.document.findings import SEVERITIES, Finding
from vnreport.outputs.places import place_words, snippet
from vnreport.outputs.proofs import proof_line
from vnreport.outputs.style import PLAIN, Style, printable
from vnreport.outputs.totals import Totals
from vnreport.tables.messages import Language, describe, say

_WIDTH = 100
_INDENT = "      "


def report_text(
    analysis: Analysis, lang: Language = "vi", style: Style = PLAIN, *, verbose: bool = False
) -> str:
    """One report: head, findings (remarks in one line each unless verbose), what was judged."""
    lines = [*_head(analysis, lang, style)]
    remarks = [f for f in analysis.findings if f.severity == "info"]
    for finding in analysis.findings:
        if verbose or finding.severity != "info":
            lines += ["", *_finding(analysis, finding, lang, style)]
    if remarks and not verbose:
        lines.append("")
        lines += [_remark(analysis, finding, lang, style) for finding in remarks]
    if verbose:
        lines += _near_misses(analysis, lang, style)
    lines += ["", f"  {_judged(analysis, lang)}"]
    return printable("\n".join(lines)) if not style.colour else "\n".join(lines)


def totals_text(totals: Totals, lang: Language, style: Style = PLAIN) -> str:
    """The last line: files, findings by severity, and how many cited works could be judged."""
    words = say(
        "tally",
        lang,
        files=str(totals.files),
        works=str(totals.works),
        checked=str(totals.works - totals.open_works),
        open=str(totals.open_works),
        **{name: str(totals.findings[name]) for name in SEVERITIES},
    )
    if totals.unreadable:
        words += " " + say("tally-unreadable", lang, count=str(totals.unreadable))
    worst = next((name for name in SEVERITIES if totals.findings[name]), "bold")
    return style.paint(words, worst)


def _head(analysis: Analysis, lang: Language, style: Style) -> Iterator[str]:
    head = analysis.letterhead
    yield style.paint(printable(analysis.document.file), "bold")
    described = [words for words in (head.doc_type, head.issuing_body) if words]
    if described:
        yield f"  {' · '.join(' '.join(words.split()) for words in described)}"
    if analysis.as_of:
        day = f"{analysis.as_of:%d/%m/%Y}"
        yield "  " + say(f"as-of-{analysis.as_of_from}", lang, day=day)
    else:
        yield "  " + say("as-of-none", lang)
    for problem in analysis.document.problems:
        page = f" ({say('at-page', lang, page=str(problem.page))})" if problem.page else ""
        yield "  " + style.paint(f"! {describe(problem, lang)}{page}", "warning")


def _finding(analysis: Analysis, finding: Finding, lang: Language, style: Style) -> Iterator[str]:
    label = style.paint(say(f"severity-{finding.severity}", lang), finding.severity)
    place = place_words(analysis, finding.span.start, lang)
    yield f"  {label} {style.paint(finding.code, 'bold')}  {style.paint(place, 'dim')}"
    before, marked, after = (printable(part) for part in snippet(analysis.document, finding.span))
    marked = style.paint(marked, "mark") if style.colour else f"⟦{marked}⟧"
    yield f"{_INDENT}{before}{marked}{after}"
    yield from _wrapped(finding.message, style, "bold")
    for proof in finding.evidence:
        yield from _wrapped(f"• {proof_line(analysis, proof, lang)}", style, "dim")
    if finding.suggestion:
        yield from _wrapped(say("suggestion", lang, words=finding.suggestion), style, None)


def _wrapped(words: str, style: Style, kind: str | None) -> Iterator[str]:
    for line in wrap(
        printable(words), _WIDTH - len(_INDENT), break_long_words=False, break_on_hyphens=False
    ):
        yield _INDENT + (style.paint(line, kind) if kind else line)


def _remark(analysis: Analysis, finding: Finding, lang: Language, style: Style) -> str:
    label = style.paint(say("severity-info", lang), "info")
    place = place_words(analysis, finding.span.start, lang)
    return f"  {label} {finding.code}  {printable(finding.message)} {style.paint(place, 'dim')}"


def _near_misses(analysis: Analysis, lang: Language, style: Style) -> Iterator[str]:
    if analysis.near_misses:
        yield ""
        yield "  " + say("near-misses", lang)
    for miss in analysis.near_misses:
        place = place_words(analysis, miss.span.start, lang)
        yield f"{_INDENT}⟦{printable(' '.join(miss.text.split()))}⟧ {style.paint(place, 'dim')}"


def _open(tally: Tally, lang: Language) -> str:
    """How many documents were not assessed; those of the state, which no registry holds, apart."""
    count = str(tally.not_assessable)
    if not tally.state_law:
        return say("open", lang, count=count)
    return say("open-with-state-law", lang, count=count, state=str(tally.state_law))


def _judged(analysis: Analysis, lang: Language) -> str:
    tally = analysis.tally
    return say(
        "judged",
        lang,
        citations=str(tally.citations),
        works=str(tally.works),
        checked=str(tally.works - tally.not_assessable),
        open=_open(tally, lang),
        version=analysis.registry_version,
        figures=str(tally.figures),
        compared=str(tally.checked_figures),
    )
