"""vnreport registry: what the registry knows of a document."""

import sys
from argparse import Namespace
from datetime import date

from vnreport.cli.options import common, day
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import complain, refuse
from vnreport.cli.session import open_registry
from vnreport.document.regulations import Work
from vnreport.errors import VnReportError
from vnreport.outputs.works import history_page, work_line, work_page
from vnreport.registry import Registry
from vnreport.registry.history import history
from vnreport.registry.search import search
from vnreport.registry.validate import validate
from vnreport.tables.messages import explain, say

NOTHING = 1


def arguments(parser: Parser) -> None:
    """The commands show, search, history and validate, each with its arguments."""
    below = parser.commands()
    for name, action in _ACTIONS.items():
        command = below.add(name)
        if name in ("show", "history"):
            command.argument("symbol", "SYMBOL")
        if name == "search":
            command.argument("words", "WORD", nargs="+")
        if name in ("show", "search"):
            command.option("--as-of", type=day(command), metavar="DATE")
        common(command)
        command.set_defaults(action=action, parser=command)
    parser.set_defaults(action=None, parser=parser)


def run(options: Namespace) -> int:
    """Carry out the command that was named; print the help where none was."""
    if options.action is None:
        options.parser.print_help()
        return 0
    try:
        known = open_registry(options.registry)
    except VnReportError as error:
        refuse(explain(error, language_of(sys.argv)))
    code: int = options.action(options, known)
    return code


def _show(options: Namespace, known: Registry) -> int:
    """Every work of a symbol with its state and relations."""
    lang, on = language_of(sys.argv), options.as_of or date.today()
    works = _works(known, options.symbol)
    return _print([work_page(known, work, on, lang) for work in works], options.symbol, "\n\n")


def _search(options: Namespace, known: Registry) -> int:
    """Works by number, symbol and words of the title, typed with or without marks."""
    lang, on = language_of(sys.argv), options.as_of or date.today()
    words = " ".join(options.words)
    found = search(known, words)
    if not found:
        from vnreport.registry.misspelt import search_misspelt  # only where nothing else is found

        found = search_misspelt(known.works, words)
        if found:
            complain(say("nearly-found", lang, words=words))
    return _print([work_line(known, one, on, lang) for one in found], words)


def _history(options: Namespace, known: Registry) -> int:
    """The chain of a document, from the oldest to the newest."""
    lang = language_of(sys.argv)
    works = _works(known, options.symbol)
    pages = dict.fromkeys(history_page(history(known, work), lang) for work in works)
    return _print(list(pages), options.symbol, "\n\n")


def _validate(options: Namespace, known: Registry) -> int:
    """The faults of the rows, or that there are none."""
    lang = language_of(sys.argv)
    faults = validate(known)
    for fault in faults:
        complain(explain(fault, lang))
    if faults:
        return NOTHING
    counts = {"works": str(len(known.works)), "relations": str(len(known.relations))}
    print(say("registry-valid", lang, version=known.version, **counts))  # noqa: T201
    return 0


def _works(known: Registry, symbol: str) -> tuple[Work, ...]:
    """The work of an id, else the works of a symbol however it is typed."""
    try:
        return (known.work(symbol),)
    except KeyError:
        return known.by_symbol(symbol) or search(known, symbol)


def _print(pages: list[str], asked: str, between: str = "\n") -> int:
    if not pages:
        complain(say("unknown-work", language_of(sys.argv), words=asked))
        return NOTHING
    print(between.join(pages))  # noqa: T201
    return 0


_ACTIONS = {"show": _show, "search": _search, "history": _history, "validate": _validate}
