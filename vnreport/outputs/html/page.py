"""Analyses in; the page, put together from the package's own templates, style and script, out.

The page asks nothing of any network: style and script stand in it, and a policy in its head lets
a browser run these two alone, by their hashes. Every word of a report is escaped by the template.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from vnreport.document.analysis import Analysis, Tally
from vnreport.document.findings import SEVERITIES, Finding
from vnreport.outputs.html.numbers import Number, numbers
from vnreport.outputs.html.passages import Passages, passages, shown
from vnreport.outputs.html.proofs import Evidence, evidence
from vnreport.outputs.html.works import CitedWork, cited_works
from vnreport.outputs.page_words import page_words
from vnreport.outputs.places import place_words
from vnreport.outputs.unread import Unread
from vnreport.registry import Registry
from vnreport.tables.messages import Language, describe, say

_DATA = Path(__file__).parent.parent / "data" / "html"


class Remark(NamedTuple):
    """One finding as the page shows it: its number in the report, group of rules, and place."""

    number: int
    finding: Finding
    group: str
    place: str
    evidence: tuple[Evidence, ...]


class View(NamedTuple):
    """One report as the page shows it; id begins all anchors of the report."""

    id: str
    file: str
    name: str
    title: str
    kind: str
    symbol: str
    day: str
    day_from: str
    remarks: tuple[Remark, ...]
    counts: Mapping[str, int]
    tally: Tally
    problems: tuple[str, ...]
    passages: Passages
    works: tuple[CitedWork, ...]
    numbers: tuple[Number, ...]


def html_page(
    analyses: Sequence[Analysis],
    unread: Sequence[Unread],
    registry: Registry,
    lang: Language = "vi",
) -> str:
    """The page: an index where there are several files, then each report, the worst first."""
    views = [_view(analysis, registry, lang) for analysis in analyses]
    views.sort(key=lambda view: [-view.counts[name] for name in SEVERITIES])
    views = [view._replace(id=f"r{number}") for number, view in enumerate(views, 1)]
    style, script = ((_DATA / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    return _template().render(
        lang=lang,
        views=views,
        unread=unread,
        groups=_groups(views),
        severities=SEVERITIES,
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
        version=version("vnreport"),
        registry=registry.version,
        t=partial(page_words, lang=lang),
        say=partial(say, lang=lang),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_DATA),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    return environment.get_template("page.html")


def _policy(style: str, script: str) -> str:
    """What the browser may run: nothing from elsewhere, nothing that a report brings along."""
    hashes = [b64encode(sha256(words.encode()).digest()).decode() for words in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _view(analysis: Analysis, registry: Registry, lang: Language) -> View:
    head = analysis.letterhead
    findings = analysis.findings
    counts = Counter(finding.severity for finding in findings)
    day = f"{analysis.as_of:%d/%m/%Y}" if analysis.as_of else ""
    name = Path(analysis.document.file).name
    return View(
        id="r",
        file=analysis.document.file,
        name=name,
        title=_line(head.subject or head.title) or name,
        kind=" · ".join(_line(part) for part in (head.issuing_body, head.doc_type) if part),
        symbol=_symbol(_line(head.symbol)),
        day=day,
        day_from=say(f"as-of-{analysis.as_of_from}", lang, day=day)
        if day
        else say("as-of-none", lang),
        remarks=tuple(
            Remark(
                position + 1,
                one,
                one.code[:3],
                place_words(analysis, one.span.start, lang),
                tuple(evidence(analysis, position, one, lang)),
            )
            for position, one in enumerate(findings)
        ),
        counts={name: counts[name] for name in SEVERITIES},
        tally=analysis.tally,
        problems=tuple(describe(problem, lang) for problem in analysis.document.problems),
        passages=passages(analysis),
        works=cited_works(analysis, registry, lang),
        numbers=numbers(analysis, lang),
    )


def _line(words: str | None) -> str:
    return " ".join((words or "").split())


def _symbol(symbol: str) -> str:
    """A symbol whose number is still blank (“-BC/TU”) with a sign for the blank."""
    return f"… {symbol}" if symbol.startswith("-") else symbol


def _groups(views: Sequence[View]) -> list[str]:
    """The groups of rules that found anything, in the order of their names."""
    return sorted({remark.group for view in views for remark in view.remarks})
