"""vnreport registry export and diff: the rows as a file, and what two registries differ in."""

import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from vnreport.cli.options import common, language
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.registry.layers import registry_of
from vnreport.cli.saying import complain
from vnreport.cli.session import open_registry
from vnreport.errors import TableError
from vnreport.outputs.registry_changes import changes_page
from vnreport.registry import Registry
from vnreport.registry.changes import changes
from vnreport.registry.load import load_alone
from vnreport.registry.writing import put_rows
from vnreport.tables.messages import say

DIFFERENT = 1
CENTRAL = "central"


def arguments(name: str, command: Parser) -> None:
    """export: where to, which layer; diff: the two registries."""
    if name == "export":
        command.option("-o", "--output", type=Path, required=True, metavar="FILE")
        command.option("--layer", metavar="NAME")
        common(command)
        return
    command.argument("before", "A")
    command.argument("after", "B")
    language(command)


def run(name: str, options: Namespace) -> int:
    """Leaves with 1 where two registries differ."""
    return _export(options) if name == "export" else _diff(options)


def _export(options: Namespace) -> int:
    """Every row, or those of one layer with the relations whose newer work is of it."""
    known = registry_of(options)
    works = [one for one in known.works if options.layer in (None, one.layer)]
    ids = {one.id for one in works}
    relations = [one for one in (*known.relations, *known.withdrawn) if one.newer in ids]
    put_rows(None, options.output, works, relations)
    complain(say("written-to", language_of(sys.argv), path=str(options.output)))
    return 0


def _diff(options: Namespace) -> int:
    lang = language_of(sys.argv)
    before, after = _pair(options.before, options.after)
    some = changes(before, after)
    print(changes_page(some, before, after, lang))  # noqa: T201
    return DIFFERENT if some else 0


def _pair(before: str, after: str) -> tuple[Registry, Registry]:
    """Both by themselves where each stands alone, else both over the central registry."""
    if CENTRAL not in (before, after):
        with suppress(TableError):
            return load_alone(Path(before)), load_alone(Path(after))
    return _over_central(before), _over_central(after)


def _over_central(words: str) -> Registry:
    return open_registry(() if words == CENTRAL else (Path(words),))
