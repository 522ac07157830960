"""vnreport registry propose: what reports say that the registry does not know, and taking it over."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from vnreport.cli.inputs import expand
from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.readahead import ReadAhead
from vnreport.cli.registry.accepting import accept
from vnreport.cli.registry.layers import layer_to_write, registry_of
from vnreport.cli.saying import complain
from vnreport.cli.session import UNREADABLE
from vnreport.document.findings import NO_RULE
from vnreport.document.regulations import Relation, Work
from vnreport.document.statement import Statement
from vnreport.errors import ConfigurationError, ReadError
from vnreport.outputs.proposals import proposals_page
from vnreport.outputs.style import printable
from vnreport.pipeline.judgement import judge
from vnreport.registry import Registry
from vnreport.registry.learning import Proposal, propose
from vnreport.registry.learning.statements import statements
from vnreport.tables.messages import explain

NOTHING = 1
_SQLITE = b"SQLite format 3\0"


def arguments(_: str, command: Parser) -> None:
    """The reports or the results of a batch, which proposals to accept, and where they go."""
    command.argument("paths", "PATH", nargs="*")
    command.option("--db", metavar="URL")
    command.option("--accept", action="append", default=[], metavar="NAME")
    command.option("--into", type=Path, metavar="FILE")
    command.option("--yes", action="store_true")
    common(command)


def run(_: str, options: Namespace) -> int:
    """List the proposals, or write those that are accepted.

    Leaves with 1 where there is nothing to propose, 3 where a report could not be read.
    """
    lang, registry = language_of(sys.argv), registry_of(options)
    lost: list[str] = []
    stores = [path for path in options.paths if _is_store(path)]
    reports = [path for path in options.paths if path not in stores]
    if not (options.paths or options.db):
        raise ConfigurationError("propose-from-what")
    said = [one for store in (*stores, options.db) if store for one in _stored(store)]
    said += _statements(reports, registry, lost) if reports else ()
    some = propose(said, registry, date.today())
    if options.accept:
        chosen = _chosen(some, options.accept)
        works = [one.row for one in chosen if isinstance(one.row, Work)]
        relations = [one.row for one in chosen if isinstance(one.row, Relation)]
        layer = layer_to_write(options)
        own = [one._replace(layer=layer.stem) for one in works]
        return accept(options, layer, own, relations)
    print(proposals_page(some, registry, lang))  # noqa: T201
    return UNREADABLE if lost else 0 if some else NOTHING


def _statements(paths: Sequence[str], registry: Registry, lost: list[str]) -> Iterator[Statement]:
    lang = language_of(sys.argv)
    for one, extraction in ReadAhead(expand(paths)):
        try:
            found = judge(extraction(), registry, as_of=None, select=NO_RULE, ignore=(), lang=lang)
            yield from statements(found)
        except (ReadError, OSError) as error:
            why = explain(error, lang) if isinstance(error, ReadError) else str(error.strerror)
            complain(printable(f"{one.name}: {why}"))
            lost.append(one.name)


def _is_store(path: str) -> bool:
    """Whether a path is a file of “vnreport batch”."""
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _stored(where: str) -> list[Statement]:
    from vnreport.store.opening import open_store  # only where there is a store
    from vnreport.store.statements import list_statements

    store = open_store(where, create=False)
    with store.reading() as connection:
        return list(list_statements(connection))


def _chosen(some: Sequence[Proposal], names: Sequence[str]) -> list[Proposal]:
    """The proposed rows of these numbers, symbols or ids. Raises ConfigurationError."""
    rows = [one for one in some if not one.field]
    chosen: list[Proposal] = []
    for name in names:
        found = [one for one in rows if name in _names(one, some)]
        if len(found) != 1:
            raise ConfigurationError("proposal-unknown", name=name)
        chosen += found
    return chosen


def _names(one: Proposal, some: Sequence[Proposal]) -> tuple[str, ...]:
    number = str(some.index(one) + 1)
    row = one.row
    return (number, row.symbol, row.id) if isinstance(row, Work) else (number,)
