"""vnreport check: files in; what is wrong in them, where, why and what to write instead, out."""

import sys
from argparse import Namespace

from vnreport.cli.options import codes, day, one_of, reading
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.session import UNREADABLE, Form, Lost, Session, open_session
from vnreport.cli.sink import Sink
from vnreport.document.findings import SEVERITIES
from vnreport.outputs.totals import Totals

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
    totals = Totals()
    form = _form(options, session, totals)
    sink = Sink(options.output, spreadsheet=options.form == "csv")
    for one in session.analyses(
        as_of=options.as_of,
        select=options.select or settings.select,
        ignore=options.ignore or settings.ignore,
    ):
        if isinstance(one, Lost):
            totals.unreadable += 1
        else:
            totals.add(one)
        sink.write(form.add(one))
    sink.write(form.finish())
    sink.close()
    return _exit_code(totals, options.fail_on or settings.fail_on or "warning")


def _form(options: Namespace, session: Session, totals: Totals) -> Form:
    """The form that was asked for; only its own modules are loaded."""
    if options.form == "text":
        from vnreport.cli.text_form import TextForm
        from vnreport.outputs.style import PLAIN, style_for

        style = PLAIN if options.output else style_for(sys.stdout)
        return TextForm(totals, session.lang, style, verbose=options.verbose)
    from vnreport.cli.record_forms import RecordForm

    return RecordForm(options.form, session.lang, one=session.one, findings=True)


def _exit_code(totals: Totals, limit: str) -> int:
    if totals.unreadable:
        return UNREADABLE
    loud = SEVERITIES[: SEVERITIES.index(limit) + 1]
    return FINDINGS if any(totals.findings[name] for name in loud) else 0
