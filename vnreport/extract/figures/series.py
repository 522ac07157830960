"""What is said of a figure, as a key: figures of one key differ in their period alone.

The key is the counted noun with the words before the number (“kết nạp”, “đảng viên”), the rank
of a percentage, or, for the percentage of a ratio, what the ratio is of.
"""

import re

from vnreport.extract.figures.groups import Scene
from vnreport.tables.figures import listed, words

Key = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(r"[^.,;:()\n\[]*")
_TAIL = 3


class Keys:
    """The keys of the figures of one text, each made when it is asked for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.made: dict[int, Key | None] = {}
        self.by_period: dict[tuple[str | None, str], list[int]] = {}
        self.by_key: dict[tuple[str | None, str], dict[Key | None, list[int]]] = {}
        for index, sighting in enumerate(scene.found):
            self.by_period.setdefault((sighting.period, sighting.kind), []).append(index)
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

    def like(self, index: int, period: str) -> list[int]:
        """The figures of the same key and kind in another period, by position."""
        key = self.of(index)
        if key is None:
            return []
        kind = self.scene.found[index].kind
        if (period, kind) not in self.by_key:
            said = self.by_key[period, kind] = {}
            for other in self.by_period.get((period, kind), ()):
                said.setdefault(self.of(other), []).append(other)
        return [other for other in self.by_key[period, kind].get(key, ()) if other != index]

    def _make(self, index: int) -> Key | None:
        sighting = self.scene.found[index]
        for member in sighting.groups:
            if member.role == "percent" and member.group in self.ratios:
                said = tail_of(self.scene, self.ratios[member.group])
                return ("share", *said) if said else None
        label = next((m.label for m in sighting.groups if m.kind == "ranks"), None)
        said = (label,) if label else tail_of(self.scene, index)
        if not said or not (sighting.counted or len(said) > 1 or label):
            return None
        return (sighting.kind, sighting.unit or "", sighting.counted or "", *said)


def tail_of(scene: Scene, index: int) -> Key:
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
    rest = re.split(r"[,:]", lead[: lead.index(scope)])[-1] + lead[lead.index(scope) + len(scope) :]
    said = sorted({word for word in _WORD.findall(rest) if word not in fillers})
    if not said and scope not in words("scope", "whole"):
        return None
    end = scene.found[index].end
    behind = _BEHIND.match(scene.low, end, min(len(scene.low), end + 60))
    more = behind[0].split() if behind else []
    if more and more[0] in words("scope", "behind"):
        more = []
    return (*said, scene.found[index].counted or "", *more[:4])


def is_elliptical(scene: Scene, index: int) -> bool:
    """Whether the words before a figure do not say again what it is of: “năm 2022 còn 3,75%”."""
    silent = words("scope", "fillers") | words("scope", "turns")
    said = scene.lead(index).rpartition(",")[2]
    return not any(word not in silent for word in _WORD.findall(said))
