"""vnreport registry add: one document, or what it does to another, into an office's registry."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.registry.accepting import accept
from vnreport.cli.registry.layers import layer_to_write, registry_of
from vnreport.document.regulations import Relation, Work
from vnreport.registry import Registry
from vnreport.registry.completion import complete
from vnreport.registry.planning import named, relate, the_work
from vnreport.registry.rows import Origin, read_work
from vnreport.tables.columns import columns
from vnreport.tables.messages import say

_FIELDS = (
    "type_name", "issued", "issuing_body", "title", "source", "effective_from", "aliases", "note",
)  # fmt: skip
_ASKED = ("type_name", "issued", "issuing_body", "title", "source")
_OF_RELATIONS = ("clause", "scope", "effective_on")
_KINDS = tuple(column.field for column in columns("related"))
_ORIGIN = Origin("add", 1)


def arguments(_: str, command: Parser) -> None:
    """The symbol, an option for each field, one for each kind of relation."""
    command.argument("symbol", "SYMBOL")
    for name in (*_FIELDS, *_OF_RELATIONS):
        command.option(f"--{name.replace('_', '-')}", default="", metavar="TEXT", dest=name)
    for kind in _KINDS:
        command.option(f"--{kind}", action="append", default=[], metavar="SYMBOL")
    command.option("--into", type=Path, metavar="FILE")
    command.option("--yes", action="store_true")
    common(command)


def run(_: str, options: Namespace) -> int:
    """Ask for what is missing, show the rows and write them. Raises TableError."""
    layer, known = layer_to_write(options), registry_of(options)
    works: list[Work] = []
    standing = () if options.issued else named(known, options.symbol)
    if len(standing) == 1:
        newer = standing[0]
    else:
        newer = _asked_for(options, layer.stem)
        works.append(newer)
    return accept(options, layer, works, list(_relations(options, known, newer)))


def _asked_for(options: Namespace, layer: str) -> Work:
    """The work of the options; what is missing and cannot be told is asked for on a terminal."""
    fields = {name: getattr(options, name) for name in ("symbol", *_FIELDS)}
    row = complete(fields, date.today())
    for name in _ASKED:
        if not row.get(name) and sys.stdin.isatty():
            row = complete({**row, name: _ask(name)}, date.today())
    if not row.get("source"):
        raise _ORIGIN.error("source", "thiếu nguồn")
    return read_work(row, layer, _ORIGIN)


def _ask(name: str) -> str:
    label = next(column.label for column in columns("work") if column.field == name)
    return input(say("ask-field", language_of(sys.argv), field=label))


def _relations(options: Namespace, known: Registry, newer: Work) -> Iterator[Relation]:
    wanted = [(kind, words) for kind in _KINDS for words in getattr(options, kind)]
    proof = _proof(options, newer) if wanted else {}
    for kind, words in wanted:
        older = the_work(known, words, kind, _ORIGIN, before=newer)
        yield relate(newer, kind, older, proof, _ORIGIN)


def _proof(options: Namespace, newer: Work) -> Mapping[str, str]:
    """The fields of a relation but its ends.

    The source of a new work speaks for its relations too; one of a known work needs its own.
    Raises TableError where there is none.
    """
    today = date.today().isoformat()
    own = {name: getattr(options, name) for name in _OF_RELATIONS}
    source = options.source or (newer.source if options.issued else "")
    if not source:
        raise _ORIGIN.error("source", "thiếu nguồn")
    return {**own, "source": source, "read_on": today, "recorded_at": today}
