"""The name of a form of output in; what turns analyses into it out, its libraries loaded only then."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import NoReturn

from vnreport.cli.saying import refuse
from vnreport.cli.session import Form, Lost, Session
from vnreport.document.analysis import Analysis
from vnreport.outputs.totals import Totals
from vnreport.outputs.unread import Unread
from vnreport.tables.messages import Language, explain, say

_LIBRARIES = {"html": "jinja2", "xlsx": "xlsxwriter"}

Render = Callable[[Sequence[Analysis], Sequence[Unread]], str | bytes]


class WholeForm:
    """A form that is written in one piece when all files are through."""

    def __init__(self, render: Render, lang: Language) -> None:
        self._render, self._lang = render, lang
        self._analyses: list[Analysis] = []
        self._unread: list[Unread] = []

    def add(self, one: Analysis | Lost) -> str:
        """Keep one more outcome."""
        if isinstance(one, Lost):
            sentence = explain(one.error, self._lang)
            self._unread.append(Unread(one.file, one.error.key, sentence))
        else:
            self._analyses.append(one)
        return ""

    def finish(self) -> str | bytes:
        """All of it."""
        return self._render(self._analyses, self._unread)


class DifferenceForm:
    """What fixes would change, for each report; nothing for one that could not be read."""

    def __init__(self, difference: Callable[[Analysis], str]) -> None:
        self._difference = difference

    def add(self, one: Analysis | Lost) -> str:
        """The difference of one report."""
        return "" if isinstance(one, Lost) else self._difference(one)

    def finish(self) -> str:
        """Nothing more."""
        return ""


def form_of(
    options: Namespace, session: Session, totals: Totals, closing: Callable[[Language], str]
) -> Form:
    """The form that was asked for; leaves with exit code 2 where its library is missing.

    closing: says in the text form what was left out of the reports.
    """
    name, lang = options.form, session.lang
    if options.diff:
        from vnreport.cli.fixing import Fixing

        return DifferenceForm(Fixing(session.inputs, lang, unsafe=options.unsafe_fixes).difference)
    if options.statistics:
        from vnreport.outputs.statistics import statistics

        return WholeForm(lambda found, _: statistics(found, name, lang), lang)
    if name == "text":
        from vnreport.cli.text_form import TextForm
        from vnreport.outputs.style import PLAIN, style_for

        style = PLAIN if options.output else style_for(sys.stdout)
        return TextForm(totals, lang, style, verbose=options.verbose, closing=closing)
    if name in ("json", "jsonl", "csv"):
        from vnreport.cli.record_forms import RecordForm

        return RecordForm(name, lang, one=session.one, findings=True)
    try:
        return WholeForm(_render(name, session), lang)
    except ImportError:
        _refuse_library(name, lang)


def _render(name: str, session: Session) -> Render:
    lang, registry = session.lang, session.registry
    if name == "github":
        from vnreport.outputs.github import commands

        return lambda found, unread: commands(found, unread, lang)
    if name == "sarif":
        from vnreport.outputs.sarif import sarif_log

        return lambda found, unread: sarif_log(found, unread, lang)
    if name == "xlsx":
        from vnreport.outputs.xlsx import workbook

        return lambda found, unread: workbook(found, unread, registry, lang)
    from vnreport.outputs.html import html_page

    return lambda found, unread: html_page(found, unread, registry, lang)


def _refuse_library(form: str, lang: Language) -> NoReturn:
    refuse(say("library-needed", lang, form=form, name=_LIBRARIES[form]))
