"""Files being read in; the findings on them written in one form, and an exit code, out."""

from argparse import Namespace
from collections.abc import Callable
from functools import partial

from vnreport.cli.forms import form_of
from vnreport.cli.inputs import Input
from vnreport.cli.readahead import ReadAhead
from vnreport.cli.saying import complain, refuse
from vnreport.cli.screening import open_screening
from vnreport.cli.session import UNREADABLE, Lost, Session, open_session
from vnreport.cli.sink import Sink
from vnreport.document.analysis import Analysis
from vnreport.document.findings import SEVERITIES
from vnreport.errors import ConfigurationError
from vnreport.outputs.totals import Totals
from vnreport.tables.messages import Language, explain

FINDINGS = 1


def check(options: Namespace, ahead: ReadAhead, lang: Language) -> int:
    """Check the files that were begun; returns the exit code."""
    session = open_session(options, ahead, lang)
    try:
        if options.suppress or options.show_suppressions:
            from vnreport.cli.suppressing import suppress

            return suppress(options, session)
        code = _check(options, session) if session.inputs else 0
        if options.watch:
            from vnreport.cli.watch import watch

            again = partial(_again, options, session)
            return watch(options.watch, session.lang, again, options.output)
    except ConfigurationError as error:
        refuse(explain(error, session.lang))
    return code


def _check(options: Namespace, session: Session) -> int:
    """One round over the session's files."""
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


def _exit_code(totals: Totals, limit: str) -> int:
    if totals.unreadable:
        return UNREADABLE
    loud = SEVERITIES[: SEVERITIES.index(limit) + 1]
    return FINDINGS if any(totals.findings[name] for name in loud) else 0
