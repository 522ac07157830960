"""vnreport check: files in; what is wrong in them, where, why and what to write instead, out."""

import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.options import codes, day, one_of, reading
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.session import UNREADABLE, Lost, Session, open_session, write
from vnreport.document.analysis import Analysis
from vnreport.outputs.json_lines import as_json, as_lines
from vnreport.outputs.records import Record, error_record, records
from vnreport.outputs.style import style_for
from vnreport.outputs.table import findings_table
from vnreport.outputs.text import PLAIN, SEVERITIES, Totals, report_text, totals_text

FINDINGS = 1


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    reading(parser, ("text", "json", "jsonl", "csv"))
    parser.option("--select", type=codes, default=(), metavar="CODES")
    parser.option("--ignore", type=codes, default=(), metavar="CODES")
    parser.option("--as-of", type=day(parser), metavar="DATE")
    parser.option("--fail-on", type=one_of(parser, SEVERITIES), metavar="|".join(SEVERITIES))
    parser.option("-v", "--verbose", action="store_true")


def run(options: Namespace) -> int:
    """Check the files; the exit code says whether anything was found or lost."""
    session = open_session(options, language_of(sys.argv))
    settings = session.configuration
    report = _Report(session, options.form, options.output, verbose=options.verbose)
    for one in session.analyses(
        as_of=options.as_of,
        select=options.select or settings.select,
        ignore=options.ignore or settings.ignore,
    ):
        report.add(one)
    report.finish()
    return _exit_code(report.totals, options.fail_on or settings.fail_on or "warning")


class _Report:
    """The findings of all files in one form; text and lines go out as soon as they are there."""

    def __init__(self, session: Session, form: str, output: Path | None, *, verbose: bool) -> None:
        self.totals = Totals()
        self._session, self._form, self._output, self._verbose = session, form, output, verbose
        self._style = PLAIN if output else style_for(sys.stdout)
        self._kept: list[Record] = []
        self._words: list[str] = []

    def add(self, one: Analysis | Lost) -> None:
        """Take in the outcome of one file."""
        lang = self._session.lang
        if isinstance(one, Lost):
            self.totals.unreadable += 1
            if self._form != "text":
                self._record(error_record(one.file, one.error, lang))
            return
        self.totals.add(one)
        if self._form == "text":
            self._say(report_text(one, lang, self._style, verbose=self._verbose) + "\n\n")
        else:
            self._record(records(one, lang))

    def finish(self) -> None:
        """Write what was kept, and the last line of the text."""
        lang = self._session.lang
        if self._form == "text":
            self._say(totals_text(self.totals, lang, self._style) + "\n")
        elif self._form == "json":
            self._say(as_json(self._kept, one=self._session.one))
        elif self._form == "csv":
            self._say(findings_table(self._kept))
        if self._output:
            write("".join(self._words), self._output, spreadsheet=self._form == "csv")

    def _record(self, record: Record) -> None:
        if self._form == "jsonl":
            self._say("".join(f"{line}\n" for line in as_lines(record)))
        else:
            self._kept.append(record)

    def _say(self, words: str) -> None:
        if self._output:
            self._words.append(words)
        else:
            write(words, None)


def _exit_code(totals: Totals, limit: str) -> int:
    if totals.unreadable:
        return UNREADABLE
    loud = SEVERITIES[: SEVERITIES.index(limit) + 1]
    return FINDINGS if any(totals.findings[name] for name in loud) else 0
