"""Aligned records in; whether each field that the gold settles says the same, out."""

from collections.abc import Iterator

from vnreport.corpus.evaluation.pieces import HIT, WRONG, Alignment, Measures
from vnreport.corpus.evaluation.sameness import folded
from vnreport.corpus.gold import Item

_FIELDS = {
    "citations": {
        "form": "form", "type": "type_name", "issuer": "issuer_code", "date": "date", "term": "term",
    },
    "dates": {"grain": "grain"},
    "figures": {"unit": "unit", "counted": "counted", "period": "period"},
}  # fmt: skip


def field_measures(one: Alignment, kind: str) -> Measures:
    """Of the pairs, how often a field says what the gold says."""
    found: Measures = {}
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
