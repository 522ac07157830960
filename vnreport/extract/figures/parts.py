"""Figures in; a whole and the parts that the text lists of it, tied together, out.

“498 tổ chức cơ sở đảng (trong đó có 171 đảng bộ cơ sở, 327 chi bộ cơ sở)”. Parts are all of
the whole where the text says so (“gồm”, “chia ra”), likely all where every member of a list in
brackets, behind a colon or in the whole's footnote has its number, and open after “trong đó”
and wherever they may overlap (nữ, dân tộc thiểu số) or one of them has no number.
"""

import re
from collections.abc import Sequence
from functools import cache

from vnreport.document.blocks import Document
from vnreport.document.figures import Certainty
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.extract.figures.items import FIGURE, Item, items_of, unlisted
from vnreport.extract.figures.likeness import COUNTED
from vnreport.extract.figures.listings import Listing, listings
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import closed_sets, families, listed


def tie_parts(scene: Scene, document: Document, groups: Groups) -> None:
    """Make the sum groups of a document and set part_of."""
    notes = sorted((n.anchor, n.start, n.end) for n in document.footnotes if n.anchor is not None)
    for index, sighting in enumerate(scene.found):
        if sighting.kind not in COUNTED or sighting.direction:
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
    parts = [p for item in items_of(scene, listing) for p in item.positions[:1]]
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
    if not listing.opening and _tells_former(scene.low[listing.start : listing.end]):
        return False
    head = scene.found[whole]
    items = items_of(scene, listing)
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


def _tells_former(stretch: str) -> bool:
    """“(cùng kỳ 3 chi bộ và 16 đảng viên)”: all of it is of another year, or a goal."""
    return stretch.lstrip(" :").startswith(tuple(f"{word} " for word in listed("whole", "former")))


def _differ(whole: Sighting, part: Sighting) -> bool:
    """“2 thị trấn, gồm 225 thôn”: a greater number of something else is no wrong sum."""
    return (whole.counted or "").split()[:1] != (part.counted or "").split()[:1]


def _of_another_time(whole: Sighting, part: Sighting) -> bool:
    """“Tiếp 65 lượt (năm 2021 tiếp 77 lượt)”: no part, the same of another year."""
    return part.period is not None and part.period != whole.period


@cache
def _trailing() -> re.Pattern[str]:
    """Members without a number behind the last one: “9 tỷ đồng và các nguồn khác”."""
    return re.compile(rf"{FIGURE}[^{FIGURE}]*(?<!\w)và\s+{unlisted().pattern}")


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


def _is_closed(items: Sequence[Item]) -> bool:
    """Whether the list has one member for each of a closed set, and no others: nam, nữ."""
    return any(
        len(items) == len(names)
        and all(
            sum(bool(re.search(rf"(?<!\w){name}(?!\w)", item.words)) for item in items) == 1
            for name in names
        )
        for names in closed_sets()
    )


def _certainty(scene: Scene, listing: Listing, items: Sequence[Item]) -> Certainty:
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
