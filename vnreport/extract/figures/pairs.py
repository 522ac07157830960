"""Figures in; two wholes side by side, and two parts that take up both nouns, tied, out.

“kiểm tra 4 tổ chức đảng và 28 đảng viên; trong đó tỉnh kiểm tra 3 tổ chức đảng và 16 đảng viên”,
“làm rõ 25 vụ 35 đối tượng (8 vụ 14 đối tượng từ trước)”. Both nouns come again in their order, so
that each part is known to be of the whole with its own noun.
"""

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.likeness import is_value, value_of
from vnreport.extract.figures.listings import without_brackets
from vnreport.tables.figures import whole_words, words

_BULLETS = " \t\n-+•*–"


def tie_pairs(scene: Scene) -> None:
    """Set part_of on both parts of such pairs; figures that have a whole keep it."""
    for second in range(1, len(scene.found) - 2):
        first = second - 1
        if not _are_pair(scene, first, second):
            continue
        part = second + 1
        if not _are_pair(scene, part, part + 1) or not _opens(scene, second, part):
            continue
        pairs = ((first, part), (second, part + 1))
        if all(_is_part(scene, whole, other) for whole, other in pairs):
            for whole, other in pairs:
                scene.found[other].part_of = whole


def _are_pair(scene: Scene, first: int, second: int) -> bool:
    """Whether two values of different things stand side by side."""
    one, other = scene.found[first], scene.found[second]
    if not (is_value(one) and is_value(other)) or _said(scene, first) == _said(scene, second):
        return False
    if one.cell is not None or other.cell is not None or not scene.same_clause(first, second):
        return False
    return " ".join(scene.between(first, second).split()) in words("whole", "joints")


def _is_part(scene: Scene, whole: int, part: int) -> bool:
    said = _said(scene, whole)
    return (
        said == _said(scene, part)
        and scene.found[part].part_of is None
        and scene.found[part].period == scene.found[whole].period
        and value_of(scene, part) <= value_of(scene, whole)
    )


def _said(scene: Scene, index: int) -> str | None:
    return scene.found[index].unit or scene.found[index].counted


def _opens(scene: Scene, whole: int, part: int) -> bool:
    """Whether a bracket or “trong đó” opens between the two, and no word of another year.

    In another sentence than the whole's, “trong đó” is the first that is said.
    """
    if not scene.same_sentence(whole, part) and not _begins_aside(scene, whole, part):
        return False
    between = scene.between(whole, part)
    opened = between.count("(") > between.count(")") and without_brackets(between).count(";") == 0
    said = between.rpartition("(")[2] if opened else between
    if whole_words("whole", "former").search(said):
        return False
    return opened or bool(whole_words("whole", "aside").search(without_brackets(between)))


def _begins_aside(scene: Scene, whole: int, part: int) -> bool:
    """Whether “trong đó” is at the head of the part's clause, no further on than a paragraph."""
    if scene.places[part].paragraph - scene.places[whole].paragraph > 1:
        return False
    return whole_words("whole", "aside").match(scene.opening(part).lstrip(_BULLETS)) is not None
