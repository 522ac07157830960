"""Analyses in, what a reviewer reads on the terminal out, piece by piece."""

from collections.abc import Callable

from vnreport.cli.session import Lost
from vnreport.document.analysis import Analysis
from vnreport.outputs.style import Style
from vnreport.outputs.text import report_text, totals_text
from vnreport.outputs.totals import Totals
from vnreport.tables.messages import Language


class TextForm:
    """One call's findings as text, with its totals in the last line.

    closing: says what was left out of the reports, "" for nothing.
    """

    def __init__(
        self,
        totals: Totals,
        lang: Language,
        style: Style,
        *,
        verbose: bool,
        closing: Callable[[Language], str],
    ) -> None:
        self._totals, self._lang, self._style, self._verbose = totals, lang, style, verbose
        self._closing = closing

    def add(self, one: Analysis | Lost) -> str:
        """One report; a lost file was named when it was lost."""
        if isinstance(one, Lost):
            return ""
        return report_text(one, self._lang, self._style, verbose=self._verbose) + "\n\n"

    def finish(self) -> str:
        """The last line, and what was left out."""
        closing = self._closing(self._lang)
        totals = totals_text(self._totals, self._lang, self._style)
        return f"{totals} {closing}\n" if closing else f"{totals}\n"
