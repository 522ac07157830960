"""vnreport extract: files in; citations, dates, footnotes and letterheads as records out."""

import sys
from argparse import Namespace

from vnreport.cli.options import reading
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.session import UNREADABLE, Lost, open_session, write
from vnreport.outputs.json_lines import as_json, as_lines
from vnreport.outputs.records import Record, error_record, records
from vnreport.outputs.table import records_table

# A selection of rules that no code fits: extract judges nothing.
_NO_RULE = ("-",)


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    reading(parser, ("json", "jsonl", "csv"))


def run(options: Namespace) -> int:
    """Write the records of the files; the exit code says whether any file was lost."""
    session = open_session(options, language_of(sys.argv))
    kept: list[Record] = []
    lines: list[str] = []
    lost = 0
    for one in session.analyses(as_of=None, select=_NO_RULE):
        if isinstance(one, Lost):
            lost += 1
            record = error_record(one.file, one.error, session.lang)
        else:
            record = records(one, session.lang, findings=False)
        if options.form != "jsonl":
            kept.append(record)
        elif options.output:
            lines += as_lines(record)
        else:
            write("".join(f"{line}\n" for line in as_lines(record)), None)
    if options.form == "json":
        write(as_json(kept, one=session.one), options.output)
    elif options.form == "csv":
        write(records_table(kept), options.output, spreadsheet=True)
    elif options.output:
        write("".join(f"{line}\n" for line in lines), options.output)
    return UNREADABLE if lost else 0
