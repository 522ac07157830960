"""One document's gold and prediction in; what was found, missed and spurious, measure by measure, out.

A measure is a list of pieces (hits, gold, predicted), one for each record that counts, so that sums give the
scores and resampling gives their intervals. Gold marked “optional” counts neither way, nor does what answers
to it; predicted citations of the form “title” are left out, as gold does not list them all.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vnreport.corpus.evaluation.aligning import aligned, overlapping
from vnreport.corpus.evaluation.findings import judge_findings
from vnreport.corpus.evaluation.sameness import (
    Same,
    folded,
    same_citation,
    same_date,
    same_figure,
)
from vnreport.corpus.gold import Gold, Item
from vnreport.outputs.records import Record

Piece = tuple[int, int, int]
"""hits, gold, predicted."""

HIT, MISSED, SPURIOUS, WRONG = (1, 1, 1), (0, 1, 0), (0, 0, 1), (0, 1, 1)

_SAME: dict[str, Same] = {
    "citations": same_citation,
    "dates": same_date,
    "figures": same_figure,
}
_CLASS = {"citations": "form", "dates": "grain", "figures": "kind"}
_FIELDS = {
    "citations": {
        "form": "form", "type": "type_name", "issuer": "issuer_code", "date": "date", "term": "term",
    },
    "dates": {"grain": "grain"},
    "figures": {"unit": "unit", "counted": "counted", "period": "period"},
}  # fmt: skip
_NO_FIGURES = ("duration", "ordinal")
_UNRATED_HEAD = ("recipients", "year", "symbol")


class Alignment(NamedTuple):
    """The records of one kind, and which of gold answers to which of ours."""

    gold: list[Item]
    found: list[Record]
    pairs: list[tuple[int, int]]


class Judgement(NamedTuple):
    """measures: pieces by name. alignments: by kind, for those who want to see the records."""

    measures: dict[str, list[Piece]]
    alignments: dict[str, Alignment]


def judge_document(gold: Gold, found: Record) -> Judgement:
    """Hold a prediction against the gold of the same document."""
    measures: dict[str, list[Piece]] = {}
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
        measures |= _fields(one, kind)
    if "citations" in alignments:
        measures |= _resolution(alignments["citations"])
    if "footnotes" in gold.content:
        measures["footnotes"] = _footnotes(gold, found)
    if "header" in gold.content:
        measures["letterhead"] = _letterhead(gold.content["header"], found)
    measures |= judge_findings(gold, found)
    return Judgement(measures, alignments)


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
    """A piece for each record of gold and each spurious one of ours."""
    paired = dict(one.pairs)
    answered = set(paired.values())
    pieces = [
        HIT if at in paired else MISSED
        for at, item in enumerate(one.gold)
        if not item.get("optional")
    ]
    return pieces + [SPURIOUS for at in range(len(one.found)) if at not in answered]


def _spans(one: Alignment, kind: str) -> dict[str, list[Piece]]:
    """Places alone: equal, or sharing a code point."""
    wanted = [(item["start"], item["end"]) for item in one.gold]
    given = [(record["start"], record["end"]) for record in one.found]
    places = {place: at for at, place in enumerate(given)}
    exact = [(at, places[place]) for at, place in enumerate(wanted) if place in places]
    return {
        f"{kind} exact": _pieces(one._replace(pairs=exact)),
        f"{kind} overlap": _pieces(one._replace(pairs=overlapping(wanted, given))),
    }


def _classes(one: Alignment, kind: str) -> dict[str, list[Piece]]:
    """Each form, grain or kind by itself: another one in its place is both missed and spurious."""
    name = _CLASS[kind]
    found: dict[str, list[Piece]] = {}
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


def _fields(one: Alignment, kind: str) -> dict[str, list[Piece]]:
    """Of the pairs, how often a field says what the gold says."""
    found: dict[str, list[Piece]] = {}
    for name in _FIELDS[kind]:
        rated = [HIT if right else WRONG for _, _, right in rated_pairs(one, kind, name)]
        if rated:
            found[f"{kind} field {name}"] = rated
    return found


def rated_pairs(one: Alignment, kind: str, name: str) -> Iterator[tuple[Item, object, bool]]:
    """The gold, our value and whether it is right, of each pair whose field the gold settles."""
    own = _FIELDS[kind][name]
    for at, ours in one.pairs:
        item, value = one.gold[at], one.found[ours].get(own)
        if _settles(item, name):
            yield item, value, _told(item[name]) == _told(value)


def fields_of(kind: str) -> tuple[str, ...]:
    """The names of the fields that are rated."""
    return tuple(_FIELDS[kind])


def _settles(item: Item, name: str) -> bool:
    """Whether the gold says what a field is: that there is no date is an answer; that no type,
    issuer or term was noted is none. A term counts for works known by name, no issuer does for
    the state's."""
    if item.get("optional") or name not in item:
        return False
    if name == "term" and item["form"] != "named":
        return False
    if name in ("form", "date"):
        return True
    return item[name] is not None and not (name == "issuer" and item["form"] == "state")


def _told(value: object) -> str:
    return folded(str(value)) if value is not None else ""


def _resolution(one: Alignment) -> dict[str, list[Piece]]:
    """Which work is meant, and which relations the text states, where the gold says so."""
    found: dict[str, list[Piece]] = {}
    answers = {ours: at for at, ours in one.pairs}
    ids = {record.get("id"): ours for ours, record in enumerate(one.found)}
    related = any("relation" in item for item in one.gold)
    wanted = {
        (item["relation"]["kind"], at, item["relation"]["other"])
        for at, item in enumerate(one.gold)
        if item.get("relation")
    }
    given = set()
    for ours, record in enumerate(one.found):
        relation = record.get("relation")
        if relation and related:
            other = answers.get(ids.get(relation["other"], -1))
            given.add((relation["kind"], answers.get(ours), other))
    for kind, *rest in sorted(wanted | given, key=str):
        key = (kind, *rest)
        piece = HIT if key in wanted & given else MISSED if key in wanted else SPURIOUS
        found.setdefault(f"citations relation {kind}", []).append(piece)
    works = [
        HIT
        if (one.found[ours].get("resolved") or {}).get("work") == one.gold[at]["work"]
        else WRONG
        for at, ours in one.pairs
        if "work" in one.gold[at] and not one.gold[at].get("optional")
    ]
    if works:
        found["citations work"] = works
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


def summed(pieces: Sequence[Piece]) -> Piece:
    """Hits, gold and predicted of many pieces."""
    hits, gold, predicted = (
        (sum(column) for column in zip(*pieces, strict=True)) if pieces else (0, 0, 0)
    )
    return hits, gold, predicted
