"""Options that several commands share, and the reading of their values."""

from argparse import ArgumentTypeError
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from vnreport.cli.parser import Parser
from vnreport.tables.messages import say


def common(parser: Parser) -> None:
    """--registry and --lang."""
    parser.option("--registry", action="append", type=Path, default=[], metavar="FILE")
    language(parser)


def language(parser: Parser) -> None:
    """--lang."""
    parser.option("--lang", type=one_of(parser, ("vi", "en")), metavar="vi|en")


def form_of(parser: Parser, forms: Sequence[str], **settings: Any) -> None:
    """--format: one of some words, as `form`."""
    form, shown = one_of(parser, forms), "|".join(forms)
    parser.option("--format", type=form, metavar=shown, dest="form", **settings)


def reading(parser: Parser, forms: Sequence[str], *, may_name_none: bool = False) -> None:
    """What check and extract have in common: files, form and place of the result."""
    parser.argument("paths", "PATH", nargs="*" if may_name_none else "+")
    form_of(parser, forms, default=forms[0])
    parser.option("-o", "--output", type=Path, metavar="FILE")
    common(parser)


def one_of(parser: Parser, choices: Sequence[str]) -> Callable[[str], str]:
    """Reads a value that has to be one of some words."""

    def read(value: str) -> str:
        if value not in choices:
            known = ", ".join(choices)
            raise ArgumentTypeError(say("wrong-choice", parser.lang, value=value, choices=known))
        return value

    return read


def day(parser: Parser) -> Callable[[str], date]:
    """Reads a day as 2023-12-31 or 31/12/2023."""

    def read(value: str) -> date:
        parts = value.split("/")
        try:
            if len(parts) == 3:
                return date(int(parts[2]), int(parts[1]), int(parts[0]))
            return date.fromisoformat(value)
        except ValueError:
            raise ArgumentTypeError(say("wrong-date", parser.lang, value=value)) from None

    return read


def listed(value: str) -> tuple[str, ...]:
    """Words, such as codes of rules, as typed with commas or blanks between them."""
    return tuple(value.replace(",", " ").split())


def whole_number(parser: Parser) -> Callable[[str], int]:
    """Reads a whole number from 1 on."""

    def read(value: str) -> int:
        if not value.isdecimal() or int(value) < 1:
            raise ArgumentTypeError(say("batch-number", parser.lang, value=value))
        return int(value)

    return read
