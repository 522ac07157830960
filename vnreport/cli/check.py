"""vnreport check: files in; what is wrong in them, where, why and what to write instead, out.

The arguments, and the reading of the first file begun; the rest is in `checking`, loaded while
that file is being read.
"""

import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.form_names import BINARY, COUNTED, FORMS
from vnreport.cli.options import day, listed, one_of, reading
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.readahead import begin
from vnreport.cli.saying import refuse
from vnreport.document.findings import SEVERITIES
from vnreport.tables.messages import Language, say

MENDING = ("--fix", "--unsafe-fixes", "--diff")


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    reading(parser, FORMS, may_name_none=True)
    parser.option("--select", type=listed, default=(), metavar="CODES")
    parser.option("--ignore", type=listed, default=(), metavar="CODES")
    parser.option("--as-of", type=day(parser), metavar="DATE")
    parser.option("--fail-on", type=one_of(parser, SEVERITIES), metavar="|".join(SEVERITIES))
    parser.option("--statistics", action="store_true")
    parser.option("--baseline", type=Path, metavar="FILE")
    parser.option("--write-baseline", action="store_true")
    parser.option("--show-suppressions", action="store_true")
    parser.option("--suppress", type=listed, default=(), metavar="CODES")
    parser.option("--reason", default="", metavar="WORDS")
    for name in MENDING:  # vnreport.cli.fixing is loaded only where one of them is given
        parser.option(name, action="store_true")
    parser.option("--watch", type=Path, metavar="FOLDER")
    parser.option("-v", "--verbose", action="store_true")


def run(options: Namespace) -> int:
    """Check the files; the exit code says whether anything was found or lost."""
    lang = language_of(sys.argv)
    _refuse_contradictions(options, lang)
    ahead = begin(options, lang)
    from vnreport.cli.checking import check  # only now: the first file is being read

    return check(options, ahead, lang)


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
