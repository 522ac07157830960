"""The figures of a text in; for each that may be a part, the figures before it that may be its
whole, with the signs of each pair, out.

A pair is of one sort (people, bodies, money of one unit, …) and stands in one paragraph or in two
that follow each other. Signs lie between 0 and 1.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.listings import without_brackets
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import families, listed

Signs = dict[str, float]
_COUNTED = ("count", "money", "measure")
_FARTHEST, _SENTENCES = 14, 3
_CUES = (
    ("again", r"trong (?:tổng )?số (?!đó|này)[^\W\d_]|trong tổng"),
    ("among", r"trong số (?:đó|này)"),
    ("open", r"trong đó|riêng|nhất là|kể cả|chủ yếu"),
    ("named", r"cụ thể|theo đó|phân loại|phân theo|cơ cấu|phân ra"),
    ("form", r"(?:với|bằng)(?: các)? hình thức"),
    ("stated", r"bao gồm|gồm|chia ra"),
)
_CUE = re.compile("|".join(rf"(?P<{name}>(?<!\w)(?:{words})(?!\w))" for name, words in _CUES))
_TURN = re.compile(
    r"(?<!\w)(?:nâng|đưa|lên|so với|cùng kỳ|kế hoạch|chỉ tiêu|năm trước|khóa trước|kỳ trước|dự kiến|thiếu|"
    r"vượt|tăng|giảm|thêm|ít hơn|thấp hơn|nhiều hơn|cao hơn|trước đó|đề ra|giao)(?!\w)"
)
_REST = re.compile(r"(?<!\w)(?:còn lại|số còn)(?!\w)")
_YEAR = re.compile(r"(?<!\w)(?:năm|tháng|quý|nhiệm kỳ|đầu nhiệm kỳ)(?!\w)")
_JOINTS = (("và", "and"), (",", "comma"), (";", "clause"), ("(", "bracket"), (":", "colon"))
_GENERIC = frozenset(("người", "đồng chí", "đ/c", "trường hợp", "tổ chức", "vụ", "cái"))


class Pair(NamedTuple):
    """Positions of a whole and of what may be its part, and the signs of the two."""

    whole: int
    part: int
    signs: Signs


def pairs(scene: Scene) -> Iterator[list[Pair]]:
    """Those of each figure that has any, the nearest whole first."""
    for part, sighting in enumerate(scene.found):
        if is_value(sighting):
            found = [
                Pair(whole, part, signs_of(scene, whole, part)) for whole in _wholes(scene, part)
            ]
            if found:
                yield found


def is_value(sighting: Sighting) -> bool:
    """Whether a figure may be a whole or a part at all."""
    return (
        sighting.kind in _COUNTED
        and sighting.direction is None
        and sighting.value is not None
        and sighting.cell is None
    )


def _wholes(scene: Scene, part: int) -> list[int]:
    place = scene.places[part]
    found = []
    for whole in range(part - 1, max(-1, part - 1 - _FARTHEST), -1):
        other = scene.places[whole]
        if other.paragraph < place.paragraph - 1 or other.sentence < place.sentence - _SENTENCES:
            break
        if is_value(scene.found[whole]) and of_one_sort(scene.found[whole], scene.found[part]):
            found.append(whole)
    return found


def of_one_sort(whole: Sighting, part: Sighting) -> bool:
    """Whether two values count the same sort of thing, as far as their nouns say."""
    if whole.kind != part.kind or whole.unit != part.unit:
        return False
    if whole.kind != "count" or whole.counted is None or part.counted is None:
        return whole.kind != "count" or whole.counted is not None
    if whole.counted.split()[0] == part.counted.split()[0]:
        return True
    if not (whole.known and part.known):
        return not part.known
    return bool(families(whole.counted) & families(part.counted))


def signs_of(scene: Scene, whole: int, part: int) -> Signs:
    """All signs of a pair that are not 0."""
    signs = {**_places(scene, whole, part), **_words(scene, whole, part)}
    signs.update(_nouns(scene.found[whole], scene.found[part]))
    signs.update(_values(scene, whole, part))
    return {name: value for name, value in signs.items() if value}


def _places(scene: Scene, whole: int, part: int) -> Signs:
    first, second = scene.places[whole], scene.places[part]
    sentences = second.sentence - first.sentence
    between = [
        index for index in range(whole + 1, part)
        if is_value(scene.found[index]) and of_one_sort(scene.found[index], scene.found[part])
    ]  # fmt: skip
    return {
        "another paragraph": float(second.paragraph != first.paragraph),
        f"sentences {min(2, sentences)}": 1.0,
        "another clause": float(second.clause != first.clause and sentences == 0),
        f"of the sort between {min(3, len(between))}": 1.0,
        f"figures between {min(4, part - whole - 1)}": 1.0,
        "first of its sentence": float(
            whole == 0 or scene.places[whole - 1].sentence != first.sentence
        ),
    }


def _words(scene: Scene, whole: int, part: int) -> Signs:
    start, end = scene.found[whole].end, scene.found[part].start
    between = scene.low[start:end]
    level = without_brackets(between)
    lead = " ".join(scene.lead(part).split())[-60:]
    before = " ".join(
        scene.low[max(0, scene.found[whole].start - 40) : scene.found[whole].start].split()
    )
    signs: Signs = {
        "whole's bracket closes": float(_closes(between)),
        "inside a bracket": float(_opens(between)),
        "bracket at once": float(bool(re.match(r"(?:\s*[^\W\d_]+){0,4}\s*\(", between)) and _opens(between)),
        "a turn before the part": float(bool(_TURN.search(lead))),
        "a year before the part": float(bool(_YEAR.search(lead))),
        "the rest": float(bool(_REST.search(lead))),
        "a deed before the part": float(bool(_deeds().search(lead))),
        "has": float(bool(re.fullmatch(r"[^\d(;]{0,30}, (?:trong đó )?(?:đã )?có", " ".join(between.split())))),
        "turn before the whole": float(bool(_TURN.search(before.rpartition(",")[2][-30:]))),
        "all before the whole": float(bool(re.search(r"(?:tổng số|tổng cộng|tổng|toàn)(?:\s\S+){0,7}$", before))),
        "in all before the whole": float(bool(re.search(r"(?:trong|trên)(?: tổng| số| tổng số)?$", before))),
        "a list of lines": float(bool(re.search(r"\n\s*[-+•*–]", between))),
    }  # fmt: skip
    signs.update(_cue(scene, whole, part, level if level.strip("\x00 ") else between))
    joint = re.sub(r"\s+", " ", scene.low[scene.places[part].lead : end])[:4].strip()
    for mark, name in _JOINTS:
        signs[f"joined by {name}"] = float(joint.startswith(mark))
    return signs


def _cue(scene: Scene, whole: int, part: int, level: str) -> Signs:
    """The last cue between the two, how near it is to each, and how many stand between."""
    between = scene.low[scene.found[whole].end : scene.found[part].start]
    found = list(_CUE.finditer(between))
    if not found:
        colon = level.rpartition(":")[2] != level and not re.search(r"[.;]", level)
        return {"no cue": 1.0, "colon": float(colon)}
    cue = found[-1]
    at = scene.found[whole].end + cue.start()
    behind = [
        i for i in range(whole + 1, part) if scene.found[i].start < at and _like(scene, i, part)
    ]
    members = [
        i for i in range(whole + 1, part) if scene.found[i].start > at and is_value(scene.found[i])
    ]
    kin = [i for i in members if _like(scene, i, part)]
    kind = cue.lastgroup or ""
    return {
        f"cue {kind}": 1.0,
        "several cues": float(len(found) > 1),
        f"cue {kind}, nothing of the sort before it": float(not behind),
        "of the sort before the cue": float(bool(behind)),
        f"cue {kind}, at once": float(not re.search(r"\d", between[: cue.start()])),
        f"member {min(3, len(kin))}": 1.0,
        "other sorts among the members": float(len(members) > len(kin)),
        "sentence ends behind the cue": float(
            any(mark == "." for _, mark in scene.layout.boundaries(at, scene.found[part].start))
        ),
        "clause ends behind the cue": float(bool(re.search(r";", between[cue.end() :]))),
        "cue at the head of a sentence": float(bool(re.search(r"[.\n]\s*$", between[: cue.start()]))),
        "cue in a bracket that has closed": float(_level_at(between, cue.start()) > _level_at(between, len(between))),
    }  # fmt: skip


def _like(scene: Scene, index: int, part: int) -> bool:
    return is_value(scene.found[index]) and of_one_sort(scene.found[index], scene.found[part])


def _nouns(whole: Sighting, part: Sighting) -> Signs:
    head, other = whole.counted or "", part.counted or ""
    if whole.kind != "count":
        return {"no count": 1.0}
    return {
        "same noun": float(head == other),
        "no noun": float(not other),
        "general noun": float(other in _GENERIC),
        "noun goes on": float(bool(other) and head != other and other.startswith(head)),
        "noun is shorter": float(bool(other) and head != other and head.startswith(other)),
        "same first word": float(bool(other) and head.split()[0] == other.split()[0]),
        "unknown noun": float(bool(other) and not part.known),
    }


def _values(scene: Scene, whole: int, part: int) -> Signs:
    head, other = scene.found[whole].value or 0, scene.found[part].value or 0
    siblings = _siblings(scene, whole, part)
    total, reached, adds, over = 0, False, False, False
    for index in siblings:
        total += scene.found[index].value or 0  # type: ignore[assignment]
        over = over or (not reached and total > head)
        reached = reached or index == part
        adds = adds or (reached and total == head and index != siblings[0])
    larger = any(
        (scene.found[i].value or 0) > head
        for i in range(whole + 1, part) if _like(scene, i, part)
    )  # fmt: skip
    return {
        "greater than the whole": float(other > head),
        "as great": float(other == head),
        "less than half": float(2 * other < head),
        "adds up": float(adds),
        "too much in all": float(over),
        "a greater one between": float(larger),
    }


def _siblings(scene: Scene, whole: int, part: int) -> list[int]:
    """The values of the sort behind a whole, on the part's level, up to the end of its sentence."""
    last = part
    while last + 1 < len(scene.found) and scene.same_sentence(last + 1, part):
        last += 1
    found = []
    for index in range(whole + 1, last + 1):
        if _like(scene, index, part):
            first, second = sorted((scene.found[index].start, scene.found[part].start))
            if scene.low.count("(", first, second) == scene.low.count(")", first, second):
                found.append(index)
    return found


def _level_at(between: str, at: int) -> int:
    return between.count("(", 0, at) - between.count(")", 0, at)


def _closes(between: str) -> bool:
    """Whether a bracket closes that was open at the whole."""
    depth = 0
    for char in between:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return True
    return False


def _opens(between: str) -> bool:
    return between.count("(") > between.count(")")


@cache
def _deeds() -> re.Pattern[str]:
    """Verbs of work done before a number without a noun; they often begin something new."""
    kept = [word for word in listed("bare", "after") if len(word) > 4]
    more = (
        "phát thẻ",
        "xóa tên",
        "ban hành",
        "khen",
        "làm chết",
        "bắt",
        "bầu",
        "thu giữ",
        "kết luận",
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*kept, *more)))})(?!\w)")
