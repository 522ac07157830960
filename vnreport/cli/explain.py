"""vnreport explain: the page of one rule."""

import sys
from argparse import Namespace

from vnreport.checks import rule_of
from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import refuse
from vnreport.outputs.rule_page import rule_page
from vnreport.tables.messages import say


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    parser.argument("code", "CODE")
    common(parser)


def run(options: Namespace) -> int:
    """Print the page; exit code 2 for a rule that does not exist."""
    lang = language_of(sys.argv)
    rule = rule_of(options.code)
    if rule is None:
        refuse(say("unknown-rule", lang, code=options.code))
    print(rule_page(rule, lang))  # noqa: T201
    return 0
