"""vnreport corpus: corpora for research, and how good the program is on gold."""

import sys
from argparse import Namespace
from importlib import import_module

from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import refuse
from vnreport.errors import VnReportError
from vnreport.tables.messages import explain

_COMMANDS = {
    "build": "building",
    "export": "exporting",
    "stats": "counting",
    "import": "importing",
    "evaluate": "evaluating",
}
"""The commands in the order of the help, and the modules that carry them out."""


def arguments(parser: Parser) -> None:
    """The commands below, each with its arguments; only the module of the one named is loaded."""
    below = parser.commands()
    named = next((word for word in parser.words[1:] if not word.startswith("-")), None)
    for name in [named] if named in _COMMANDS else _COMMANDS:
        command = below.add(name)
        command.set_defaults(module=_COMMANDS[name])
        if name == named:
            import_module(f"{__name__}.{_COMMANDS[name]}").arguments(command)
    parser.set_defaults(module=None, parser=parser)


def run(options: Namespace) -> int:
    """Carry out the command that was named; print the help where none was."""
    if options.module is None:
        options.parser.print_help()
        return 0
    try:
        code: int = import_module(f"{__name__}.{options.module}").run(options)
    except VnReportError as error:
        refuse(explain(error, language_of(sys.argv)))
    return code
