"""Figures in; the whole of an aside that stands further back, set on its parts.

“thu 285 tỷ đồng, đạt 60% kế hoạch; trong đó, thu nội địa 24 tỷ đồng”, “44 đồng chí. Trong đó,
25 đồng chí …; 19 đồng chí …”, “45 trong tổng số 50 chi bộ”, “Trong 29 đảng viên, có 3 nữ”, “3.400
đảng viên, có 1.200 cấp ủy viên”. Such a part knows its whole, and nothing is reckoned with it: how
much of the whole the text means is not said closely enough.
"""

import re
from functools import cache

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.likeness import holds, is_value, value_of
from vnreport.extract.figures.members import Members
from vnreport.tables.figures import listed, words

_MOST = 12
"""How many figures an aside looks back for its whole."""

_SENTENCES = 1
"""How many sentences it looks back."""

_BETWEEN = 4
"""Words between “trong tổng số” and the number, at most."""

_NARROWER = re.compile(r"(?:trong đó )?(?:đã )?có")
_NOTE_MARK = re.compile(r"\[?[\d\ufffc\ufffd]{1,3}\]?")


def tie_asides(scene: Scene) -> None:
    """Set part_of, and a noun that was left out, where an aside or “trong tổng số” names a whole.

    Parts that a list has tied are left as they are; the members that follow them join them.
    """
    members = Members(scene)
    for index, sighting in enumerate(scene.found):
        if not is_value(sighting) or sighting.part_of is not None or sighting.cell is not None:
            continue
        whole = _named_behind(scene, index)
        if whole is None and index:
            whole = _whole_of_aside(scene, index, members)
        if whole is not None and whole != index:
            sighting.part_of = whole
            if sighting.counted is None and sighting.kind == "count":
                sighting.counted = scene.found[whole].counted


def _whole_of_aside(scene: Scene, part: int, members: Members) -> int | None:
    """The value that an aside speaks of, which opens in the words before a figure.

    The next members of its list have the same whole where they count the same sort of thing.
    """
    if _names_a_whole(scene, part):
        return None
    lead = scene.opening(part).strip()
    for whole in (
        _only_kin(scene, part) if _aside().search(lead) else None,
        _head_of_sentence(scene, part),
        _broader(scene, part),
    ):
        if whole is not None:
            members.open(part, whole)
            return whole
    return members.whole_of(part)


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
    return whole if value_of(scene, part) <= value_of(scene, whole) else None


@cache
def _aside() -> re.Pattern[str]:
    names = "|".join(map(re.escape, listed("whole", "asides")))
    inside = "|".join(map(re.escape, listed("whole", "bracketed")))
    return re.compile(rf"(?:^|[;.,(]\s*)(?:{names})(?!\w)|\(\s*(?:{inside})(?!\w)")


@cache
def _of(name: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, listed("whole", name)))
    more = rf"(?: (?!(?:có|là|được)\b)[^\W\d_]+){{0,{_BETWEEN if name == 'of_all' else 1}}}"
    return re.compile(rf"(?:^|[;.,(\n]\s*)(?:{names}){more}$")


def _names_a_whole(scene: Scene, index: int) -> bool:
    """Whether a number stands behind “trong tổng số”: parts of it follow."""
    lead = " ".join(scene.lead(index).split())
    return bool(_of("of").search(lead) or _of("of_all").search(lead))


def _head_of_sentence(scene: Scene, part: int) -> int | None:
    """The whole of “Trong tổng số 163 đồng chí, có 49 nữ”, for the first value behind it."""
    whole = part - 1
    while (
        whole >= 0
        and scene.same_clause(whole, part)
        and not (is_value(scene.found[whole]) and holds(scene, whole, part))
    ):
        whole -= 1
    if whole < 0 or not scene.same_clause(whole, part):
        return None
    if _names_a_whole(scene, whole):
        return whole
    lead = " ".join(scene.lead(whole).split())
    noun = scene.found[whole].counted or "\n"
    same = (scene.found[part].counted or "").startswith(noun)
    return whole if same and _of("of_same").search(lead) else None


def _broader(scene: Scene, part: int) -> int | None:
    """The whole of “3.400 đảng viên, có 1.200 cấp ủy viên”, right before a narrower noun."""
    whole, noun = part - 1, scene.found[part].counted or ""
    if not noun.startswith(listed("whole", "narrower")):
        return None
    if noun.split()[:2] == (scene.found[whole].counted or "").split()[:2]:
        return None
    if not is_value(scene.found[whole]) or not holds(scene, whole, part):
        return None
    mark, comma, words = scene.between(whole, part).partition(",")
    if not comma or (mark.strip() and not _NOTE_MARK.fullmatch("".join(mark.split()))):
        return None
    return whole if _NARROWER.fullmatch(" ".join(words.split())) else None


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
            and _reaches(scene, index, part)
            and is_value(scene.found[index])
        ]
        if here:
            kin = [index for index in here if holds(scene, index, part)]
            level = [index for index in kin if not _in_closed_bracket(scene, index, part)]
            kin = level or kin
            return kin[0] if len(kin) == 1 else _named_in(scene, kin, part)
    return None


def _reaches(scene: Scene, whole: int, part: int) -> bool:
    """Whether both stand in one paragraph, or the aside opens the one behind the whole's sentence."""
    first, second = scene.places[whole], scene.places[part]
    if first.paragraph == second.paragraph:
        return True
    opening = scene.opening(part)
    if second.paragraph != first.paragraph + 1 or not _aside().match(opening.strip()):
        return False
    if scene.found[part].start - len(opening) > scene.layout.start_of(second.paragraph):
        return False
    end = scene.layout.end_of(first.paragraph)
    rest = scene.layout.boundaries(scene.found[whole].end, end)
    return not any(at < len(scene.low[:end].rstrip()) for at, _ in rest)


def _in_closed_bracket(scene: Scene, index: int, part: int) -> bool:
    """“1.146 người (ở trung ương 197 người), trong đó 420 nữ”: those in brackets are not meant."""
    between = scene.low[scene.found[index].end : scene.found[part].start]
    return between.count(")") > between.count("(")


def _named_in(scene: Scene, kin: list[int], part: int) -> int | None:
    """The one of several wholes whose noun is said again: “Trong số đảng viên mới kết nạp: …”."""
    lead = " ".join(scene.opening(part).split())
    named = [index for index in kin if (scene.found[index].counted or "\n") in lead]
    longest = max((len(scene.found[index].counted or "") for index in named), default=0)
    best = [index for index in named if len(scene.found[index].counted or "") == longest]
    return best[0] if len(best) == 1 else None
