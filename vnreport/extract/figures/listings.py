"""A whole in; the stretches of text that may list its parts, out.

In brackets behind it, after “gồm”, “trong đó” and the like, behind a colon, behind a bracket
that only tells the whole's growth, or in the footnote that is anchored at it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from vnreport.extract.figures.groups import Scene
from vnreport.tables.figures import listed

HIDDEN = "\x00"
"""Stands for every character inside brackets."""

_LONGEST = 900
_TO_ANCHOR = 45
_MEMBERS = re.compile(r",\s*\d|(?<!\w)và\s+\d")
_LINE_MARK = re.compile(r"[ \t]*[-+•*–][ \t]*\w")
_MOST_LINES = 15
_BRACKET = re.compile(r"[()]")
_MARK = re.compile(r"[.,;:()]")


class Listing(NamedTuple):
    """A stretch of text that lists parts, and the word that opens it ("" without one)."""

    start: int
    end: int
    opening: str
    in_note: bool = False
    in_lines: bool = False


def listings(scene: Scene, whole: int, notes: Sequence[tuple[int, int, int]]) -> Iterator[Listing]:
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
    verb = r"(?:\s*+,?\s*+(?:có|là|gồm)(?!\w))?"
    return re.compile(
        rf"(?P<gap>(?:\s+[^\W\d_]+){{0,5}}?)"
        rf"(?:\s*+(?P<bracket>\()\s*+(?:(?P<inside>{names})(?!\w){verb}\s*:?)?"
        rf"|\s*+[,;:]?\s*+[–-]?\s*+(?<!\w)(?P<word>{names})(?!\w){verb}\s*(?P<colon>:)?|\s*(?P<bare>:))"
    )


def _listing(scene: Scene, whole: int, end: int) -> Listing | None:
    """The list that begins at `end`: in brackets, behind a colon, or after a word."""
    match = _opening().match(scene.low, end)
    if match is None:
        return None
    if match["bracket"]:
        stop = _closing(scene.low, match.end())
        return Listing(match.end(), stop, match["inside"] or "") if stop else None
    if match["bare"] and match["gap"]:
        return None
    if match["word"] and scene.low.startswith("(", match.end()):
        return _listing(scene, whole, match.end())  # “kỷ luật 30 đảng viên với các hình thức (…)”
    word, colon = match["word"] or "", match["colon"] or match["bare"]
    paragraph = scene.layout.paragraph(end)
    paragraph_end = scene.layout.end_of(paragraph)
    if colon and not scene.low[match.end() : paragraph_end].strip():
        stop = _last_line(scene, paragraph)
        return Listing(match.end(), stop, word, in_lines=True) if stop else None
    limit = min(paragraph_end, match.end() + _LONGEST)
    marks = scene.layout.boundaries(match.end(), limit)
    first = next((at for at, _ in marks), limit)
    clauses = colon and not _has_members(scene, match.end(), first)
    stop = next((at for at, mark in marks if mark == "."), limit) if clauses else first
    return Listing(match.end(), stop, word)


def _has_members(scene: Scene, start: int, end: int) -> bool:
    """Whether the first clause behind a colon lists members, which then do not go on behind it.

    Their numbers come first (“5 lớp …, 7 lớp …”) or last (“khiển trách 26, cảnh cáo 3”).
    """
    clause = without_brackets(scene.low[start:end])
    if _MEMBERS.search(clause):
        return True
    bare = [
        index
        for index in scene.within(start, end)
        if scene.found[index].kind == "count"
        and scene.found[index].direction is None
        and scene.found[index].counted is None
        and clause[scene.found[index].start - start] != HIDDEN
    ]
    return len(bare) > 1


def _last_line(scene: Scene, paragraph: int) -> int | None:
    """Where the lines end that go on with a list mark behind a paragraph; None without any."""
    stop = None
    last = min(paragraph + _MOST_LINES, len(scene.layout.breaks))
    for line in range(paragraph + 1, last + 1):
        if not _LINE_MARK.match(scene.low, scene.layout.start_of(line)):
            break
        stop = scene.layout.end_of(line)
    return stop


def _note_of(scene: Scene, whole: int, notes: Sequence[tuple[int, int, int]]) -> Listing | None:
    """The footnote that is anchored at a figure or, with no mark between, some words behind it."""
    end = scene.found[whole].end
    index = bisect_left(notes, (end, 0, 0))
    following = scene.found[whole + 1].start if whole + 1 < len(scene.found) else end
    if index == len(notes) or not end <= notes[index][0] <= min(end + _TO_ANCHOR, following):
        return None
    anchor, start, stop = notes[index]
    if _MARK.search(scene.low, end, anchor):
        return None
    return Listing(start, stop, "", True)


def _closing(low: str, start: int) -> int | None:
    """Where the bracket opened right before `start` closes."""
    depth = 1
    for match in _BRACKET.finditer(low, start, start + _LONGEST):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.start()
    return None


def without_brackets(stretch: str) -> str:
    """The stretch with whatever stands in brackets blanked out."""
    if "(" not in stretch:
        return stretch
    depth, kept = 0, []
    for char in stretch:
        depth += char == "("
        kept.append(HIDDEN if depth > 0 else char)
        depth -= char == ")" and depth > 0
    return "".join(kept)
