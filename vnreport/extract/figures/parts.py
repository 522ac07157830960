"""Figures in; a whole and the parts that the text lists of it, tied together, out.

“498 tổ chức cơ sở đảng (trong đó có 171 đảng bộ cơ sở, 327 chi bộ cơ sở)”. Parts are all of
the whole where the text says so (“gồm”, “chia ra”), likely all where every member of a list in
brackets, behind a colon or in the whole's footnote has its number, and open after “trong đó”
and wherever they may overlap (nữ, dân tộc thiểu số) or one of them has no number.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.figures import Certainty
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.extract.figures.listings import HIDDEN, Listing, listings, without_brackets
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import closed_sets, families, joined_nouns, listed

_COUNTED = ("count", "money", "measure")
# “và” parts two members before a number, and before a name behind a number.
_SEPARATOR = re.compile(r"[,;]|(?<!\w)(?:và|cùng)\s+(?=\x01)|(?<=\x01)\s+(?:và|cùng)\s+(?=\x02)")
_NAME = re.compile(r"(?<!\w)(?:và|cùng)\s+(\w)")
_FIGURE, _CAPITAL, _JOINER = "\x01", "\x02", "\x03"
_CLAUSES, _LINES = re.compile(r";"), re.compile(r"\n")


def tie_parts(scene: Scene, document: Document, groups: Groups) -> None:
    """Make the sum groups of a document and set part_of."""
    notes = sorted((n.anchor, n.start, n.end) for n in document.footnotes if n.anchor is not None)
    for index, sighting in enumerate(scene.found):
        if sighting.kind not in _COUNTED or sighting.direction:
            continue
        for listing in listings(scene, index, notes):
            if _tie(scene, index, listing, groups) or _tie_before(scene, index, listing, groups):
                break


def _tie_before(scene: Scene, index: int, listing: Listing, groups: Groups) -> bool:
    """Tie a list to the count before the one that it stands behind, where it counts such things.

    “31 lớp cho 2.415 học viên, gồm 6 lớp …, 25 lớp …”.
    """
    whole = index - 1
    if listing.in_note or not listing.opening or whole < 0 or not scene.same_clause(whole, index):
        return False
    if not scene.within(listing.start, listing.end):
        return False
    parts = [p for item in _items(scene, listing) for p in item.positions[:1]]
    if not parts or scene.found[whole].counted is None:
        return False
    if not all(_are_kin(scene, whole, p) and scene.found[p].counted for p in parts):
        return False
    if any(_are_kin(scene, index, p) for p in parts) and not _same_noun(scene, whole, parts):
        return False
    return _tie(scene, whole, listing, groups)


def _same_noun(scene: Scene, whole: int, parts: Sequence[int]) -> bool:
    """Whether all parts have the noun of a whole, by its first word."""
    first = (scene.found[whole].counted or "").split()[:1]
    return all((scene.found[p].counted or "").split()[:1] == first for p in parts)


def _tie(scene: Scene, whole: int, listing: Listing, groups: Groups) -> bool:
    """Tie the parts of one list to their whole; False where it lists no parts of it."""
    if not scene.within(listing.start, listing.end):
        return False
    head = scene.found[whole]
    items = _items(scene, listing)
    parts = [position for item in items for position in item.positions[:1]]
    if not parts or any(scene.found[p].part_of is not None for p in parts):
        return False
    if not all(_are_kin(scene, whole, position) for position in parts):
        return False
    if not listing.opening and len(parts) == 1 and _of_another_time(head, scene.found[parts[0]]):
        return False
    certainty = _certainty(scene, listing, items)
    joined = sum(item.joined for item in items)
    if joined and certainty != "open":
        rest = (head.value or 0) - sum(scene.found[p].value or 0 for p in parts)
        leading = any(item.joined and item.leads for item in items)
        certainty = "open" if leading and rest == joined else "likely"
    greater = [p for p in parts if (scene.found[p].value or 0) > (head.value or 0)]
    if greater and (certainty != "stated" or any(_differ(head, scene.found[p]) for p in greater)):
        return False
    if listing.in_note and (certainty == "open" or len(parts) < 2):
        return False
    for position in parts:
        part = scene.found[position]
        part.part_of = whole
        if part.counted is None and part.kind == head.kind:
            part.counted = head.counted
    members = [(head, "whole", None), *((scene.found[p], "part", None) for p in parts)]
    groups.add("sum", members, certainty)  # type: ignore[arg-type]
    return True


def _differ(whole: Sighting, part: Sighting) -> bool:
    """“2 thị trấn, gồm 225 thôn”: a greater number of something else is no wrong sum."""
    return (whole.counted or "").split()[:1] != (part.counted or "").split()[:1]


def _of_another_time(whole: Sighting, part: Sighting) -> bool:
    """“Tiếp 65 lượt (năm 2021 tiếp 77 lượt)”: no part, the same of another year."""
    return part.period is not None and part.period != whole.period


class _Item(NamedTuple):
    """One member of a list: its words, and the counts in it by position.

    leads: its number comes first. named: it is a name, or “các … khác”. joined: how many members
    without a number were taken for words of this one.
    """

    words: str
    positions: tuple[int, ...]
    leads: bool = False
    named: bool = False
    joined: int = 0


def _items(scene: Scene, listing: Listing) -> list[_Item]:
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
                blanked[at] = _FIGURE
    for match in _NAME.finditer(scene.layout.folded, start, end):
        at = match.start(1) - start
        if match[1].isupper() and blanked[at] not in (HIDDEN, _FIGURE):
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
) -> list[_Item]:
    items: list[_Item] = []
    begin = 0
    cuts = [
        *((m.start(), m.end()) for m in separator.finditer(stretch)),
        (len(stretch), len(stretch)),
    ]
    for stop, after in cuts:
        text = stretch[begin:stop].replace(HIDDEN, "").strip(" \n\t.:;-+•*–")
        here = [p for p in inside if begin <= scene.found[p].start - start < stop]
        counts = tuple(
            p for p in here if scene.found[p].kind in _COUNTED and not scene.found[p].direction
        )
        first = stretch[begin:stop].lstrip(" \n\t.:" + HIDDEN)
        offset = start + stop - len(first)
        begin = after
        if not text or (here and not counts) or text.startswith(_no_members()):
            continue
        named = scene.layout.folded[offset : offset + 1].isupper() or bool(_unlisted().search(text))
        items.append(_Item(text, counts, text.startswith(_FIGURE), named))
    return _merged(items)


def _merged(items: Sequence[_Item]) -> list[_Item]:
    """Members without a number joined to their neighbour where they only go on with its words.

    “kiến nghị, phản ánh 70 đơn” is one member, and so is “45 mô hình về quốc phòng, an ninh”;
    a name (“Đảng bộ Công an”) is a member of its own.
    """
    numbered = [item for item in items if item.positions]
    leading = all(item.leads for item in numbered)
    if not (leading or not any(item.leads for item in numbered)):
        return list(items)
    found: list[_Item] = []
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
def _unlisted() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in listed("whole", "unlisted"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


@cache
def _trailing() -> re.Pattern[str]:
    """Members without a number behind the last one: “9 tỷ đồng và các nguồn khác”."""
    return re.compile(rf"{_FIGURE}[^{_FIGURE}]*(?<!\w)và\s+{_unlisted().pattern}")


@cache
def _no_members() -> tuple[str, ...]:
    """What opens words on a change, a goal or another year."""
    former = tuple(f"{word} " for word in listed("whole", "former"))
    return (*listed("direction", "up"), *listed("direction", "down"), *former)


@cache
def _closed_names() -> frozenset[str]:
    """“khiển trách” in “17 khiển trách, 2 cảnh cáo”: what was done to the whole, and no noun."""
    names = (name for closed in closed_sets() for name in closed)
    return frozenset(name for name in names if not families(name))


def _are_kin(scene: Scene, whole: int, part: int) -> bool:
    """Whether a part counts the same sort of thing as the whole: people, bodies, cases, money."""
    head, other = scene.found[whole], scene.found[part]
    if head.kind != other.kind or head.unit != other.unit:
        return False
    if head.counted is None or other.counted is None or head.kind != "count":
        return True
    if other.counted in _closed_names():
        return True
    if head.counted.split()[0] == other.counted.split()[0]:
        return True
    return head.known and other.known and bool(families(head.counted) & families(other.counted))


@cache
def _overlapping() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in listed("whole", "overlapping"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)|[…]|\.\.\.|v\.v")


def _is_closed(items: Sequence[_Item]) -> bool:
    """Whether the list has one member for each of a closed set, and no others: nam, nữ."""
    return any(
        len(items) == len(names)
        and all(
            sum(bool(re.search(rf"(?<!\w){name}(?!\w)", item.words)) for item in items) == 1
            for name in names
        )
        for names in closed_sets()
    )


def _certainty(scene: Scene, listing: Listing, items: Sequence[_Item]) -> Certainty:
    whole_text = scene.low[listing.start : listing.end]
    if any(len(item.positions) != 1 for item in items) or len(items) < 2:
        return "open"
    if any(_trailing().search(item.words) for item in items):
        return "open"
    if _is_closed(items):
        return "stated" if listing.opening in listed("whole", "stated") else "likely"
    if listing.opening in listed("whole", "open") or _overlapping().search(whole_text):
        return "open"
    if listing.opening:
        return "stated"
    return "likely"
