"""One document's gold and prediction in; which findings were reported that must, and must never, be, out.

A finding of gold is told by “match”: patterns that all have to stand in what is reported (folded: no blanks,
small letters); or by “code” with its place (a shared code point will do) or the words that it stands on. “must”
has to be reported, “never” may not be reported as an error or a warning on words that match.
"""

import json
import re
import unicodedata

from vnreport.corpus.evaluation.pieces import HIT, MISSED, SPURIOUS, Measures, Piece
from vnreport.corpus.evaluation.sameness import folded
from vnreport.corpus.gold import Gold, Item
from vnreport.outputs.records import Record

_LOUD = ("error", "warning")
_BLANK = re.compile(r"(?<!\\) ")


def judge_findings(gold: Gold, found: Record) -> tuple[Measures, tuple[Item, ...]]:
    """Measures “findings must”, “findings never” (hits: those reported) and “findings code”; then
    the findings that must be reported and are not. Nothing where findings were not asked for."""
    if found.get("findings") is None:
        return {}, ()
    told = [(one, folded(json.dumps(one, ensure_ascii=False))) for one in found["findings"]]
    items = gold.items("findings")
    measures: Measures = {}
    met = [(item, any(_matches(item, words) for _, words in told)) for item in items if _must(item)]
    if any(item.get("match") for item in items):
        measures["findings must"] = [HIT if is_met else MISSED for _, is_met in met]
        measures["findings never"] = [
            HIT if any(_breaks(item, one) for one, _ in told) else MISSED
            for item in items
            if item.get("never")
        ]
    coded = [item for item in items if "code" in item]
    if coded or gold.content.get("findings_complete"):
        complete = bool(gold.content.get("findings_complete"))
        text = (found.get("document") or {}).get("text") or ""
        measures["findings code"] = _coded(coded, found["findings"], complete, text)
    return measures, tuple(item for item, is_met in met if not is_met)


def _must(item: Item) -> bool:
    return bool(item.get("must") and item.get("match") and not item.get("never"))


def _matches(item: Item, words: str) -> bool:
    return all(re.search(_pattern(one), words) for one in item["match"])


def _breaks(item: Item, one: Record) -> bool:
    """Whether a loud finding says what must never be said."""
    codes = tuple(item.get("codes", ("",)))
    loud = one.get("severity") in _LOUD and str(one.get("code", "")).startswith(codes)
    return loud and _matches(item, folded(one.get("text")))


def _pattern(words: str) -> str:
    """A pattern as folded text is searched: no blanks, small letters."""
    return _BLANK.sub("", unicodedata.normalize("NFC", words)).casefold()


def _coded(wanted: list[Item], reported: list[Record], complete: bool, text: str) -> list[Piece]:
    """By code and place, each finding once; where the gold is complete, the others are spurious."""
    left = [one for one in reported if one["severity"] in _LOUD]
    pieces: list[Piece] = []
    for item in wanted:
        partner = next((one for one in left if _answers(item, one, text)), None)
        if partner is not None:
            left.remove(partner)
        pieces.append(MISSED if partner is None else HIT)
    return pieces + [SPURIOUS] * (len(left) if complete else 0)


def _answers(item: Item, one: Record, text: str) -> bool:
    """By place where the text is that of the gold; else the words of one hold those of the other."""
    if item["code"] != one["code"]:
        return False
    own, told = folded(item.get("text")), folded(one.get("text"))
    if "start" not in item:
        return own == told
    if text[item["start"] : item["end"]] == item.get("text"):
        return bool(one["start"] < item["end"] and item["start"] < one["end"])
    return bool(own) and bool(told) and (own in told or told in own)
