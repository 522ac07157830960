"""A record of gold and one of ours in; whether they speak of the same thing out.

Places do not decide: two readers lay a text out differently, and a gold text may be that of another file.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from vnreport.corpus.gold import Item
from vnreport.outputs.records import Record

_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_BLANKS = re.compile(r"\s+")
_TINY = 1e-9

Same = Callable[[Item, Record], bool]


@lru_cache(maxsize=65536)
def folded(text: str | None) -> str:
    """NFC in small letters without blanks, one kind of dash, Đ for its look-alike."""
    found = unicodedata.normalize("NFC", text or "").replace("Ð", "Đ").replace("ð", "đ")
    return _BLANKS.sub("", _DASHES.sub("-", found)).casefold()


def same_citation(gold: Item, found: Record) -> bool:
    """By symbol for the state's, by words for a document without a number, else by number and type."""
    state = "state" in (gold["form"], found.get("form"))
    if state:
        own = folded(gold.get("symbol") or gold["text"])
        told = (found.get(name) or "" for name in ("symbol", "symbol_as_written", "text"))
        return gold["form"] == found.get("form") and own in folded("|".join(told))
    if gold.get("number") is None:
        return folded(gold["text"]) == folded(found.get("text"))
    if found.get("number") is None or int(found["number"]) != int(gold["number"]):
        return False
    kind = found.get("type_name")
    return not kind or folded(gold.get("type")) in ("", folded(kind))


def same_date(gold: Item, found: Record) -> bool:
    """By value; by the end of the period where the gold names one."""
    if found.get("value") != gold["value"]:
        return False
    return gold.get("end_value") is None or gold["end_value"] == found.get("end_value")


def same_figure(gold: Item, found: Record) -> bool:
    """By kind and size; a percentage and a change of percent are of one kind, signs do not count."""
    if isinstance(gold["value"], list):
        parts = (found.get("numerator"), found.get("denominator"))
        return None not in parts and [float(one) for one in parts if one is not None] == [
            float(one) for one in gold["value"]
        ]
    value, kinds = found.get("value"), {gold["kind"], found.get("kind")}
    if value is None or gold["value"] is None:
        return False
    if len(kinds) == 2 and kinds != {"percent", "change"}:
        return False
    return abs(abs(float(value)) - abs(float(gold["value"]))) < _TINY
