"""Two values in; whether they may be a whole and a part by their sort and their size, out."""

from decimal import Decimal

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import families

_COUNTED = ("count", "money", "measure")


def is_value(sighting: Sighting) -> bool:
    """Whether a figure is a number of things, of money or a measure, and no change."""
    return sighting.kind in _COUNTED and sighting.direction is None and sighting.value is not None


def are_like(first: Sighting, second: Sighting) -> bool:
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


def holds(scene: Scene, whole: int, part: int) -> bool:
    """Whether the figure at `whole` is of the sort of the one at `part`, and no smaller.

    A count without a noun may be of any sort (“Trong đó, tái cử 10 (76,9%)”).
    """
    head, other = scene.found[whole], scene.found[part]
    bare = head.kind == other.kind == "count" and other.counted is None
    return (bare or are_like(head, other)) and value_of(scene, part) <= value_of(scene, whole)


def value_of(scene: Scene, index: int) -> Decimal:
    """The value of a figure by position; 0 without one."""
    return scene.found[index].value or Decimal(0)
