"""Figures in; a whole and the parts that the text lists of it, tied together, out.

“498 tổ chức cơ sở đảng (trong đó có 171 đảng bộ cơ sở, 327 chi bộ cơ sở)”. Parts are all of
the whole where the text says so (“gồm”, “chia ra”), likely all where every member of a list in
brackets, behind a colon or in the whole's footnote has its number, and open after “trong đó”
and wherever they may overlap (nữ, dân tộc thiểu số) or one of them has no number.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.figures import Certainty
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.tables.figures import families, listed

_LONGEST = 900
_TO_ANCHOR = 45
_COUNTED = ("count", "money", "measure")
# “và” parts two members before a number, and before a name behind a number.
_SEPARATOR = re.compile(
    r"[,;]|(?<!\w)(?:và|cùng)\s+(?=\x01)|(?<=\x01)\s+(?:và|cùng)\s+(?=\x02)"
)
_NAME = re.compile(r"(?<!\w)(?:và|cùng)\s+(\w)")
_HIDDEN, _FIGURE, _CAPITAL = "\x00", "\x01", "\x02"
_CLAUSES = re.compile(r";")


class _Listing(NamedTuple):
    """A stretch of text that lists parts, and the word that opens it ("" without one)."""

    start: int
    end: int
    opening: str
    in_note: bool = False


def tie_parts(scene: Scene, document: Document, groups: Groups) -> None:
    """Make the sum groups of a document and set part_of."""
    notes = sorted((n.anchor, n.start, n.end) for n in document.footnotes if n.anchor is not None)
    for index, sighting in enumerate(scene.found):
        if sighting.kind not in _COUNTED or sighting.direction:
            continue
        listing = _listing(scene, index)
        if listing is None:
            listing = _note_of(scene, index, notes)
        if listing is None:
            continue
        _tie(scene, index, listing, groups)


@cache
def _opening() -> re.Pattern[str]:
    names = "|".join(re.escape(w) for w in (*listed("whole", "stated"), *listed("whole", "open")))
    return re.compile(
        rf"\s*(?P<mark>[,;:(])?\s*[–-]?\s*(?P<word>(?:{names})(?!\w))?(?:\s*(?:có|là|gồm)(?!\w))?\s*(?P<colon>:)?"
    )


def _listing(scene: Scene, whole: int) -> _Listing | None:
    """The list that follows a whole at once: in brackets, behind a colon, or after a word."""
    end = scene.found[whole].end
    match = _opening().match(scene.low, end)
    if match is None or not (match["mark"] or match["word"]):
        return None
    word = match["word"] or ""
    if match["mark"] == "(":
        stop = _closing(scene.low, match.end())
        return _Listing(match.end(), stop, word) if stop else None
    if not word and not (match["mark"] == ":" or match["colon"]):
        return None
    if word == "có" or word == "như":
        return None
    paragraph_end = scene.layout.end_of(scene.layout.paragraph(end))
    limit = min(paragraph_end, match.end() + _LONGEST)
    marks = scene.layout.boundaries(match.end(), limit)
    colon = match["mark"] == ":" or match["colon"]
    stop = next((at for at, mark in marks if mark == "." or not colon), limit)
    return _Listing(match.end(), stop, word)


def _note_of(
    scene: Scene, whole: int, notes: Sequence[tuple[int, int, int]]
) -> _Listing | None:
    """The footnote that is anchored at a figure or, with no mark between, some words behind it."""
    end = scene.found[whole].end
    index = bisect_left(notes, (end, 0, 0))
    following = scene.found[whole + 1].start if whole + 1 < len(scene.found) else end
    if index == len(notes) or not end <= notes[index][0] <= min(end + _TO_ANCHOR, following):
        return None
    anchor, start, stop = notes[index]
    if re.search(r"[.,;:()]", scene.low[end:anchor]):
        return None
    return _Listing(start, stop, "", True)


def _closing(low: str, start: int) -> int | None:
    """Where the bracket opened right before `start` closes."""
    depth = 1
    for match in re.compile(r"[()]").finditer(low, start, start + _LONGEST):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.start()
    return None


def _tie(scene: Scene, whole: int, listing: _Listing, groups: Groups) -> None:
    head = scene.found[whole]
    items = _items(scene, whole, listing)
    parts = [position for item in items for position in item.positions[:1]]
    if not parts or any(scene.found[p].part_of is not None for p in parts):
        return
    if not all(_are_kin(scene, whole, position) for position in parts):
        return
    certainty = _certainty(scene, listing, items)
    if certainty != "stated" and any((scene.found[p].value or 0) > (head.value or 0) for p in parts):
        return
    if listing.in_note and (certainty == "open" or len(parts) < 2):
        return
    for position in parts:
        part = scene.found[position]
        part.part_of = whole
        if part.counted is None and part.kind == head.kind:
            part.counted = head.counted
    members = [(head, "whole", None), *((scene.found[p], "part", None) for p in parts)]
    groups.add("sum", members, certainty)  # type: ignore[arg-type]


class _Item(NamedTuple):
    """One member of a list: its words, and the counts in it by position."""

    words: str
    positions: tuple[int, ...]


def _items(scene: Scene, whole: int, listing: _Listing) -> list[_Item]:
    """The members of a list. Brackets inside and shares (“chiếm 12%”) belong to the member before."""
    start, end = listing.start, listing.end
    stretch = _without_brackets(scene.low[start:end])
    inside: list[int] = []
    blanked = list(stretch)
    index = whole + 1
    while index < len(scene.found) and scene.found[index].start < start:
        index += 1
    while index < len(scene.found) and scene.found[index].start < end:
        sighting = scene.found[index]
        if stretch[sighting.start - start] != _HIDDEN:
            inside.append(index)
            for at in range(sighting.start - start, min(sighting.end - start, len(blanked))):
                blanked[at] = _FIGURE
        index += 1
    for match in _NAME.finditer(scene.layout.folded, start, end):
        at = match.start(1) - start
        if match[1].isupper() and blanked[at] not in (_HIDDEN, _FIGURE):
            blanked[at] = _CAPITAL
    separator = _CLAUSES if listing.in_note and ";" in stretch else _SEPARATOR
    return _split(scene, "".join(blanked), start, inside, separator)


def _split(
    scene: Scene, stretch: str, start: int, inside: Sequence[int], separator: re.Pattern[str]
) -> list[_Item]:
    items: list[_Item] = []
    begin = 0
    cuts = [*((m.start(), m.end()) for m in separator.finditer(stretch)), (len(stretch), len(stretch))]
    for stop, after in cuts:
        text = stretch[begin:stop].replace(_HIDDEN, "").strip(" \n\t.:")
        here = [p for p in inside if begin <= scene.found[p].start - start < stop]
        counts = tuple(p for p in here if scene.found[p].kind in _COUNTED)
        begin = after
        if not text or (here and not counts):
            continue
        items.append(_Item(text, counts))
    return items


def _without_brackets(stretch: str) -> str:
    """The stretch with whatever stands in brackets blanked out."""
    if "(" not in stretch:
        return stretch
    depth, kept = 0, []
    for char in stretch:
        depth += char == "("
        kept.append(_HIDDEN if depth > 0 else char)
        depth -= char == ")" and depth > 0
    return "".join(kept)


def _are_kin(scene: Scene, whole: int, part: int) -> bool:
    """Whether a part counts the same sort of thing as the whole: people, bodies, cases, money."""
    head, other = scene.found[whole], scene.found[part]
    if head.kind != other.kind or head.unit != other.unit:
        return False
    if head.counted is None or other.counted is None or head.kind != "count":
        return True
    if not (head.known and other.known):
        return head.counted.split()[0] == other.counted.split()[0]
    return bool(families(head.counted) & families(other.counted))


@cache
def _overlapping() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in listed("whole", "overlapping"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)|[…]|\.\.\.|v\.v")


def _certainty(scene: Scene, listing: _Listing, items: Sequence[_Item]) -> Certainty:
    whole_text = scene.low[listing.start : listing.end]
    if any(len(item.positions) != 1 for item in items) or len(items) < 2:
        return "open"
    if listing.opening in listed("whole", "open") or _overlapping().search(whole_text):
        return "open"
    if listing.opening:
        return "stated"
    return "likely"
