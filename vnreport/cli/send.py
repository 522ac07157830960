"""vnreport send: the results of a batch in; tables for the centre and letters to provinces out."""

import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import refuse
from vnreport.tables.messages import say


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    parser.argument("store", "STORE", type=str, nargs="?")
    parser.option("-o", "--output", type=Path, metavar="FOLDER")
    parser.option("--run", type=int, metavar="N")
    parser.option("--province", default="", metavar="NAME")
    parser.option("--accepted", action="store_true")
    parser.option("--template", type=Path, metavar="FILE.docx")
    parser.option("--write-template", type=Path, metavar="FILE.docx")
    common(parser)


def run(options: Namespace) -> int:
    """Write the tables and the letters, or the template that letters are made from."""
    lang = language_of(sys.argv)
    sends = options.store is not None and options.output is not None
    if not sends and options.write_template is None:
        refuse(say("usage", lang, why=say("send-where", lang), command="vnreport send"))
    from vnreport.cli.sending import send, write_template  # only now: these load the database

    if options.write_template:
        write_template(options.write_template)
    return send(options, lang) if sends else 0
