"""A model and texts that nobody here wrote in; how well it and the rules tell headings there out."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy
from rates import Rate

from headings.former import former_rule
from headings.texts import TIERS, Labelled, Tier, outside_texts
from vnreport.structure.heading_model import HeadingModel
from vnreport.structure.outline import by_model, by_rule

DRAWS = 2000
CURVE = (2, 4, 8, 15, 30, 60)
ADDED_LAST = (
    "real/files/F21_VBHN30-VPQH-CongBao.pdf",
    "real/files/F49_pdf-nfd-mixed.pdf",
    "real/legacy/F37_tcvn3-TT40-2000-BTC.truth.txt",
)
"""The texts that the signs were not chosen with in sight."""

_DRAWS_SEED = 7
_LONG_WORDS, _LEAD_WORDS = 14, 20
Chooser = Callable[[Labelled], list[bool]]
Counts = tuple[int, int, int]


class Comparison(NamedTuple):
    """One way to tell headings on one tier; its lead is F1 of the model less its own, with 95%."""

    way: str
    rate: Rate
    interval: tuple[float, float]
    lead: tuple[float, float, float] | None


class Measures(NamedTuple):
    """Comparisons by tier, and on the texts added last; rates by text; the learning curve.

    lines: texts, headings and numbered paragraphs of each tier.
    """

    tiers: dict[Tier, list[Comparison]]
    last: list[Comparison]
    texts: list[tuple[str, list[Rate]]]
    curve: list[tuple[int, int, float]]
    lines: dict[Tier, tuple[int, int, int]]


def measured(
    data: Path,
    model: HeadingModel,
    training: Sequence[tuple[str, Labelled]],
    train: Callable[[Sequence[tuple[str, Labelled]]], HeadingModel],
) -> Measures:
    """All that the card tells. Raises ValueError where the texts are not there."""
    ways: dict[str, Chooser] = {
        "model": _model(model),
        "former rule": former_rule,
        "rule": _rule,
        "longer rule": _longer_rule,
    }
    tiers, lines = {}, {}
    for tier in TIERS:
        texts = outside_texts(data, tier)
        if not texts:
            raise ValueError(f"{data}: none of the texts is there")
        tiers[tier] = compare(texts, ways)
        roles = [role for text in texts for role in text.roles]
        lines[tier] = (len(texts), roles.count("heading"), roles.count("body"))
    read = outside_texts(data)
    last = compare([text for text in read if text.name in ADDED_LAST], ways)
    each = [
        (text.name, [Rate(*counted(text, choose(text))) for choose in ways.values()])
        for text in read
        if text.numbered
    ]
    return Measures(tiers, last, each, _curve(read, training, train), lines)


def compare(texts: Sequence[Labelled], ways: dict[str, Chooser]) -> list[Comparison]:
    """Each way with its interval and the first one's lead over it; whole texts are drawn."""
    counts = {
        way: numpy.array([counted(text, choose(text)) for text in texts])
        for way, choose in ways.items()
    }
    drawn = numpy.random.default_rng(_DRAWS_SEED).integers(0, len(texts), (DRAWS, len(texts)))
    values = {way: _f1(table[drawn].sum(axis=1)) for way, table in counts.items()}
    first = next(iter(ways))
    found = []
    for way, table in counts.items():
        lead = None
        if way != first:
            mean = Rate(*counts[first].sum(axis=0)).f1 - Rate(*table.sum(axis=0)).f1
            lead = (float(mean), *_bounds(values[first] - values[way]))
        rate = Rate(*map(int, table.sum(axis=0)))
        found.append(Comparison(way, rate, _bounds(values[way]), lead))
    return found


def counted(text: Labelled, chosen: Sequence[bool]) -> Counts:
    """Right, wrong and missed; doubtful lines count neither way."""
    pairs = [
        (bool(is_heading), role == "heading")
        for is_heading, role in zip(chosen, text.roles, strict=True)
        if role != "doubtful"
    ]
    return pairs.count((True, True)), pairs.count((True, False)), pairs.count((False, True))


def _bounds(values: numpy.ndarray) -> tuple[float, float]:
    low, high = numpy.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def _f1(counts: numpy.ndarray) -> numpy.ndarray:
    right, wrong, missed = counts[:, 0], counts[:, 1], counts[:, 2]
    return 2 * right / numpy.maximum(1, 2 * right + wrong + missed)


def _curve(
    read: Sequence[Labelled],
    training: Sequence[tuple[str, Labelled]],
    train: Callable[[Sequence[tuple[str, Labelled]]], HeadingModel],
) -> list[tuple[int, int, float]]:
    """(houses, texts, F1) as more houses are trained on."""
    houses = list(dict.fromkeys(house for house, _ in training))
    points = []
    for size in CURVE:
        part = [pair for pair in training if pair[0] in houses[:size]]
        choose = _model(train(part))
        total = numpy.sum([counted(text, choose(text)) for text in read], axis=0)
        points.append((size, len(part), Rate(*map(int, total)).f1))
    return points


def _model(model: HeadingModel) -> Chooser:
    return lambda text: by_model(text.lines, text.numbered, model)


def _rule(text: Labelled) -> list[bool]:
    return by_rule(text.lines, text.numbered)


def _longer_rule(text: Labelled) -> list[bool]:
    """A rule written with these very texts in sight: what a person would do instead of a model."""
    chosen = []
    for position, one in enumerate(text.numbered):
        below = text.numbered[position + 1] if position + 1 < len(text.numbered) else None
        peer = below is not None and below.place == one.after and below.kind == one.kind
        count, end = len(one.title.split()), one.title[-1:]
        if one.level <= 2 or end not in ".;,:":
            chosen.append(len(one.title) <= 300)
        elif end == ":":
            chosen.append(count <= _LEAD_WORDS and not one.title.endswith(("sau:", "sau đây:")))
        else:
            short = count <= _LONG_WORDS and not peer
            chosen.append(end == "." and (text.lines[one.place].bold or short))
    return chosen
