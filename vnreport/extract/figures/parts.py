"""Figures in; a whole and the parts that the text lists of it, tied together, out.

“498 tổ chức cơ sở đảng (trong đó có 171 đảng bộ cơ sở, 327 chi bộ cơ sở)”. Parts are all of
the whole where the text says so (“gồm”, “chia ra”), likely all where every member of a list in
brackets, behind a colon or in the whole's footnote has its number, and open after “trong đó”
and wherever they may overlap (nữ, dân tộc thiểu số) or one of them has no number.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.figures import Certainty
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.tables.figures import families, joined_nouns, listed

_LONGEST = 900
_TO_ANCHOR = 45
_COUNTED = ("count", "money", "measure")
# “và” parts two members before a number, and before a name behind a number.
_SEPARATOR = re.compile(r"[,;]|(?<!\w)(?:và|cùng)\s+(?=\x01)|(?<=\x01)\s+(?:và|cùng)\s+(?=\x02)")
_NAME = re.compile(r"(?<!\w)(?:và|cùng)\s+(\w)")
_HIDDEN, _FIGURE, _CAPITAL, _JOINER = "\x00", "\x01", "\x02", "\x03"
_CLAUSES = re.compile(r";")
_LIST_MARK = re.compile(r",\s*\d|(?<!\w)và\s+\d")


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
        for listing in _listings(scene, index, notes):
            if _tie(scene, index, listing, groups):
                break


def _listings(
    scene: Scene, whole: int, notes: Sequence[tuple[int, int, int]]
) -> Iterator[_Listing]:
    """Where the parts of a whole may be listed: at once, behind a bracket, in its footnote."""
    end = scene.found[whole].end
    first = _listing(scene, whole, end)
    if first:
        yield first
    if scene.low[end : end + 3].lstrip().startswith("("):
        stop = _closing(scene.low, scene.low.index("(", end) + 1)
        second = _listing(scene, whole, stop + 1) if stop else None
        if second and (second.opening or scene.low[second.start - 1] == ":"):
            yield second
    note = _note_of(scene, whole, notes)
    if note:
        yield note


@cache
def _opening() -> re.Pattern[str]:
    """What opens a list: a bracket, a word of the table or a colon, a few words behind a whole."""
    names = "|".join(re.escape(w) for w in (*listed("whole", "stated"), *listed("whole", "open")))
    verb = r"(?:\s*,?\s*(?:có|là|gồm)(?!\w))?"
    return re.compile(
        rf"(?P<gap>(?:\s+[^\W\d_]+){{0,5}}?)"
        rf"(?:\s*(?P<bracket>\()\s*(?:(?P<inside>{names})(?!\w){verb}\s*:?)?"
        rf"|\s*[,;:]?\s*[–-]?\s*(?<!\w)(?P<word>{names})(?!\w){verb}\s*(?P<colon>:)?|\s*(?P<bare>:))"
    )


def _listing(scene: Scene, whole: int, end: int) -> _Listing | None:
    """The list that begins at `end`: in brackets, behind a colon, or after a word."""
    match = _opening().match(scene.low, end)
    if match is None:
        return None
    if match["bracket"]:
        stop = _closing(scene.low, match.end())
        return _Listing(match.end(), stop, match["inside"] or "") if stop else None
    if match["bare"] and match["gap"]:
        return None
    word, colon = match["word"] or "", match["colon"] or match["bare"]
    paragraph_end = scene.layout.end_of(scene.layout.paragraph(end))
    limit = min(paragraph_end, match.end() + _LONGEST)
    marks = scene.layout.boundaries(match.end(), limit)
    first = next((at for at, _ in marks), limit)
    clauses = colon and not _LIST_MARK.search(
        _without_brackets(scene.low[match.end() : first])
    )
    stop = next((at for at, mark in marks if mark == "."), limit) if clauses else first
    return _Listing(match.end(), stop, word)


def _note_of(scene: Scene, whole: int, notes: Sequence[tuple[int, int, int]]) -> _Listing | None:
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


def _tie(scene: Scene, whole: int, listing: _Listing, groups: Groups) -> bool:
    """Tie the parts of one list to their whole; False where it lists no parts of it."""
    head = scene.found[whole]
    items = _items(scene, whole, listing)
    parts = [position for item in items for position in item.positions[:1]]
    if not parts or any(scene.found[p].part_of is not None for p in parts):
        return False
    if not all(_are_kin(scene, whole, position) for position in parts):
        return False
    certainty = _certainty(scene, listing, items)
    if certainty != "stated" and any(
        (scene.found[p].value or 0) > (head.value or 0) for p in parts
    ):
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


class _Item(NamedTuple):
    """One member of a list: its words, and the counts in it by position."""

    words: str
    positions: tuple[int, ...]


def _items(scene: Scene, whole: int, listing: _Listing) -> list[_Item]:
    """The members of a list. Brackets inside and shares (“chiếm 12%”) belong to the member before."""
    start, end = listing.start, listing.end
    stretch = _joined_nouns().sub(_JOINER, _without_brackets(scene.low[start:end]))
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


@cache
def _joined_nouns() -> re.Pattern[str]:
    """The comma in “cán bộ, đảng viên” and the like, which parts no members of a list."""
    pairs = "|".join(
        rf"(?<=\b{re.escape(first)}),(?=\s+(?:{'|'.join(map(re.escape, rest))})(?!\w))"
        for first, rest in joined_nouns().items()
    )
    return re.compile(pairs)


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
        text = stretch[begin:stop].replace(_HIDDEN, "").strip(" \n\t.:")
        here = [p for p in inside if begin <= scene.found[p].start - start < stop]
        counts = tuple(
            p for p in here if scene.found[p].kind in _COUNTED and not scene.found[p].direction
        )
        begin = after
        if not text or (here and not counts) or text.startswith(_directions()):
            continue
        items.append(_Item(text, counts))
    return items


@cache
def _directions() -> tuple[str, ...]:
    return (*listed("direction", "up"), *listed("direction", "down"))


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


def _opposed(items: Sequence[_Item]) -> bool:
    """Whether the list has a member for each of two opposites, and no others: nam, nữ."""
    pair = listed("whole", "opposites")
    return len(items) == len(pair) and all(
        sum(bool(re.search(rf"(?<!\w){word}(?!\w)", item.words)) for item in items) == 1
        for word in pair
    )


def _certainty(scene: Scene, listing: _Listing, items: Sequence[_Item]) -> Certainty:
    whole_text = scene.low[listing.start : listing.end]
    if any(len(item.positions) != 1 for item in items) or len(items) < 2:
        return "open"
    if listing.opening in listed("whole", "open"):
        return "open"
    if _overlapping().search(whole_text) and not _opposed(items):
        return "open"
    if listing.opening:
        return "stated"
    return "likely"
