"""What is said of a figure, as a key: figures of one key differ in their period alone.

The key is the counted noun with the words before the number (“kết nạp”, “đảng viên”), the rank
of a percentage, or, for the percentage of a ratio, what the ratio is of.
"""

import re

from vnreport.extract.figures.groups import Scene
from vnreport.tables.figures import listed, words

Key = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+")
_TAIL = 3


class Keys:
    """The keys of the figures of one text, each made when it is asked for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.made: dict[int, Key | None] = {}
        self.ratios = {
            member.group: index
            for index, sighting in enumerate(scene.found)
            for member in sighting.groups
            if member.kind == "share" and member.role == "ratio"
        }

    def of(self, index: int) -> Key | None:
        """The key of a figure, by position; None where too little is said of it."""
        if index not in self.made:
            self.made[index] = self._make(index)
        return self.made[index]

    def _make(self, index: int) -> Key | None:
        sighting = self.scene.found[index]
        for member in sighting.groups:
            if member.role == "percent" and member.group in self.ratios:
                said = _tail(self.scene, self.ratios[member.group])
                return ("share", *said) if said else None
        label = next((m.label for m in sighting.groups if m.kind == "ranks"), None)
        said = (label,) if label else _tail(self.scene, index)
        if not said or not (sighting.counted or len(said) > 1 or label):
            return None
        return (sighting.kind, sighting.unit or "", sighting.counted or "", *said)


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
    if not said and scope not in words("scope", "whole"):
        return None
    return (*said, scene.found[index].counted or "")
