"""The words before a number in; whether it only labels, is exact, or is a change, out."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from vnreport.document.figures import Approx, Direction
from vnreport.tables.figures import closed_sets, listed, words

_WINDOW = 40
_DECORATION = " \t\n*_“”\"'‘’("
_APPROX: tuple[Approx, ...] = ("about", "over", "under")
_LISTS = (
    *(("approx", name) for name in _APPROX),
    *(("direction", name) for name in ("up", "down", "skipped")),
    *(("labels", name) for name in ("always", "mostly", "counting", "ordinal", "numbered")),
    ("bare", "after"),
    ("bare", "opening"),
    ("day", "before"),
)
_MARKER = re.compile(r"\s?[.)/]\s|\s?[.)/]?[ \t]?[-–][ \t]|\.?\s*\n")
_FROM = "từ"
_LIST_END = re.compile(r"[\s,;–-]*+(?:và|đến|hoặc)?[\s*_]*")


class Before(NamedTuple):
    """What the words right before a number say.

    tags: the lists of the table that hold the last one, two or three of these words, such as
    "always" of the labels. glued: the mark directly before the number, if any ("(", ":").
    colon: the words end with a colon (“Đảng viên nữ: 12”).
    """

    tags: frozenset[str]
    approx: Approx | None
    direction: Direction | None
    glued: str
    colon: bool


@cache
def _lexicon() -> Mapping[str, frozenset[str]]:
    """Every phrase that may stand before a number, with the lists of the table that hold it."""
    found: dict[str, set[str]] = {}
    for group, name in _LISTS:
        for phrase in words(group, name):
            found.setdefault(phrase, set()).add(name)
    return {phrase: frozenset(names) for phrase, names in found.items()}


_NOTHING: frozenset[str] = frozenset()


def _tags(last: Sequence[str]) -> frozenset[str]:
    lexicon = _lexicon()
    tags = lexicon.get(last[-1], _NOTHING) if last else _NOTHING
    if len(last) > 1:
        tags |= lexicon.get(f"{last[-2]} {last[-1]}", _NOTHING)
    if len(last) > 2:
        tags |= lexicon.get(" ".join(last[-3:]), _NOTHING)
    return tags


def look_before(low: str, start: int, *, ranged: bool = False) -> Before:
    """Read the words before a number, in the same line or the one before it.

    ranged: the number opens a range, so that “từ” before it says nothing of what it is
    (“giảm từ 1-2%”).
    """
    window = low[max(0, start - _WINDOW) : start]
    glued = window[-1:] if window and not window[-1:].isspace() else ""
    last = window.rstrip(_DECORATION).rsplit(None, 4)[-4:]
    last = [word.lstrip(_DECORATION) for word in last]
    if ranged and last[-1:] == [_FROM]:
        last = last[:-1]
    tags = _tags(last)
    approx: Approx | None = None
    for kind in () if "up" in tags or "down" in tags else _APPROX:
        if kind in tags:
            approx = kind
            width = 2 if len(last) > 1 and f"{last[-2]} {last[-1]}" in words("approx", kind) else 1
            last = last[:-width]
            tags = _tags(last)
            break
    colon = bool(last) and last[-1].endswith(":")
    if colon and " ".join(last[-2:]).rstrip(":") in _measures():
        tags |= {"after"}
    direction = _direction(last, tags) or _beyond_goal(window, last)
    return Before(tags, approx, direction, glued, colon)


@cache
def _measures() -> frozenset[str]:
    """“khiển trách: 03”: names of a closed set that a number may follow behind a colon."""
    return frozenset(name for closed in closed_sets() for name in closed if " " in name)


def _beyond_goal(window: str, last: Sequence[str]) -> Direction | None:
    """Up, where only the goal stands between “vượt” and the number: “vượt kế hoạch năm 5%”."""
    if not last or last[-1] not in _goal_ends():
        return None
    return "up" if _goal().search(window.rstrip(_DECORATION)) else None


@cache
def _goal_ends() -> frozenset[str]:
    return frozenset(goal.split()[-1] for goal in words("direction", "goal_words"))


@cache
def _goal() -> re.Pattern[str]:
    goals = "|".join(map(re.escape, listed("direction", "goal_words")))
    beyond = "|".join(map(re.escape, listed("direction", "beyond")))
    about = "|".join(re.escape(word) for kind in _APPROX for word in listed("approx", kind))
    return re.compile(rf"(?<!\w)(?:{beyond})(?: (?:{goals})){{1,6}}(?: (?:{about}))?$")


def _direction(last: Sequence[str], tags: frozenset[str]) -> Direction | None:
    """Up or down, where such a word stands last or before words that may be skipped."""
    for _ in range(3):
        if "up" in tags or "down" in tags:
            return "up" if "up" in tags else "down"
        if "skipped" not in tags:
            return None
        last = last[:-1]
        tags = _tags(last)
    return None


def is_label(before: Before, *, known: bool) -> bool:
    """Whether the number names a place or a thing: “khoản 2”, “đối tượng 1”, “số 05”.

    known: a noun or unit of the tables follows the number, which then counts after the weaker
    of these words (“nhóm 20 quốc gia”).
    """
    tags = before.tags
    if not tags or before.glued in (":", ")") or before.approx or before.direction:
        return False
    if "counting" in tags or (before.glued == "(" and known):
        return False
    return "always" in tags or (not known and "mostly" in tags)


def numbers_a_body(before: Before, noun: str | None) -> bool:
    """Whether a body is called by the number: “Ban Chỉ đạo 35”, “Ban Chỉ đạo 35 tỉnh”.

    noun: what the number would count, None without one.
    """
    return "numbered" in before.tags and (noun is None or noun in words("labels", "levels"))


def is_marker(low: str, start: int, end: int) -> bool:
    """Whether a number at the head of a line numbers it: “1. ”, “2) ”, “3/ ”, or stands alone.

    “(1)” anywhere in a text is such a number too.
    """
    if low[start - 1 : start] == "(" and low[end : end + 1] == ")":
        return True
    if low[start - 1 : start] == "[":
        return True
    line = low.rfind("\n", max(0, start - 6), start)
    head = low[line + 1 if line >= 0 else max(0, start - 6) : start]
    if (line < 0 and start > 6) or head.strip("*#_-+•>| \t("):
        return False
    return bool(_MARKER.match(low, end)) or end >= len(low)


def goes_on(low: str, previous_end: int, start: int) -> bool:
    """Whether only list marks stand between two numbers: “khoản 1, 2 và 3”."""
    return start - previous_end <= 8 and bool(_LIST_END.fullmatch(low, previous_end, start))
