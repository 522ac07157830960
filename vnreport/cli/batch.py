"""vnreport batch: folders and zips in; their findings in a database, a tally and an exit code out."""

import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.options import common, day, listed, one_of, whole_number
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import refuse
from vnreport.document.findings import SEVERITIES
from vnreport.readers.isolation import cores
from vnreport.tables.messages import Language, say

EXPORTS = (".csv", ".jsonl", ".parquet", ".xlsx")


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    parser.argument("paths", "PATH", nargs="+")
    parser.option("-o", "--output", type=Path, metavar="FILE")
    parser.option("--db", metavar="URL")
    parser.option("--jobs", type=whole_number(parser), default=cores(), metavar="N")
    parser.option("--scheduler", metavar="ADDRESS")
    parser.option("--timeout", type=whole_number(parser), default=60, metavar="SECONDS")
    parser.option("--retry", action="store_true")
    parser.option("--select", type=listed, default=(), metavar="CODES")
    parser.option("--ignore", type=listed, default=(), metavar="CODES")
    parser.option("--as-of", type=day(parser), metavar="DATE")
    parser.option("--fail-on", type=one_of(parser, SEVERITIES), metavar="|".join(SEVERITIES))
    parser.option("--export", type=Path, metavar="FILE")
    common(parser)


def run(options: Namespace) -> int:
    """Check what is new or changed; the exit code says whether anything was found or lost."""
    lang = language_of(sys.argv)
    _refuse_contradictions(options, lang)
    from vnreport.cli.batching import batch  # only now: it loads the database library

    return batch(options, lang)


def _refuse_contradictions(options: Namespace, lang: Language) -> None:
    """Leave with exit code 2 where the options do not go together."""
    why = ""
    if (options.output is None) == (options.db is None):
        why = say("batch-where", lang)
    elif options.export and options.export.suffix.lower() not in EXPORTS:
        why = say("batch-export", lang, path=str(options.export))
    if why:
        refuse(say("usage", lang, why=why, command="vnreport batch"))
