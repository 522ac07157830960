"""Figures in; a value and the row of values behind it that makes it up exactly, tied, out.

“244 lượt cán bộ. Năm 2016 có 48 đồng chí; năm 2017 có 61 đồng chí; …”: no word says that these are
its parts, but a row of three or more of one sort adds up to it.
"""

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.likeness import are_like, is_value, value_of

_FEWEST, _LEAST = 3, 10
"""Members of a row, and its whole, at least: fewer or smaller ones add up by chance."""

_FARTHEST = 12
"""How many figures a row looks back for its whole."""


def tie_rows(scene: Scene) -> None:
    """Set part_of on the members of such rows; figures that have a whole are left as they are."""
    for first in range(1, len(scene.found)):
        if scene.same_sentence(first - 1, first) or scene.found[first].part_of is not None:
            continue
        whole = _whole_before(scene, first)
        row = _row(scene, first)
        if whole is None or len(row) < _FEWEST or value_of(scene, whole) < _LEAST:
            continue
        if sum(value_of(scene, index) for index in row) != value_of(scene, whole):
            continue
        if all(are_like(scene.found[whole], scene.found[index]) for index in row):
            for index in row:
                scene.found[index].part_of = whole


def _row(scene: Scene, first: int) -> list[int]:
    """The values of the noun of the first, outside brackets, to the end of its sentence."""
    found: list[int] = []
    depth, reached = 0, scene.found[first].start
    for index in range(first, len(scene.found)):
        if not scene.same_sentence(first, index):
            break
        gap = scene.low[reached : scene.found[index].start]
        depth += gap.count("(") - gap.count(")")
        reached = scene.found[index].start
        sighting = scene.found[index]
        if depth or not is_value(sighting):
            continue
        if (
            sighting.counted != scene.found[first].counted
            or sighting.unit != scene.found[first].unit
        ):
            continue
        if sighting.part_of is not None or sighting.cell is not None:
            return []
        found.append(index)
    return found


def _whole_before(scene: Scene, first: int) -> int | None:
    """The last value outside brackets in the sentence before that is of the sort of a row."""
    sentence = scene.places[first].sentence - 1
    after = ""
    for index in range(first - 1, max(-1, first - _FARTHEST), -1):
        if scene.places[index].sentence != sentence:
            return None
        after = scene.low[scene.found[index].end : scene.found[first].start]
        if after.count(")") > after.count("("):
            continue
        if is_value(scene.found[index]) and are_like(scene.found[index], scene.found[first]):
            return index
    return None
