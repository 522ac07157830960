"""vnreport letters: one letter for each province, with the findings on its reports."""

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import complain, refuse
from vnreport.errors import ConfigurationError, VnReportError
from vnreport.tables.messages import Language, explain, say

NOTHING = 1


def arguments(parser: Parser) -> None:
    """The store, the folder, the template."""
    parser.argument("store", "STORE", nargs="?")
    parser.option("-o", "--output", type=Path, metavar="FOLDER")
    parser.option("--province", metavar="NAME")
    parser.option("--accepted", action="store_true")
    parser.option("--template", type=Path, metavar="FILE")
    parser.option("--write-template", type=Path, metavar="FILE")
    common(parser)


def run(options: Namespace) -> int:
    """Write the letters, or the template that an office begins with; 1 where there is no letter."""
    lang = language_of(sys.argv)
    try:
        if options.write_template:
            from vnreport.batch.letter_template import write_template

            write_template(options.write_template)
            complain(say("written-to", lang, path=str(options.write_template)))
            return 0
        if not options.store or not options.output:
            raise ConfigurationError("letters-where")
        return _write(options, lang)
    except VnReportError as error:
        refuse(explain(error, lang))


def _write(options: Namespace, lang: Language) -> int:
    from vnreport.batch.letter_template import write_template
    from vnreport.batch.letters import letters, write_letter
    from vnreport.store.opening import open_store
    from vnreport.store.runs import last_run

    store, day, count = open_store(options.store, create=False), date.today(), 0
    options.output.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, store.reading() as connection:
        template = options.template or Path(folder) / "mau.docx"
        if not options.template:
            write_template(template)
        run = last_run(connection)
        wanted = {"province": options.province, "accepted": options.accepted}
        for letter in letters(connection, run.id, day, **wanted) if run else ():
            path = write_letter(letter, template, options.output, day)
            found = {"count": str(len(letter.remarks)), "province": letter.province}
            print(say("letter", lang, path=str(path), **found))  # noqa: T201
            count += 1
    if not count:
        complain(say("letters-none", lang))
    return 0 if count else NOTHING
