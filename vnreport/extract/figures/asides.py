"""Figures in; the whole of an aside that stands further back, set on its parts.

“thu 285 tỷ đồng, đạt 60% kế hoạch; trong đó, thu nội địa 24 tỷ đồng”, “44 đồng chí. Trong đó,
25 đồng chí …; 19 đồng chí …”, “45 trong tổng số 50 chi bộ”. Such a part knows its whole, and
nothing is reckoned with it: how much of the whole the text means is not said closely enough.
"""

import re
from decimal import Decimal
from functools import cache

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.listings import without_brackets
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import families, listed, words

_COUNTED = ("count", "money", "measure")
_MOST = 12
_SENTENCES = 1


def tie_asides(scene: Scene) -> None:
    """Set part_of, and a noun that was left out, where an aside or “trong tổng số” names a whole.

    Parts that a list has tied are left as they are.
    """
    opened: dict[int, bool] = {}
    for index, sighting in enumerate(scene.found):
        if not _is_value(sighting) or sighting.part_of is not None or sighting.cell is not None:
            continue
        whole = _named_behind(scene, index)
        if whole is None and index:
            whole = _whole_of_aside(scene, index, opened)
        if whole is not None:
            sighting.part_of = whole
            if sighting.counted is None and sighting.kind == "count":
                sighting.counted = scene.found[whole].counted


def _is_value(sighting: Sighting) -> bool:
    return sighting.kind in _COUNTED and sighting.direction is None and sighting.value is not None


def _named_behind(scene: Scene, part: int) -> int | None:
    """The whole of “45 trong tổng số 50 chi bộ”, the next count of its clause."""
    whole = part + 1
    if whole >= len(scene.found) or scene.found[whole].kind != "count":
        return None
    if scene.found[part].kind != "count" or not scene.same_clause(part, whole):
        return None
    between = " ".join(scene.between(part, whole).split())
    if between not in words("whole", "out_of"):
        return None
    return whole if _value(scene, part) <= _value(scene, whole) else None


@cache
def _aside() -> re.Pattern[str]:
    names = "|".join(map(re.escape, listed("whole", "asides")))
    return re.compile(rf"(?:^|[;.,(]\s*)(?:{names})(?!\w)")


def _whole_of_aside(scene: Scene, part: int, opened: dict[int, bool]) -> int | None:
    """The value that an aside speaks of, which opens in the words before a figure.

    The next members of its list have the same whole where they count the same sort of thing.
    """
    lead = scene.lead(part).strip()
    if _aside().search(lead):
        opened[part] = True
        return _only_kin(scene, part)
    before = _member_before(scene, part, opened)
    if before is None:
        return None
    opened[part] = True
    whole = scene.found[before].part_of
    if whole is None or not _are_like(scene.found[before], scene.found[part]):
        return None
    together = [i for i in opened if scene.found[i].part_of == whole]
    total = sum((_value(scene, i) for i in together), _value(scene, part))
    return whole if total <= _value(scene, whole) else None


def _member_before(scene: Scene, part: int, opened: dict[int, bool]) -> int | None:
    """The member of an aside before a figure, where only shares and brackets stand between."""
    for index in range(part - 1, max(-1, part - _MOST), -1):
        if not scene.same_sentence(index, part):
            return None
        if not _is_value(scene.found[index]):
            continue
        between = scene.low[scene.found[index].end : scene.found[part].start]
        level = without_brackets(between)
        if between.count("(") != between.count(")") or ")" in level:
            if between.count(")") > between.count("("):
                continue  # The figure stands in a bracket that has closed.
            return None
        return index if index in opened else None
    return None


def _only_kin(scene: Scene, part: int) -> int | None:
    """The one value before an aside, in its sentence or else the one before it, that it may be of.

    None where two of them could be meant.
    """
    place = scene.places[part]
    for sentence in range(place.sentence, place.sentence - _SENTENCES - 1, -1):
        here = [
            index
            for index in range(part - 1, max(-1, part - _MOST), -1)
            if scene.places[index].sentence == sentence
            and scene.places[index].paragraph == place.paragraph
            and _is_value(scene.found[index])
        ]
        if here:
            kin = [index for index in here if _holds(scene, index, part)]
            return kin[0] if len(kin) == 1 else _named_in(scene, kin, part)
    return None


def _named_in(scene: Scene, kin: list[int], part: int) -> int | None:
    """The one of several wholes whose noun is said again: “Trong số đảng viên mới kết nạp: …”."""
    lead = " ".join(scene.lead(part).split())
    named = [index for index in kin if (scene.found[index].counted or "\n") in lead]
    longest = max((len(scene.found[index].counted or "") for index in named), default=0)
    best = [index for index in named if len(scene.found[index].counted or "") == longest]
    return best[0] if len(best) == 1 else None


def _holds(scene: Scene, whole: int, part: int) -> bool:
    head = scene.found[whole]
    return _are_like(head, scene.found[part]) and _value(scene, part) <= _value(scene, whole)


def _are_like(first: Sighting, second: Sighting) -> bool:
    """Whether two values are of one sort; money and measures by their unit."""
    if first.kind != second.kind or first.unit != second.unit:
        return False
    if first.kind != "count":
        return True
    if first.counted is None or second.counted is None:
        return False
    if first.counted.split()[0] == second.counted.split()[0]:
        return True
    return bool(families(first.counted) & families(second.counted))


def _value(scene: Scene, index: int) -> Decimal:
    return scene.found[index].value or Decimal(0)
