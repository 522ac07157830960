"""What was written into a file in; a page with the table of findings, to print or to send, out."""

from collections.abc import Iterator
from html import escape

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.outputs.places import place_words
from vnreport.outputs.word.annotated import Annotated
from vnreport.outputs.word.wording import plain
from vnreport.tables.messages import Language, say

_STYLE = (
    "body{font:16px/1.5 serif;margin:2em auto;max-width:64em;padding:0 1em}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top}"
    "tr{break-inside:avoid}.error{color:#a00}.warning{color:#850}.info{color:#048}"
)
_COLUMNS = ("code", "place", "words", "message", "suggestion", "state")


def summary_page(analysis: Analysis, done: Annotated, name: str, lang: Language = "vi") -> str:
    """A page of HTML that needs nothing else; all words of the report are escaped."""
    title = escape(plain(say("summary-title", lang, file=name)))
    heads = "".join(f'<th scope="col">{escape(say(f"summary-{c}", lang))}</th>' for c in _COLUMNS)
    rows = "\n".join(_rows(analysis, done, lang))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
        "</body>\n</html>\n"
    )


def _rows(analysis: Analysis, done: Annotated, lang: Language) -> Iterator[str]:
    for finding in analysis.findings:
        severity = say(f"severity-{finding.severity}", lang)
        cells = (
            f"{finding.code} · {severity}",
            place_words(analysis, finding.span.start, lang),
            finding.text,
            finding.message,
            finding.suggestion or "",
            _state(finding, done, lang),
        )
        shown = "".join(f"<td>{escape(plain(cell))}</td>" for cell in cells)
        yield f'<tr class="{finding.severity}">{shown}</tr>'


def _state(finding: Finding, done: Annotated, lang: Language) -> str:
    """What became of a finding in the file."""
    for key, some in (("tracked", done.tracked), ("unplaced", done.unplaced)):
        if any(finding is one for one in some):
            return say(f"summary-{key}", lang)
    standing = any(finding is one for one in done.standing)
    return say("summary-standing" if standing else "summary-noted", lang)
