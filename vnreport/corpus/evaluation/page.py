"""Scores, changes and single misses in; lines for a terminal out."""

from collections.abc import Iterable, Iterator, Sequence

from vnreport.corpus.evaluation.comparing import Change
from vnreport.corpus.evaluation.fields import fields_of, rated_pairs
from vnreport.corpus.evaluation.judging import Judgement
from vnreport.corpus.evaluation.scoring import Rate, Score
from vnreport.tables.messages import Language, say


def score_lines(
    title: str, documents: int, found: Sequence[Score], lang: Language
) -> Iterator[str]:
    """A head and a line for each measure."""
    drawn = found[0].drawn if found else "records"
    yield say(f"evaluate-head-{drawn}", lang, title=title, documents=str(documents))
    width = max((len(one.name) for one in found), default=0)
    for one in found:
        yield f"{one.name:<{width}}  {_shown(one)}"


def _shown(one: Score) -> str:
    counts = f"gold {one.gold}, predicted {one.predicted}, hits {one.hits}"
    if " field " in one.name or one.name in ("letterhead", "citations work"):
        return f"{_rate(one.recall)}  ({one.hits}/{one.gold})"
    if one.name == "findings never":
        return f"{one.hits}/{one.gold}"
    if one.name == "findings must":
        return f"recall {_rate(one.recall)}  ({one.hits}/{one.gold})"
    rates = (("precision", one.precision), ("recall", one.recall), ("f1", one.f1))
    return ", ".join(f"{name} {_rate(rate)}" for name, rate in rates) + f", {counts}"


def _rate(rate: Rate) -> str:
    return f"{rate.value:.4f} [{rate.low:.3f}; {rate.high:.3f}]"


def miss_lines(document: str, one: Judgement) -> Iterator[str]:
    """What was missed, spurious or wrong in a field, in the order of the text."""
    for kind, alignment in one.alignments.items():
        for item in alignment.missed:
            yield f"{document}: {kind} missed {item.get('start')}: {item['text']!r}"
        for record in alignment.spurious:
            yield f"{document}: {kind} spurious {record.get('start')}: {record.get('text')!r}"
        for name in fields_of(kind):
            for item, value, right in rated_pairs(alignment, kind, name):
                if not right:
                    wanted = item[name]
                    place = f"{item.get('start')}: {item['text']!r}"
                    yield f"{document}: {kind} {name} {place}: {wanted!r} ≠ {value!r}"

    for item in one.missed:
        yield f"{document}: findings missed: {item.get('what', '')} {item.get('text', '')!r}"


def change_lines(found: Iterable[Change]) -> Iterator[str]:
    """“+ 001.txt citations found 152: 'Quy định số 08'”: a gain; “-” a loss."""
    for one in found:
        sign = "+" if one.good else "-"
        yield f"{sign} {one.document} {one.kind} {one.what} {one.start}: {one.text!r}"
