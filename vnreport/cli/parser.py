"""Arguments in, options out; help and errors in the user's language.

argparse, since it starts in a tenth of the time that Typer takes: a check of one report has to.
The help is in tables/data/commands.toml and is loaded only where it is asked for.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from vnreport.tables.load import table
from vnreport.tables.messages import Language, say

WRONG_USAGE = 2

_ERRORS = (
    (re.compile(r"the following arguments are required: (?P<name>.*)"), "usage-missing"),
    (re.compile(r"unrecognized arguments: (?P<name>.*)"), "usage-no-option"),
    (re.compile(r"argument [^:]*: invalid choice: '(?P<name>[^']*)'.*"), "usage-no-command"),
    (re.compile(r"argument (?P<name>[^:]*): expected .*"), "usage-no-value"),
    (re.compile(r"argument [^:]*: (?P<name>.*)", re.DOTALL), "usage-wrong-value"),
)


def language_of(words: Sequence[str]) -> Language:
    """English where “--lang en” stands among the words or VNREPORT_LANG says so."""
    joined = " ".join(words)
    if "--lang en" in joined or "--lang=en" in joined:
        return "en"
    if "--lang" in joined:
        return "vi"
    return "en" if os.environ.get("VNREPORT_LANG") == "en" else "vi"


class Parser(argparse.ArgumentParser):
    """A command's arguments; `path` is what the user types before them (“vnreport check”)."""

    def __init__(self, path: str, lang: Language, words: Sequence[str], **_: object) -> None:
        self.path, self.lang, self.words = path, lang, words
        self._helps = table("commands") if {"-h", "--help"} & set(words) or len(words) < 2 else {}
        super().__init__(
            prog=path,
            description=self.summary_of(path),
            epilog=self._help("examples") + self._exit_codes(),
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = say("help-arguments", lang)
        self._optionals.title = say("help-options", lang)
        self.option("-h", "--help", action="help")

    def option(self, *names: str, **settings: Any) -> None:
        """An option; its help is the row of its longest name."""
        self.add_argument(*names, help=self._help(names[-1].lstrip("-")) or None, **settings)

    def argument(self, name: str, metavar: str, **settings: Any) -> None:
        """An argument without a name on the command line."""
        self.add_argument(name, metavar=metavar, help=self._help(name) or None, **settings)

    def commands(self) -> "Commands":
        """A place for the commands below this one."""
        return Commands(self)

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong with the words, and leave with exit code 2."""
        for pattern, key in _ERRORS:
            match = pattern.fullmatch(message)
            if match:
                self.refuse(key, name=match["name"])
        self.refuse("usage-wrong-value", name=message)

    def refuse(self, key: str, **details: str) -> NoReturn:
        """Say a usage error by its message key, and leave with exit code 2."""
        why = say(key, self.lang, **details)
        print(say("usage", self.lang, why=why, command=self.path), file=sys.stderr)  # noqa: T201
        raise SystemExit(WRONG_USAGE)

    def summary_of(self, path: str) -> str:
        """What a command does, in a line; "" where no help is asked for."""
        row = self._helps.get(path.removeprefix("vnreport").strip() or path, {}).get("summary", {})
        return str(row.get(self.lang, ""))

    def _help(self, name: str) -> str:
        command = self._helps.get(self.path.removeprefix("vnreport").strip() or self.path, {})
        row = command.get(name) or self._helps.get("shared", {}).get(name) or {}
        if isinstance(row, list):
            return "\n".join((say("help-examples", self.lang), *(f"  {line}" for line in row)))
        return str(row.get(self.lang, ""))

    def _exit_codes(self) -> str:
        row = self._helps.get("shared", {}).get("exit-codes", {})
        return f"\n\n{row[self.lang]}" if row and self.path == "vnreport" else ""


class Commands:
    """The commands below a parser."""

    def __init__(self, parent: Parser) -> None:
        self._parent = parent
        self._group = parent.add_subparsers(
            title=say("help-commands", parent.lang),
            metavar=say("help-command", parent.lang),
            dest="command",
            parser_class=Parser,
        )

    def add(self, name: str) -> Parser:
        """Add a command and return its parser."""
        parent, path = self._parent, f"{self._parent.path} {name}"
        summary = parent.summary_of(path)
        parser: Parser = self._group.add_parser(
            name, help=summary or None, path=path, lang=parent.lang, words=parent.words
        )
        return parser


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help of at most 100 columns, with the word for “usage” in the user's language."""

    def __init__(self, prog: str, **_: object) -> None:
        super().__init__(prog, max_help_position=30, width=100)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        word = say("help-usage", language_of(sys.argv))
        super().add_usage(usage, actions, groups, f"{word}: " if prefix is None else prefix)
