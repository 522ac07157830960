"""vnreport extract: files in; citations, dates, figures, footnotes and letterheads as records out."""

import sys
from argparse import Namespace

from vnreport.cli.options import reading
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.readahead import begin
from vnreport.document.findings import NO_RULE


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    reading(parser, ("json", "jsonl", "csv"))


def run(options: Namespace) -> int:
    """Write the records of the files; the exit code says whether any file was lost."""
    lang = language_of(sys.argv)
    ahead = begin(options, lang)
    from vnreport.cli.record_forms import RecordForm  # only now: the first file is being read
    from vnreport.cli.session import UNREADABLE, Lost, open_session
    from vnreport.cli.sink import Sink

    session = open_session(options, ahead, lang)
    form = RecordForm(options.form, session.lang, one=session.one, findings=False)
    sink = Sink(options.output, spreadsheet=options.form == "csv")
    lost = False
    for one in session.analyses(as_of=None, select=NO_RULE):
        lost = lost or isinstance(one, Lost)
        sink.write(form.add(one))
    sink.write(form.finish())
    sink.close()
    return UNREADABLE if lost else 0
