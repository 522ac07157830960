"""vnreport check: files in; what is wrong in them, where, why and what to write instead, out."""

import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from vnreport.cli.forms import BINARY, COUNTED, FORMS, form_of
from vnreport.cli.inputs import Input
from vnreport.cli.options import codes, day, one_of, reading
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.session import UNREADABLE, Lost, Session, complain, open_session, refuse
from vnreport.cli.sink import Sink
from vnreport.document.analysis import Analysis
from vnreport.document.findings import SEVERITIES
from vnreport.errors import ConfigurationError
from vnreport.outputs.totals import Totals
from vnreport.tables.messages import Language, explain, say

FINDINGS = 1
MENDING = ("--fix", "--unsafe-fixes", "--diff")


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    reading(parser, FORMS, may_name_none=True)
    parser.option("--select", type=codes, default=(), metavar="CODES")
    parser.option("--ignore", type=codes, default=(), metavar="CODES")
    parser.option("--as-of", type=day(parser), metavar="DATE")
    parser.option("--fail-on", type=one_of(parser, SEVERITIES), metavar="|".join(SEVERITIES))
    parser.option("--statistics", action="store_true")
    parser.option("--baseline", type=Path, metavar="FILE")
    parser.option("--write-baseline", action="store_true")
    parser.option("--show-suppressions", action="store_true")
    parser.option("--suppress", type=codes, default=(), metavar="CODES")
    parser.option("--reason", default="", metavar="WORDS")
    for name in MENDING:  # vnreport.cli.fixing is loaded only where one of them is given
        parser.option(name, action="store_true")
    parser.option("--watch", type=Path, metavar="FOLDER")
    parser.option("-v", "--verbose", action="store_true")


def run(options: Namespace) -> int:
    """Check the files; the exit code says whether anything was found or lost."""
    _refuse_contradictions(options, language_of(sys.argv))
    session = open_session(options, language_of(sys.argv))
    try:
        if options.suppress or options.show_suppressions:
            from vnreport.cli.suppressing import suppress

            return suppress(options, session)
        code = _check(options, session) if session.inputs else 0
        if options.watch:
            from vnreport.cli.watch import watch

            check = partial(_again, options, session)
            return watch(options.watch, session.lang, check, options.output)
    except ConfigurationError as error:
        refuse(explain(error, session.lang))
    return code


def _check(options: Namespace, session: Session) -> int:
    """One round over the session's files."""
    # Only now is the first file being read in its child: what is loaded here costs no time.
    from vnreport.cli.screening import open_screening

    settings = session.configuration
    select, ignore = options.select or settings.select, options.ignore or settings.ignore
    screening = open_screening(options, select, ignore)
    mended = _mending(options, session)
    totals = Totals()
    form = form_of(options, session, totals, screening.counts)
    sink = Sink(options.output, spreadsheet=options.form == "csv")
    for one in session.analyses(as_of=options.as_of, select=select, ignore=ignore):
        if isinstance(one, Lost):
            totals.unreadable += 1
        else:
            one = mended(screening.through(one))
            totals.add(one)
        sink.write(form.add(one))
    sink.write(form.finish())
    sink.close()
    if options.write_baseline and screening.baseline:
        return screening.write_baseline(session.lang)
    for line in screening.idle(session.lang):
        complain(line)
    return _exit_code(totals, options.fail_on or settings.fail_on or "warning")


def _mending(options: Namespace, session: Session) -> Callable[[Analysis], Analysis]:
    """What mends a report's file (--fix) and takes out of its analysis what was mended."""
    if options.diff or not (options.fix or options.unsafe_fixes):
        return lambda analysis: analysis
    from vnreport.cli.fixing import open_fixing

    fixing = open_fixing(options, session)
    return fixing.through if fixing else lambda analysis: analysis


def _again(options: Namespace, session: Session, one: Input) -> None:
    """Check one file that was saved anew; what goes wrong with it does not end the watch."""
    try:
        _check(options, session._replace(inputs=(one,), one=True, begun=None))
    except ConfigurationError as error:
        complain(explain(error, session.lang))
    except SystemExit:  # said already: the result could not be written
        pass


def _refuse_contradictions(options: Namespace, lang: Language) -> None:
    """Leave with exit code 2 where one option needs another."""
    why = ""
    if not options.paths and not options.watch:
        why = say("usage-missing", lang, name="PATH")
    elif options.form in BINARY and not options.output:
        why = say("output-needed", lang, form=options.form)
    elif options.statistics and options.form not in COUNTED:
        why = say("form-without-statistics", lang)
    elif options.write_baseline and not options.baseline:
        why = say("baseline-needed", lang)
    elif options.watch and (options.fix or options.unsafe_fixes):
        why = say("watch-and-fix", lang)
    elif options.suppress and not options.reason.strip():
        why = say("reason-needed", lang)
    if why:
        refuse(say("usage", lang, why=why, command="vnreport check"))


def _exit_code(totals: Totals, limit: str) -> int:
    if totals.unreadable:
        return UNREADABLE
    loud = SEVERITIES[: SEVERITIES.index(limit) + 1]
    return FINDINGS if any(totals.findings[name] for name in loud) else 0
