"""vnreport corpus import: annotations that people have corrected in BRAT or Label Studio in, gold out."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.options import language, one_of
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import complain
from vnreport.corpus.corrections.brat import read_brat
from vnreport.corpus.corrections.corrected import gold_of
from vnreport.corpus.corrections.label_studio import read_label_studio
from vnreport.corpus.folder import need_empty, write_whole
from vnreport.errors import ConfigurationError
from vnreport.tables.messages import say

_TOOLS = {"brat": ("BRAT", read_brat), "labelstudio": ("Label Studio", read_label_studio)}


def arguments(_: str, parser: Parser) -> None:
    """What was corrected, in which tool, and where the gold goes."""
    parser.argument("corrected", "PATH", type=Path)
    parser.option(
        "--from",
        type=one_of(parser, tuple(_TOOLS)),
        required=True,
        metavar="|".join(_TOOLS),
        dest="tool",
    )
    parser.option("-o", "--output", type=Path, required=True, metavar="FOLDER")
    language(parser)


def run(_: str, options: Namespace) -> int:
    """Write a text and its gold for each document. Raises ConfigurationError."""
    need_empty(options.output)
    tool, read = _TOOLS[options.tool]
    count = 0
    try:
        for one in read(options.corrected):
            count += 1
            name = Path(one.id).name
            if (options.output / f"{name}.gold.json").exists():
                path = str(options.corrected)
                raise ConfigurationError("twice-corrected", path=path, name=name)
            gold = json.dumps(gold_of(one, f"corrected in {tool}"), ensure_ascii=False, indent=1)
            write_whole(options.output / f"{name}.txt", (one.text,))
            write_whole(options.output / f"{name}.gold.json", (gold, "\n"))
    except OSError as error:
        path = str(options.output)
        raise ConfigurationError("corpus-unwritable", path=path, why=str(error)) from error
    if not count:
        raise ConfigurationError("no-corrections", path=str(options.corrected))
    lang = language_of(sys.argv)
    complain(say("corpus-imported", lang, count=str(count), path=str(options.output)))
    return 0
