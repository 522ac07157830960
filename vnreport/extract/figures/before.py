"""The words before a number in; whether it only labels, is exact, or is a change, out."""

import re
from typing import NamedTuple

from vnreport.document.figures import Approx, Direction
from vnreport.tables.figures import words

_WINDOW = 40
_DECORATION = "*_“”\"'‘’("
_MARKER = re.compile(r"\s?[.)/]\s|\s?[.)/]?[ \t]?[-–][ \t]|\.?\s*\n")
_LIST_END = re.compile(r"[\s,;–-]*(?:và|đến|hoặc)?[\s*_]*")


class Before(NamedTuple):
    """What the words right before a number say.

    last: those words, the nearest at the end, at most four; approx and direction as in Figure.
    glued: the mark that stands directly before the number, if any ("(", ":").
    """

    last: tuple[str, ...]
    approx: Approx | None
    direction: Direction | None
    glued: str

    def ends_with(self, group: str, name: str) -> bool:
        """Whether the last one, two or three words are an entry of a list of the table."""
        entries = words(group, name)
        last = self.last
        return bool(last) and any(" ".join(last[-n:]) in entries for n in (1, 2, 3))


def look_before(low: str, start: int) -> Before:
    """Read the words before a number, in the same line or the one before it."""
    window = low[max(0, start - _WINDOW) : start]
    glued = window[-1:] if window and not window[-1:].isspace() else ""
    found = window.rstrip(_DECORATION + " \t\n").split()
    if start > _WINDOW and found and not low[start - _WINDOW - 1].isspace():
        found = found[1:]
    last = [word.lstrip(_DECORATION) for word in found[-5:]]
    approx, last = _approx(last)
    direction, kept = _direction(last)
    return Before(tuple(last), approx, direction if kept else None, glued)


def _approx(last: list[str]) -> tuple[Approx | None, list[str]]:
    kinds: tuple[Approx, ...] = ("about", "over", "under")
    for width in (2, 1):
        ending = " ".join(last[-width:])
        for kind in kinds:
            if len(last) >= width and ending in words("approx", kind):
                return kind, last[:-width]
    return None, last


def _direction(last: list[str]) -> tuple[Direction | None, bool]:
    kinds: tuple[Direction, ...] = ("up", "down")
    rest = last
    for _ in range(3):
        for width in (2, 1):
            ending = " ".join(rest[-width:])
            for kind in kinds:
                if ending in words("direction", kind):
                    return kind, True
        if not rest or rest[-1] not in words("direction", "skipped"):
            break
        rest = rest[:-1]
    return None, False


def is_label(before: Before, *, known: bool) -> bool:
    """Whether the number names a place or a thing: “khoản 2”, “đối tượng 1”, “số 05”.

    known: a noun or unit of the tables follows the number, which then counts after the weaker
    of these words (“nhóm 20 quốc gia”).
    """
    if not before.last or before.glued in (":", ")"):
        return False
    if before.approx or before.direction:
        return False
    if before.ends_with("labels", "counting"):
        return False
    if before.ends_with("labels", "always"):
        return True
    return not known and before.ends_with("labels", "mostly")


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
