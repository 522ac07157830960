"""Commands below a command: the name of one in, the module of that one alone loaded and run."""

import sys
from argparse import Namespace
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import refuse
from vnreport.errors import TableError, VnReportError
from vnreport.tables.messages import explain


class Below:
    """The commands of a package in the order of the help, and the modules that carry them out.

    Each module has `arguments(name, parser)` and `run(name, options)`.
    """

    def __init__(self, package: str, modules: Mapping[str, str]) -> None:
        self._package, self._modules = package, modules

    def arguments(self, parser: Parser) -> None:
        """The commands, each with its arguments where it is the one that is named."""
        below = parser.commands()
        named = next((word for word in parser.words[1:] if not word.startswith("-")), None)
        for name in self._modules if named not in self._modules else (str(named),):
            command = below.add(name)
            command.set_defaults(module=self._modules[name], named=name)
            if name == named:
                self._load(self._modules[name]).arguments(name, command)
        parser.set_defaults(module=None, parser=parser)

    def run(self, options: Namespace) -> int:
        """Carry out the command that was named; print the help where none was."""
        if options.module is None:
            options.parser.print_help()
            return 0
        try:
            code: int = self._load(options.module).run(options.named, options)
        except FileNotFoundError as error:
            missing = TableError("missing-file", path=str(error.filename))
            refuse(explain(missing, language_of(sys.argv)))
        except VnReportError as error:
            refuse(explain(error, language_of(sys.argv)))
        return code

    def _load(self, module: str) -> Any:
        return import_module(f"{self._package}.{module}")
