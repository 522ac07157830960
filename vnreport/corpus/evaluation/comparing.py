"""The judgements of two predictions on the same gold in; what the second gains and loses out."""

from collections.abc import Iterator
from typing import NamedTuple

from vnreport.corpus.evaluation.fields import fields_of, rated_pairs
from vnreport.corpus.evaluation.judging import Judgement
from vnreport.corpus.evaluation.pieces import Alignment


class Change(NamedTuple):
    """One difference. good: the second is better there. what: “found”, “missed”, “spurious”,
    “no longer spurious”, or the name of a field that is now right or wrong."""

    document: str
    kind: str
    good: bool
    what: str
    start: int | None
    text: str


def changes(document: str, before: Judgement, after: Judgement) -> Iterator[Change]:
    """All differences on one document, kind by kind in the order of the text."""
    for kind in before.alignments:
        first, second = before.alignments[kind], after.alignments[kind]
        yield from _found(document, kind, first, second)
        yield from _spurious(document, kind, first, second)
        yield from _fields(document, kind, first, second)


def _found(document: str, kind: str, first: Alignment, second: Alignment) -> Iterator[Change]:
    had, has = dict(first.pairs), dict(second.pairs)
    for at, item in enumerate(first.gold):
        if not item.get("optional") and (at in had) != (at in has):
            what = "found" if at in has else "missed"
            yield Change(document, kind, at in has, what, item.get("start"), item["text"])


def _spurious(document: str, kind: str, first: Alignment, second: Alignment) -> Iterator[Change]:
    had, has = _left(first), _left(second)
    for start, text in sorted(had - has):
        yield Change(document, kind, True, "no longer spurious", start, text)
    for start, text in sorted(has - had):
        yield Change(document, kind, False, "spurious", start, text)


def _left(one: Alignment) -> set[tuple[int, str]]:
    return {(record["start"], record["text"]) for record in one.spurious}


def _fields(document: str, kind: str, first: Alignment, second: Alignment) -> Iterator[Change]:
    for name in fields_of(kind):
        had = {id(item): right for item, _, right in rated_pairs(first, kind, name)}
        for item, _, right in rated_pairs(second, kind, name):
            if had.get(id(item), right) != right:
                yield Change(document, kind, right, name, item.get("start"), item["text"])
