"""One document's gold and prediction in; what was found, missed and spurious, measure by measure, out.

A measure is a list of pieces (hits, gold, predicted), one for each record that counts, so that sums give the
scores and resampling gives their intervals. Gold marked “optional” counts neither way, nor does what answers
to it; predicted citations of the form “title” are left out, as gold does not list them all.
"""

from typing import NamedTuple

from vnreport.corpus.evaluation.aligning import aligned, overlapping
from vnreport.corpus.evaluation.fields import field_measures
from vnreport.corpus.evaluation.findings import judge_findings
from vnreport.corpus.evaluation.pieces import (
    HIT,
    MISSED,
    SPURIOUS,
    WRONG,
    Alignment,
    Measures,
    Piece,
)
from vnreport.corpus.evaluation.resolution import resolution_measures
from vnreport.corpus.evaluation.sameness import (
    Same,
    folded,
    same_citation,
    same_date,
    same_figure,
)
from vnreport.corpus.gold import Gold, Item
from vnreport.outputs.records import Record

_SAME: dict[str, Same] = {
    "citations": same_citation,
    "dates": same_date,
    "figures": same_figure,
}
_CLASS = {"citations": "form", "dates": "grain", "figures": "kind"}
_NO_FIGURES = ("duration", "ordinal")
_UNRATED_HEAD = ("recipients", "year", "symbol")


class Judgement(NamedTuple):
    """measures: pieces by name. alignments: by kind, for those who want to see the records.
    missed: findings that must be reported and are not."""

    measures: Measures
    alignments: dict[str, Alignment]
    missed: tuple[Item, ...] = ()


def judge_document(gold: Gold, found: Record) -> Judgement:
    """Hold a prediction against the gold of the same document."""
    measures: Measures = {}
    alignments: dict[str, Alignment] = {}
    comparable = _same_text(gold, found)
    for kind, same in _SAME.items():
        if kind not in gold.content:
            continue
        wanted, given = gold.items(kind), _predicted(found, kind)
        one = Alignment(wanted, given, aligned(wanted, given, same))
        alignments[kind] = one
        measures[kind] = _pieces(one)
        if comparable:
            measures |= _spans(one, kind)
        measures |= _classes(one, kind)
        measures |= field_measures(one, kind)
    if "citations" in alignments:
        measures |= resolution_measures(alignments["citations"])
    if "footnotes" in gold.content:
        measures["footnotes"] = _footnotes(gold, found)
    if "header" in gold.content:
        measures["letterhead"] = _letterhead(gold.content["header"], found)
    of_findings, missed = judge_findings(gold, found)
    return Judgement(measures | of_findings, alignments, missed)


def _predicted(found: Record, kind: str) -> list[Record]:
    given = found.get(kind) or []
    if kind == "citations":
        return [one for one in given if one.get("form") != "title"]
    return [one for one in given if one.get("kind") not in _NO_FIGURES]


def _same_text(gold: Gold, found: Record) -> bool:
    """Whether places of the gold are places of the predicted text."""
    text = (found.get("document") or {}).get("text") or ""
    items = [item for kind in _SAME for item in gold.items(kind) if "start" in item]
    return bool(items) and all(text[one["start"] : one["end"]] == one["text"] for one in items)


def _pieces(one: Alignment) -> list[Piece]:
    """A piece for each record of gold that counts and each spurious one of ours."""
    paired = dict(one.pairs)
    pieces = [
        HIT if at in paired else MISSED
        for at, item in enumerate(one.gold)
        if not item.get("optional")
    ]
    return pieces + [SPURIOUS] * len(one.spurious)


def _spans(one: Alignment, kind: str) -> Measures:
    """Places alone: equal, or sharing a code point."""
    wanted = [(item["start"], item["end"]) for item in one.gold]
    given = [(record["start"], record["end"]) for record in one.found]
    places = {place: at for at, place in enumerate(given)}
    exact = [(at, places[place]) for at, place in enumerate(wanted) if place in places]
    return {
        f"{kind} exact": _pieces(one._replace(pairs=exact)),
        f"{kind} overlap": _pieces(one._replace(pairs=overlapping(wanted, given))),
    }


def _classes(one: Alignment, kind: str) -> Measures:
    """Each form, grain or kind by itself: another one in its place is both missed and spurious."""
    name = _CLASS[kind]
    found: Measures = {}
    paired, answers = dict(one.pairs), {ours: at for at, ours in one.pairs}
    for at, item in enumerate(one.gold):
        if item.get("optional") or name not in item:
            continue
        partner = one.found[paired[at]] if at in paired else {}
        piece = HIT if partner.get(name) == item[name] else MISSED
        found.setdefault(f"{kind} {name} {item[name]}", []).append(piece)
    for ours, record in enumerate(one.found):
        item = one.gold[answers[ours]] if ours in answers else {}
        if (
            not item.get("optional")
            and (not item or name in item)
            and item.get(name) != record.get(name)
        ):
            found.setdefault(f"{kind} {name} {record.get(name)}", []).append(SPURIOUS)
    return found


_BODY, _ANCHOR = 40, 10  # folded letters of a note and before its mark that have to agree


def _footnotes(gold: Gold, found: Record) -> list[Piece]:
    """Notes in their order: right by how they begin and what their mark stands behind."""
    wanted, given = gold.items("footnotes"), found.get("footnotes") or []
    pieces: list[Piece] = []
    for item, record in zip(wanted, given, strict=False):
        begins = folded(record.get("text")).startswith(folded(item["starts"])[:_BODY])
        behind = folded(item["anchored_after"])[-_ANCHOR:]
        stands = folded(record.get("anchor_text")).endswith(behind)
        pieces.append(HIT if begins and stands else WRONG)
    pieces += [MISSED] * (len(wanted) - len(given))
    return pieces + [SPURIOUS] * (len(given) - len(wanted))


def _letterhead(header: Item, found: Record) -> list[Piece]:
    head = found.get("letterhead") or {}
    return [
        HIT if _words(value) == _words(head.get(name)) else WRONG
        for name, value in header.items()
        if name not in _UNRATED_HEAD
    ]


def _words(value: object) -> str:
    """As the gold's authors compare: nothing, zero and the empty string are one."""
    return folded(str(value or ""))
