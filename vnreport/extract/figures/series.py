"""What is said of a figure, as a key: figures of one key differ in their period alone.

The key is the counted noun with the words before the number (“kết nạp”, “đảng viên”), the rank
of a percentage, or, for the percentage of a ratio, what the ratio is of.
"""

import re
from collections.abc import Sequence

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import listed, words

Key = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+")
_TAIL = 3


def keys(scene: Scene) -> list[Key | None]:
    """The key of every figure; None where too little is said of it."""
    found: list[Key | None] = []
    ratio_of = _ratio_of(scene.found)
    for index, sighting in enumerate(scene.found):
        source = ratio_of.get(index)
        if source is not None:
            said = _tail(scene, source)
            found.append(("share", *said) if said else None)
            continue
        label = next((m.label for m in sighting.groups if m.kind == "ranks"), None)
        said = (label,) if label else _tail(scene, index)
        if sighting.kind == "duration" or not (said and (sighting.counted or len(said) > 1 or label)):
            found.append(None)
        else:
            found.append((sighting.kind, sighting.unit or "", sighting.counted or "", *said))
    return found


def _ratio_of(found: Sequence[Sighting]) -> dict[int, int]:
    """By position of a percentage, the position of the ratio that it states."""
    ratios = {
        member.group: index
        for index, sighting in enumerate(found)
        for member in sighting.groups
        if member.kind == "share" and member.role == "ratio"
    }
    return {
        index: ratios[member.group]
        for index, sighting in enumerate(found)
        for member in sighting.groups
        if member.role == "percent" and member.group in ratios
    }


def _tail(scene: Scene, index: int) -> Key:
    """The last words before a figure that say something, without years and fillers."""
    fillers = words("scope", "fillers")
    said = [word for word in _WORD.findall(scene.lead(index)) if word not in fillers]
    return tuple(said[-_TAIL:])


def scope_key(scene: Scene, index: int) -> Key | None:
    """What a figure says of all that the report is about; None where it does not say so."""
    lead = " ".join(scene.lead(index).split())
    scope = next((name for name in listed("scope") if name in lead), None)
    if scope is None or not scene.found[index].known:
        return None
    fillers = words("scope", "fillers")
    rest = lead.replace(scope, " ")
    said = sorted({word for word in _WORD.findall(rest) if word not in fillers})
    return (*said, scene.found[index].counted or "")
