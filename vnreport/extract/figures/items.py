"""A list in, its members with their numbers out: “171 đảng bộ cơ sở”, “khiển trách 12”."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.likeness import COUNTED
from vnreport.extract.figures.listings import HIDDEN, Listing, without_brackets
from vnreport.tables.figures import joined_nouns, listed

FIGURE = "\x01"
"""Stands for every character of a figure in the words of a member."""

# “và” parts two members before a number, and before a name behind a number.
_SEPARATOR = re.compile(r"[,;]|(?<!\w)(?:và|cùng)\s+(?=\x01)|(?<=\x01)\s+(?:và|cùng)\s+(?=\x02)")
_NAME = re.compile(r"(?<!\w)(?:và|cùng)\s+(\w)")
_CAPITAL, _JOINER = "\x02", "\x03"
_CLAUSES, _LINES = re.compile(r";"), re.compile(r"\n")


class Item(NamedTuple):
    """One member of a list: its words, and the counts in it by position.

    leads: its number comes first. named: it is a name, or “các … khác”. joined: how many members
    without a number were taken for words of this one.
    """

    words: str
    positions: tuple[int, ...]
    leads: bool = False
    named: bool = False
    joined: int = 0


def items_of(scene: Scene, listing: Listing) -> list[Item]:
    """The members of a list. Brackets inside and shares (“chiếm 12%”) belong to the member before."""
    start, end = listing.start, listing.end
    stretch = _joined_nouns().sub(_JOINER, without_brackets(scene.low[start:end]))
    inside: list[int] = []
    blanked = list(stretch)
    for index in scene.within(start, end):
        sighting = scene.found[index]
        if stretch[sighting.start - start] != HIDDEN:
            inside.append(index)
            for at in range(sighting.start - start, min(sighting.end - start, len(blanked))):
                blanked[at] = FIGURE
    for match in _NAME.finditer(scene.layout.folded, start, end):
        at = match.start(1) - start
        if match[1].isupper() and blanked[at] not in (HIDDEN, FIGURE):
            blanked[at] = _CAPITAL
    if listing.in_lines:
        return _split(scene, "".join(blanked), start, inside, _LINES)
    separator = _CLAUSES if listing.in_note and ";" in stretch else _SEPARATOR
    return _split(scene, "".join(blanked), start, inside, separator)


@cache
def _joined_nouns() -> re.Pattern[str]:
    """The comma in “cán bộ, đảng viên” and the like, which parts no members of a list."""
    pairs = "|".join(
        rf"(?<=\b{re.escape(first)},)(?=\s+(?:{'|'.join(map(re.escape, rest))})(?!\w))"
        for first, rest in joined_nouns().items()
    )
    return re.compile(f",(?:{pairs})")


def _split(
    scene: Scene, stretch: str, start: int, inside: Sequence[int], separator: re.Pattern[str]
) -> list[Item]:
    items: list[Item] = []
    begin = 0
    cuts = [
        *((m.start(), m.end()) for m in separator.finditer(stretch)),
        (len(stretch), len(stretch)),
    ]
    for stop, after in cuts:
        text = stretch[begin:stop].replace(HIDDEN, "").strip(" \n\t.:;-+•*–")
        here = [p for p in inside if begin <= scene.found[p].start - start < stop]
        counts = tuple(
            p for p in here if scene.found[p].kind in COUNTED and not scene.found[p].direction
        )
        first = stretch[begin:stop].lstrip(" \n\t.:" + HIDDEN)
        offset = start + stop - len(first)
        begin = after
        if not text or (here and not counts) or text.startswith(_no_members()):
            continue
        named = scene.layout.folded[offset : offset + 1].isupper() or bool(unlisted().search(text))
        items.append(Item(text, counts, text.startswith(FIGURE), named))
    return _merged(items)


def _merged(items: Sequence[Item]) -> list[Item]:
    """Members without a number joined to their neighbour where they only go on with its words.

    “kiến nghị, phản ánh 70 đơn” is one member, and so is “45 mô hình về quốc phòng, an ninh”;
    a name (“Đảng bộ Công an”) is a member of its own.
    """
    numbered = [item for item in items if item.positions]
    leading = all(item.leads for item in numbered)
    if not (leading or not any(item.leads for item in numbered)):
        return list(items)
    found: list[Item] = []
    waiting = 0
    for item in items:
        if not item.positions and not item.named and (found if leading else True):
            if leading:
                found[-1] = found[-1]._replace(joined=found[-1].joined + 1)
            else:
                waiting += 1
                found.append(item)
            continue
        if waiting and item.positions:
            del found[len(found) - waiting :]
            item = item._replace(joined=waiting)
        waiting = 0
        found.append(item)
    return found


@cache
def unlisted() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in listed("whole", "unlisted"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


@cache
def _no_members() -> tuple[str, ...]:
    """What opens words on a change, a goal or another year."""
    former = (f"{word} " for word in listed("whole", "former"))
    return (*listed("direction", "up"), *listed("direction", "down"), *former)
