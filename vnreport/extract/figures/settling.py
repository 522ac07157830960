"""Figures in; what their neighbours say of their kind, set on them.

A number with decimals between percentages is one whose sign was forgotten; a count that rose or
fell against an earlier one is a change; “so với năm trước” is the year before the period.
"""

import re
from functools import cache

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.periods import year_before
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import listed, words

_FULL = 100
_NEAR = 40
_MOST_WORDS = 3


def settle(scene: Scene) -> None:
    """Correct kinds and resolve bases, each figure by the ones around it."""
    pairs = _share_directions(scene)
    for index, sighting in enumerate(scene.found):
        if sighting.kind == "count" and sighting.counted is None and _lacks_sign(scene, index):
            sighting.kind, sighting.unit, sighting.unsigned = "percent", "%", True
        elif sighting.kind in ("count", "money", "measure") and sighting.direction:
            _as_change(scene, index)
        if sighting.base == "previous":
            sighting.base = year_before(sighting.period)
    for first, second in pairs:
        if first.kind == "change" and second.kind in ("count", "money", "measure"):
            second.kind = "change"


def _share_directions(scene: Scene) -> list[tuple[Sighting, Sighting]]:
    """“tăng 12 tổ chức và 30 đảng viên so với năm 2020”: both rose, both against that year."""
    pairs = []
    for index in range(1, len(scene.found)):
        first, second = scene.found[index - 1], scene.found[index]
        if first.direction and second.direction:
            _share_base(scene, index)
        if first.direction is None or second.direction or first.unit != second.unit:
            continue
        if not _joined(scene.between(index - 1, index)):
            continue
        second.direction = first.direction
        if second.kind == "percent":
            second.kind = "change"
        pairs.append((first, second))
    for first, second in reversed(pairs):
        first.base = first.base or second.base
        first.compared = first.compared or second.compared
    for first, second in pairs:
        second.base = second.base or first.base
        second.compared = second.compared or first.compared
    return pairs


def _share_base(scene: Scene, index: int) -> None:
    """“so với năm 2022, ít hơn 24 vụ, nhiều hơn 12 đối tượng”: both against that year."""
    first, second = scene.found[index - 1], scene.found[index]
    if second.compared or not first.compared or not scene.same_clause(index - 1, index):
        return
    gap = scene.between(index - 1, index)
    if len(gap) <= _NEAR and "(" not in gap and ")" not in gap and not _compared().search(gap):
        second.compared, second.base = True, first.base


@cache
def _compared() -> re.Pattern[str]:
    names = "|".join(map(re.escape, listed("direction", "compared")))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def _joined(gap: str) -> bool:
    """Whether two figures are joined by “và” or a mark, behind at most some words of the first.

    “giảm 12 lượt tiếp, 9 lượt người”; a word that ends a noun begins something else.
    """
    gap = " ".join(gap.split())
    joiner = next((j for j in listed("direction", "together") if gap.endswith(j)), None)
    if joiner is None:
        return False
    extra = gap[: -len(joiner)].split()
    if not extra:
        return True
    stops = words("modifiers", "stops")
    return len(extra) <= _MOST_WORDS and all(w.isalpha() and w not in stops for w in extra)


def _as_change(scene: Scene, index: int) -> None:
    """A change where it is compared with something, and behind “tăng” and “giảm” anyhow.

    “Vượt 3 chỉ tiêu” and “giảm 3 tiêu chí” may tell how many there are that rose or fell.
    """
    sighting = scene.found[index]
    if sighting.counted in words("direction", "times"):
        sighting.kind, sighting.unit, sighting.counted = "change", sighting.counted, None
    elif sighting.compared or _says_change(scene, index):
        sighting.kind = "change"


def _says_change(scene: Scene, index: int) -> bool:
    sighting = scene.found[index]
    if sighting.counted is None and sighting.unit is None:
        behind = scene.low[sighting.end : sighting.end + 2].lstrip()
        if not behind.startswith((")", ";", ",")):
            return False
    if (sighting.counted or "").startswith(listed("direction", "sides")):
        return False
    lead = scene.low[max(0, sighting.start - _NEAR) : sighting.start]
    return bool(_turn().search(lead))


@cache
def _turn() -> re.Pattern[str]:
    turns = "|".join(map(re.escape, listed("direction", "turns")))
    skipped = "|".join(map(re.escape, listed("direction", "skipped")))
    beyond = "|".join(map(re.escape, listed("direction", "beyond")))
    goals = "|".join(map(re.escape, listed("direction", "goal_words")))
    past_goal = rf"(?:{beyond})(?:\s(?:{goals})){{1,6}}"
    return re.compile(rf"(?<!\w)(?:{turns}|{past_goal})(?:\s+(?:{skipped})){{0,2}}\s+(?:từ\s+)?$")


def _lacks_sign(scene: Scene, index: int) -> bool:
    """Whether a bare number with decimals stands in a row of percentages with as many."""
    sighting = scene.found[index]
    printed = scene.low[sighting.start : sighting.number_end]
    if "," not in printed or sighting.value is None or sighting.value > _FULL:
        return False
    width = len(printed.partition(",")[2])
    for other in (index - 1, index + 1):
        if not 0 <= other < len(scene.found) or scene.found[other].kind != "percent":
            continue
        if scene.places[other].paragraph != scene.places[index].paragraph:
            continue
        neighbour = scene.low[scene.found[other].start : scene.found[other].number_end]
        if len(neighbour.partition(",")[2]) == width:
            return True
    return False
