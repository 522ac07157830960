"""Figures in; a change and the two values that it speaks of, tied together, out.

The value now stands right before the change (“chiếm 99,61% (tăng 0,38% so với năm 2018)”); the
value that it is compared with is the one of the same key in the base period, anywhere in the
text, or both stand in the sentence itself (“từ 120 lên 150, tăng 25%”).
"""

import re
from functools import cache

from vnreport.document.figures import Direction
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.extract.figures.series import Keys
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import listed

_VALUES = ("count", "percent", "money", "measure")
_FROM = re.compile(r"(?<!\w)từ\s*(?:mức\s*)?$")
_NEAR = 60


def tie_changes(scene: Scene, groups: Groups) -> None:
    """Make the change groups of a document."""
    keys = Keys(scene)
    for index, sighting in enumerate(scene.found):
        if sighting.kind == "change":
            pair = _local_pair(scene, index)
            now = pair[1] if pair else _now(scene, index)
            base = pair[0] if pair else _base(scene, index, now, keys)
            if now is None or base is None:
                continue
            groups.add(
                "change",
                [
                    (sighting, "change", None),
                    (scene.found[base], "base", None),
                    (scene.found[now], "now", None),
                ],
                "stated" if pair else "likely",
            )
    for base in range(len(scene.found) - 1):
        direction = from_to(scene, base, base + 1)
        if direction:
            members = [
                (scene.found[base], "base", direction),
                (scene.found[base + 1], "now", direction),
            ]
            groups.add("change", members)  # type: ignore[arg-type]


@cache
def _to() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in listed("direction", "from_to"))
    return re.compile(rf"(?<!\w)(?P<word>{names})\s*(?:mức\s*)?$")


def from_to(scene: Scene, base: int, now: int) -> Direction | None:
    """The direction in which “từ A lên B” goes; None where two figures are no such pair."""
    found = scene.found
    if not scene.same_clause(base, now) or not _FROM.search(scene.lead(base)):
        return None
    match = _to().search(scene.between(base, now))
    if match is None or not _comparable(found[base], found[now]):
        return None
    if match["word"].startswith("lên"):
        return "up"
    return "down" if match["word"].startswith("xuống") else None


def _comparable(first: Sighting, second: Sighting) -> bool:
    if first.kind != second.kind or first.unit != second.unit or first.kind not in _VALUES:
        return False
    nouns = {first.counted, second.counted} - {None}
    return len(nouns) < 2


def _local_pair(scene: Scene, change: int) -> tuple[int, int] | None:
    """The values of “từ A lên B” in the sentence of a change, nearest before or behind it."""
    for base in (change - 2, change + 1):
        if base < 0 or base + 1 >= len(scene.found):
            continue
        if not scene.same_sentence(base, change) or not scene.same_sentence(base + 1, change):
            continue
        if from_to(scene, base, base + 1):
            return base, base + 1
    return None


def _now(scene: Scene, change: int) -> int | None:
    """The value right before a change, with no more than a few words between."""
    now = change - 1
    if now < 0 or not scene.same_sentence(now, change) or scene.found[now].kind not in _VALUES:
        return None
    gap = scene.between(now, change)
    return now if len(gap) < _NEAR and ";" not in gap and "trong đó" not in gap else None


def _base(scene: Scene, change: int, now: int | None, keys: Keys) -> int | None:
    """The only value of the same key in the base period."""
    base = scene.found[change].base
    if now is None or base is None or scene.found[now].period == base:
        return None
    key = keys.of(now)
    same = [
        index
        for index, sighting in enumerate(scene.found)
        if sighting.period == base
        and sighting.kind == scene.found[now].kind
        and index not in (now, change)
        and keys.of(index) == key
    ]
    if key is None or len({scene.found[index].value for index in same}) != 1:
        return None
    return same[0]
