"""vnreport registry import: a list of an office into its registry, whole or not at all."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from vnreport.cli.options import common
from vnreport.cli.parser import WRONG_USAGE, Parser, language_of
from vnreport.cli.registry.accepting import accept
from vnreport.cli.registry.layers import layer_to_write, registry_of
from vnreport.cli.saying import complain
from vnreport.errors import ConfigurationError
from vnreport.registry.files import table_of
from vnreport.registry.planning import Columns, Terms, columns_of, plan
from vnreport.tables.columns import columns
from vnreport.tables.messages import explain, say


def arguments(_: str, command: Parser) -> None:
    """The file, the layer, how its columns are read, and whether to write."""
    command.argument("file", "FILE", type=Path)
    command.option("--into", type=Path, metavar="FILE")
    command.option(
        "--map", action="append", type=_pair(command), default=[], metavar="COLUMN=FIELD"
    )
    command.option("--source", default="", metavar="TEXT")
    command.option("--yes", action="store_true")
    common(command)


def run(_: str, options: Namespace) -> int:
    """Read, complete, show; refuse the whole file where one row is wrong."""
    lang = language_of(sys.argv)
    layer = layer_to_write(options)
    lines = table_of(options.file)
    meaning = _meaning(lines[0] if lines else [], dict(options.map))
    _say_columns(meaning)
    terms = Terms(layer.stem, date.today(), options.source)
    rows = plan(options.file.name, lines[1:], meaning, registry_of(options), terms)
    for fault in rows.faults:
        complain(explain(fault, lang))
    if rows.faults:
        complain(say("import-refused", lang, count=str(len(rows.faults))))
        return WRONG_USAGE
    return accept(options, layer, rows.works, rows.relations)


def _pair(parser: Parser) -> Callable[[str], tuple[str, str]]:
    """Reads a column and its field."""

    def read(value: str) -> tuple[str, str]:
        column, between, field = value.rpartition("=")
        if not between:
            raise ArgumentTypeError(say("wrong-pair", parser.lang, value=value))
        return column.strip(), field.strip()

    return read


def _meaning(headings: list[str], chosen: Mapping[str, str]) -> Columns:
    """What the columns mean. Raises ConfigurationError for a --map that fits nothing."""
    fields = [one.field for kind in ("work", "related") for one in columns(kind)]
    for column, field in chosen.items():
        if column not in headings:
            raise ConfigurationError("no-column", name=column, columns=", ".join(headings))
        if field not in fields:
            raise ConfigurationError("no-field", name=field, fields=", ".join(fields))
    return columns_of(headings, chosen)


def _say_columns(meaning: Columns) -> None:
    lang = language_of(sys.argv)
    pairs = zip(meaning.headings, meaning.fields, strict=True)
    used = ", ".join(f"{heading} → {field}" for heading, field in pairs if field)
    complain(say("columns-used", lang, columns=used))
    if meaning.unused:
        complain(say("columns-unused", lang, columns=", ".join(meaning.unused)))
