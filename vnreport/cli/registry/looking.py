"""What the registry knows of a document, and what holds on a day."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date

from vnreport.cli.options import common, day
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.registry.layers import registry_of
from vnreport.cli.saying import complain
from vnreport.document.regulations import Work
from vnreport.outputs.works import history_page, work_line, work_page
from vnreport.registry import Registry
from vnreport.registry.history import history
from vnreport.registry.search import search
from vnreport.registry.store import family
from vnreport.registry.validate import validate
from vnreport.tables.dates import written
from vnreport.tables.issuers import canonical_issuer
from vnreport.tables.messages import explain, say

NOTHING = 1


def arguments(name: str, command: Parser) -> None:
    """What show, search, history, in-force and validate take."""
    if name in ("show", "history"):
        command.argument("symbol", "SYMBOL")
    if name == "search":
        command.argument("words", "WORD", nargs="+")
    if name == "in-force":
        command.argument("day", "DATE", type=day(command))
        command.option("--issuer", metavar="CODE")
        command.option("--type", metavar="CODE", dest="type_code")
    if name in ("show", "search"):
        command.option("--as-of", type=day(command), metavar="DATE")
    if name in ("show", "in-force"):
        command.option("--as-known", type=day(command), metavar="DATE")
    common(command)


def run(name: str, options: Namespace) -> int:
    """Answer, and leave with 1 where nothing was found, or faults were."""
    return _ACTIONS[name](options, registry_of(options))


def _show(options: Namespace, known: Registry) -> int:
    """Every work of a symbol with its state and relations."""
    lang, on = language_of(sys.argv), options.as_of or date.today()
    works = _works(known, options.symbol)
    pages = [work_page(known, work, on, lang, as_known=options.as_known) for work in works]
    return _print(pages, options.symbol, "\n\n")


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


def _in_force(options: Namespace, known: Registry) -> int:
    """The documents that hold on a day; how many there are of which that is not known, beside."""
    lang, on = language_of(sys.argv), options.day
    then = known.as_known_on(options.as_known) if options.as_known else known
    works = [one for one in then.works if _meant(one, options)]
    held = {work.id: then.in_force_on(work, on) for work in works}
    unknown = sum(answer is None for answer in held.values())
    if unknown:
        complain(say("in-force-unknown", lang, count=str(unknown)))
    holding = sorted((one for one in works if held[one.id]), key=lambda one: one.issued)
    return _print([work_line(then, one, on, lang) for one in holding], written(on))


def _meant(work: Work, options: Namespace) -> bool:
    issuer, code = options.issuer, options.type_code
    return (issuer is None or work.issuer_code == canonical_issuer(issuer)) and (
        code is None or family(work.type_code) == family(code)
    )


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


_ACTIONS: Mapping[str, Callable[[Namespace, Registry], int]] = {
    "show": _show,
    "search": _search,
    "history": _history,
    "in-force": _in_force,
    "validate": _validate,
}
