"""Figures in; what their neighbours say of their kind, set on them.

A number with decimals between percentages is one whose sign was forgotten; a count that rose or
fell against an earlier one is a change; “so với năm trước” is the year before the period.
"""

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.periods import year_before
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import words

_FULL = 100


def settle(scene: Scene) -> None:
    """Correct kinds and resolve bases, each figure by the ones around it."""
    _share_directions(scene)
    for index, sighting in enumerate(scene.found):
        if sighting.kind == "count" and sighting.counted is None and _lacks_sign(scene, index):
            sighting.kind, sighting.unit, sighting.unsigned = "percent", "%", True
        elif sighting.kind in ("count", "money", "measure") and sighting.direction:
            _as_change(sighting)
        if sighting.base == "previous":
            sighting.base = year_before(sighting.period)


def _share_directions(scene: Scene) -> None:
    """“tăng 12 tổ chức và 30 đảng viên so với năm 2020”: both rose, both against that year."""
    pairs = []
    for index in range(1, len(scene.found)):
        first, second = scene.found[index - 1], scene.found[index]
        if first.direction is None or second.direction or first.unit != second.unit:
            continue
        if scene.between(index - 1, index).strip() not in words("direction", "together"):
            continue
        second.direction = first.direction
        if second.kind == "percent":
            second.kind = "change"
        pairs.append((first, second))
    for first, second in reversed(pairs):
        first.base = first.base or second.base
        first.compared = first.compared or second.compared


def _as_change(sighting: Sighting) -> None:
    if sighting.counted in words("direction", "times"):
        sighting.kind, sighting.unit, sighting.counted = "change", sighting.counted, None
    elif sighting.compared:
        sighting.kind = "change"


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
