"""vnreport corpus evaluate: gold in, how good the program or a prediction is on it out."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from vnreport.cli.options import common, form_of
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.session import open_registry
from vnreport.cli.sink import Sink
from vnreport.corpus.evaluation.comparing import Change, changes
from vnreport.corpus.evaluation.judging import Judgement, judge_document
from vnreport.corpus.evaluation.page import change_lines, miss_lines, score_lines
from vnreport.corpus.evaluation.predictions import of_gold, predicted, read_predictions
from vnreport.corpus.evaluation.scoring import Score, scores
from vnreport.corpus.gold import Gold, read_gold
from vnreport.errors import ConfigurationError
from vnreport.tables.messages import Language, say

LOST = 1
_ALL = "*"


def arguments(_: str, parser: Parser) -> None:
    """The gold, what is held against it, and the form of the result."""
    parser.argument("gold", "GOLD", nargs="+", type=Path)
    parser.option("--on", action="append", default=[], metavar="[TIER=]FILE")
    parser.option("--predictions", type=Path, metavar="PATH")
    parser.option("--compare", nargs=2, type=Path, metavar=("A", "B"))
    parser.option("--show", action="store_true")
    form_of(parser, ("text", "json"), default="text")
    parser.option("-o", "--output", type=Path, metavar="FILE")
    common(parser)


def run(_: str, options: Namespace) -> int:
    """Evaluate or compare; exit code 1 where a comparison lost anything. Raises VnReportError."""
    lang = language_of(sys.argv)
    gold = [one for path in options.gold for one in read_gold(path)]
    sink = Sink(options.output)
    if options.compare:
        found = list(_compared(gold, *options.compare))
        sink.write(_comparison(found, options.form, lang))
        sink.close()
        return LOST if any(not one.good for one in found) else 0
    judged = list(_judged(gold, options))
    tiers = dict.fromkeys(tier for tier, _, _ in judged)
    groups = {_ALL: [one for _, _, one in judged]} if len(tiers) > 1 else {}
    groups |= {tier: [one for name, _, one in judged if name == tier] for tier in tiers}
    results = {tier: (len(found), scores(found)) for tier, found in groups.items()}
    if options.form == "json":
        shown = {tier: _plain(count, found) for tier, (count, found) in results.items()}
        sink.write(json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
    else:
        pages = (
            "\n".join(score_lines(tier, n, found, lang)) for tier, (n, found) in results.items()
        )
        sink.write("\n\n".join(pages) + "\n")
        if options.show:
            sink.write(
                "".join(f"{line}\n" for _, name, one in judged for line in miss_lines(name, one))
            )
    sink.close()
    return 0


def _judged(gold: list[Gold], options: Namespace) -> Iterator[tuple[str, str, Judgement]]:
    """Tier, name and judgement of each document."""
    if options.predictions:
        given = read_predictions(options.predictions)
        for one in gold:
            found = of_gold(one, given, options.predictions)
            yield found["document"].get("reader", "?"), one.name, judge_document(one, found)
        return
    if options.on and len(gold) != 1:
        raise ConfigurationError("evaluate-on-one")
    registry = open_registry(options.registry)
    for one in gold:
        day = one.content.get("as_of")
        for tier, path in _files(one, options.on):
            found = predicted(path, registry, date.fromisoformat(day) if day else None)
            judgement = judge_document(one, found)
            yield tier or found["document"]["reader"], path.name, judgement


def _files(gold: Gold, named: list[str]) -> Iterator[tuple[str, Path]]:
    """The document of the gold, or the files that were named, each with its tier (or "")."""
    if not named:
        yield "", gold.folder / gold.name
    for words in named:
        tier, sign, file = words.partition("=")
        yield (tier, Path(file)) if sign else ("", Path(words))


def _compared(gold: list[Gold], before: Path, after: Path) -> Iterator[Change]:
    first, second = read_predictions(before), read_predictions(after)
    for one in gold:
        yield from changes(
            one.name,
            judge_document(one, of_gold(one, first, before)),
            judge_document(one, of_gold(one, second, after)),
        )


def _comparison(found: list[Change], form: str, lang: Language) -> str:
    if form == "json":
        return json.dumps([one._asdict() for one in found], ensure_ascii=False, indent=1) + "\n"
    gained = sum(one.good for one in found)
    tally = say("evaluate-compared", lang, gained=str(gained), lost=str(len(found) - gained))
    return "\n".join((*change_lines(found), tally)) + "\n"


def _plain(documents: int, found: list[Score]) -> dict[str, Any]:
    """Scores as plain values: rates with the ends of their intervals."""
    measures = {}
    for one in found:
        rates = {name: getattr(one, name)._asdict() for name in ("precision", "recall", "f1")}
        counts = {"gold": one.gold, "predicted": one.predicted, "hits": one.hits}
        measures[one.name] = {**rates, **counts, "drawn": one.drawn}
    return {"documents": documents, "measures": measures}
