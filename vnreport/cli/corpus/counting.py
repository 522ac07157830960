"""vnreport corpus stats: a corpus in, what is in it out."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.options import form_of, language
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.sink import Sink
from vnreport.corpus.folder import read_documents
from vnreport.corpus.pages import as_lines, as_page
from vnreport.corpus.statistics import statistics

FORMS = ("text", "json", "html")


def arguments(_: str, parser: Parser) -> None:
    """The corpus, the form and the place of the result."""
    parser.argument("corpus", "FOLDER", type=Path)
    form_of(parser, FORMS, default=FORMS[0])
    parser.option("-o", "--output", type=Path, metavar="FILE")
    language(parser)


def run(_: str, options: Namespace) -> int:
    """Count, and write. Raises ConfigurationError."""
    lang = language_of(sys.argv)
    found = statistics(read_documents(options.corpus))
    sink = Sink(options.output)
    if options.form == "json":
        sink.write(json.dumps(found.as_record(), ensure_ascii=False, indent=1) + "\n")
    elif options.form == "html":
        sink.write(as_page(found, options.corpus.name, lang))
    else:
        sink.write(as_lines(found, lang))
    sink.close()
    return 0
