"""vnreport corpus build: folders and zips in, a corpus and what was left out of it out."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from vnreport.cli.options import common, whole_number
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.progress import bar
from vnreport.cli.saying import complain
from vnreport.outputs.style import printable
from vnreport.readers.isolation import cores
from vnreport.tables.messages import Language, say

UNREADABLE = 3
_MOST = 10  # sentences of one kind


def arguments(_: str, parser: Parser) -> None:
    """Where from, where to, and how it is split."""
    parser.argument("paths", "PATH", nargs="+")
    parser.option("-o", "--output", type=Path, required=True, metavar="FOLDER")
    parser.option("--test", type=_share(parser), default=0.2, metavar="SHARE")
    parser.option("--validation", type=_share(parser), default=0.0, metavar="SHARE")
    parser.option("--seed", type=int, default=0, metavar="N")
    parser.option("--anonymise", action="store_true")
    parser.option("--jobs", type=whole_number(parser), default=cores(), metavar="N")
    common(parser)


def run(_: str, options: Namespace) -> int:
    """Build it; exit code 3 where a file could not be read."""
    from vnreport.batch.settings import Settings  # only now: it and what follows are heavy
    from vnreport.batch.walk import is_beside, real, starts_of, walk
    from vnreport.corpus.building import Plan, build
    from vnreport.corpus.splitting import Shares

    lang = language_of(sys.argv)
    own = options.output.resolve()
    beside = is_beside(())
    entries = tuple(
        walk(starts_of(options.paths), lambda path: beside(path) or own in real(path).parents)
    )
    plan = Plan(
        entries,
        Settings(layers=tuple(options.registry), lang=lang),
        Shares(options.validation, options.test, options.seed),
        options.jobs,
        options.anonymise,
    )
    with bar(len(entries), "it") as shown:
        told = build(plan, options.output, shown.update)
    for lost in told["unreadable"]:
        complain(printable(f"{lost['path']}: {lost['reason']}"))
    _name([_same(one, lang) for one in told["same_text"]], lang)
    _name([_near(one, lang) for one in told["near_duplicates"]], lang)
    splits = ", ".join(f"{name} {count}" for name, count in told["splits"].items() if count)
    counts = {"documents": str(told["documents"]), "splits": splits, "path": str(options.output)}
    complain(say("corpus-built", lang, **counts))
    return UNREADABLE if told["unreadable"] else 0


def _same(one: dict[str, Any], lang: Language) -> str:
    return say("corpus-same", lang, path=one["path"], other=one["same_as"])


def _near(one: dict[str, Any], lang: Language) -> str:
    share = f"{int(100 * one['likeness'])}%"
    return say("corpus-near", lang, first=one["first"], second=one["second"], share=share)


def _name(sentences: list[str], lang: Language) -> None:
    """Say the first of them, and how many more corpus.json names."""
    for sentence in sentences[:_MOST]:
        complain(printable(sentence))
    if len(sentences) > _MOST:
        complain(say("corpus-more", lang, count=str(len(sentences) - _MOST)))


def _share(parser: Parser) -> Callable[[str], float]:
    """Reads a share from 0 to below 1."""

    def read(value: str) -> float:
        try:
            share = float(value)
        except ValueError:
            share = -1.0
        if not 0 <= share < 1:
            raise ArgumentTypeError(say("corpus-share", parser.lang, value=value))
        return share

    return read
