"""vnreport rules: the list of all rules."""

import sys
from argparse import Namespace

from vnreport.checks import all_rules
from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.tables.messages import say


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    common(parser)


def run(options: Namespace) -> int:
    """Print code, severity, title and name of each rule."""
    lang = language_of(sys.argv)
    for rule in all_rules():
        level = say(f"severity-{rule.severity}", lang)
        print(f"{rule.code}  {level:<9} {rule.title.in_language(lang)} ({rule.name})")  # noqa: T201
    return 0
