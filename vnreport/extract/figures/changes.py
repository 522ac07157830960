"""Figures in; a change and the two values that it speaks of, tied together, out.

The value now stands right before the change (“chiếm 99,61% (tăng 0,38% so với năm 2018)”); the
value that it is compared with is the one of the same key in the base period, anywhere in the
text, or both stand in the sentence itself (“từ 120 lên 150, tăng 25%”).
"""

import re
from functools import cache

from vnreport.document.figures import Direction
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.extract.figures.series import Keys, is_elliptical, tail_of
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import families, listed, words

_VALUES = ("count", "percent", "money", "measure")
_FROM = re.compile(r"(?<!\w)từ\s*(?:mức\s*)?$")
_GIVEN = re.compile(r"\(\s*+(?:là|đạt)?\s*$")
_NEAR = 60
_FAR, _MOST = 600, 12


def tie_changes(scene: Scene, groups: Groups) -> None:
    """Make the change groups of a document."""
    keys = Keys(scene)
    for index, sighting in enumerate(scene.found):
        if sighting.direction:
            pair = _local_pair(scene, index)
            if pair and sighting.kind == scene.found[pair[1]].kind:
                sighting.kind = "change"
            if sighting.kind != "change":
                continue
            now = pair[1] if pair else _now(scene, index)
            base = pair[0] if pair else _base(scene, index, now, keys)
            if base is None and now is not None:
                now, base = _in_brackets(scene, index, now)
            if now is None and base is None:
                now, base = _pair_before(scene, index)
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
    if first.counted is None or second.counted is None:
        return True
    return first.counted.startswith(second.counted) or second.counted.startswith(first.counted)


def _local_pair(scene: Scene, change: int) -> tuple[int, int] | None:
    """The values of “từ A lên B” in the sentence of a change, nearest before or behind it.

    A change that counts another thing, or that its own words say to be of one, is none of theirs:
    “hộ nghèo giảm từ 15% xuống 8%, thu nhập tăng 1,5 lần”.
    """
    for base in (change - 2, change + 1):
        if base < 0 or base + 1 >= len(scene.found):
            continue
        if base < change and not is_elliptical(scene, change):
            continue
        if not _may_be_of(scene.found[change], scene.found[base + 1]):
            continue
        if not scene.same_sentence(base, change) or not scene.same_sentence(base + 1, change):
            continue
        if from_to(scene, base, base + 1):
            return base, base + 1
    return None


def _may_be_of(change: Sighting, now: Sighting) -> bool:
    """Whether a change may be one of a value: their nouns begin alike, or one has none."""
    if change.counted is None or now.counted is None:
        return True
    return change.counted.split()[0] == now.counted.split()[0]


def _now(scene: Scene, change: int) -> int | None:
    """The value right before a change, with no more than a few words between.

    A change of a count is one of the same noun: “16 lớp, 1.120 học viên, tăng 2 lớp”.
    """
    now = change - 1
    if scene.found[change].unit not in ("%", "percentage points", *words("direction", "times")):
        return _same_noun(scene, change)
    if now < 0 or not scene.same_sentence(now, change) or scene.found[now].kind not in _VALUES:
        return None
    gap = scene.between(now, change)
    if len(gap) >= _NEAR or ";" in gap or any(word in gap for word in listed("whole", "aside")):
        return None
    return now


def _same_noun(scene: Scene, change: int) -> int | None:
    """The nearest value in the sentence before a change that counts or measures the same."""
    wanted = scene.found[change]
    for now in range(change - 1, max(-1, change - 5), -1):
        found = scene.found[now]
        if not scene.same_sentence(now, change):
            return None
        if found.kind not in _VALUES or found.unit != wanted.unit or found.direction:
            continue
        if found.counted == wanted.counted or wanted.counted is None:
            return now
        if now == change - 1 and families(found.counted or "") & families(wanted.counted):
            return now
    return None


def _in_brackets(scene: Scene, change: int, last: int) -> tuple[int | None, int | None]:
    """The values of “đạt 93,5% (năm 2021: 91,2%), tăng 2,3% so với năm 2021”: now and base."""
    found, now = scene.found, last - 1
    if now < 0 or found[last].period is None or found[last].period != found[change].base:
        return last, None
    if not scene.same_sentence(now, change) or not _comparable(found[now], found[last]):
        return last, None
    return now, last


def _pair_before(scene: Scene, change: int) -> tuple[int | None, int | None]:
    """The values now and in the base period where both stand in sentences before a change.

    They must be the only two counts of the paragraph before it, and say the same as the change.
    """
    sighting = scene.found[change]
    if sighting.base is None or sighting.unit is not None:
        return None, None
    head = max(scene.layout.start_of(scene.places[change].paragraph), sighting.start - _FAR)
    before = [
        i for i in scene.within(head, sighting.start) if scene.found[i].kind in ("count", "change")
    ]
    if len(before) != 2 or any(scene.found[i].kind == "change" for i in before):
        return None, None
    first, second = before
    base, now = (first, second) if scene.found[first].period == sighting.base else (second, first)
    said = set(tail_of(scene, change))
    fits = scene.found[base].period == sighting.base != scene.found[now].period is not None
    if not fits or not said.issuperset(tail_of(scene, now)) or not tail_of(scene, now):
        return None, None
    return (now, base) if tail_of(scene, now) == tail_of(scene, base) else (None, None)


def _base(scene: Scene, change: int, now: int | None, keys: Keys) -> int | None:
    """The value in brackets behind “so với”, or the only one of the same key in the base period.

    Where the value now is only “năm 2022 còn 3,75%”, it is the only one of its kind that the
    sentence gives for the base period.
    """
    base = scene.found[change].base
    if now is None:
        return None
    given = change + 1
    if given < len(scene.found) and _comparable(scene.found[now], scene.found[given]):
        between = scene.between(change, given)
        near = scene.same_sentence(change, given) and ")" not in between
        if scene.found[change].compared and near and _GIVEN.search(between):
            scene.found[given].period = base
            return given
    if base is None or scene.found[now].period == base:
        return None
    same = keys.like(now, base) or _of_sentence(scene, now, base)
    if len({scene.found[index].value for index in same}) != 1:
        return None
    return same[0]


def _of_sentence(scene: Scene, now: int, base: str) -> list[int]:
    """The values of one kind that the sentence gives for the base period before the one now."""
    if not is_elliptical(scene, now):
        return []
    found = []
    for index in range(now - 1, max(-1, now - _MOST), -1):
        if not scene.same_sentence(index, now):
            break
        other = scene.found[index]
        if other.period == base and _comparable(other, scene.found[now]):
            found.append(index)
    return found
