"""Two values in; whether they may be a whole and a part by their sort and their size, out."""

from decimal import Decimal

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import families, listed, words

COUNTED = ("count", "money", "measure")
"""Kinds of figures that can be a whole or a part of one."""

_SOME_MORE = Decimal("1.05")
"""What “hơn 1 triệu” may come to, as a multiple of the number said."""


def is_value(sighting: Sighting) -> bool:
    """Whether a figure is a number of things, of money or a measure, and no change."""
    return sighting.kind in COUNTED and sighting.direction is None and sighting.value is not None


def are_like(first: Sighting, second: Sighting) -> bool:
    """Whether two values are of one sort; money and measures by their unit."""
    if first.kind != second.kind or first.unit != second.unit:
        return False
    if first.kind != "count":
        return True
    if first.counted is None or second.counted is None:
        return False
    nouns = [_bare(noun) for noun in (first.counted, second.counted)]
    if nouns[0].split()[0] == nouns[1].split()[0]:
        return True
    return bool(families(nouns[0]) & families(nouns[1]))


def _bare(noun: str) -> str:
    """“ý kiến” of “lượt ý kiến”: how often is counted as how many."""
    first, _, rest = noun.partition(" ")
    return rest if rest and first in words("whole", "times") else noun


def holds(scene: Scene, whole: int, part: int) -> bool:
    """Whether the figure at `whole` is of the sort of the one at `part`, and no smaller.

    A count without a noun may be of any sort (“Trong đó, tái cử 10 (76,9%)”).
    """
    head, other = scene.found[whole], scene.found[part]
    bare = head.kind == other.kind == "count" and other.counted is None
    if not bare and (not are_like(head, other) or _level(other) > _level(head)):
        return False
    return value_of(scene, part) <= value_of(scene, whole)


def _level(sighting: Sighting) -> int:
    """How high a unit of the land is that a figure counts: no commune is a part of hamlets.

    0 for anything else.
    """
    noun = sighting.counted or ""
    names = ("hamlet", "commune", "district", "province")
    return next(
        (level for level, name in enumerate(names, 1) if noun.startswith(listed("levels", name))), 0
    )


def most_of(scene: Scene, whole: int) -> Decimal:
    """What the parts of a whole may come to: more than is said of “hơn 1 triệu”."""
    value = value_of(scene, whole)
    return value * _SOME_MORE if scene.found[whole].approx else value


def value_of(scene: Scene, index: int) -> Decimal:
    """The value of a figure by position; 0 without one."""
    return scene.found[index].value or Decimal(0)
