"""Figures in; a part, its whole and the percentage that states their ratio, tied together, out.

“502/509, chiếm 98,62%”, “đạt 98,62% (502/509)”, “45 trong tổng số 50 đảng viên (90%)”,
“12 chi bộ (chiếm 24%)” where the whole that they are part of is known. What the percentage is
taken of must be said: a percentage after “trong đó” is one of something else.
"""

import re
from functools import cache

from vnreport.document.blocks import Document
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.extract.figures.nouns import noun_at
from vnreport.tables.figures import listed, words

_LONGEST_GAP = 130
_NEAR = 40
_FAR = 2000
_OPENED = re.compile(r"[\s,]*\((?:[^()\d]{0,30})$")


def tie_shares(scene: Scene, document: Document, groups: Groups) -> None:
    """Make the share groups of a document."""
    for index, sighting in enumerate(scene.found):
        if sighting.kind == "ratio":
            percent = _percent_of(scene, index)
            if percent is None:
                percent = _anchor_percent(scene, document, index)
            if percent is not None:
                members = [(sighting, "ratio", None), (scene.found[percent], "percent", None)]
                groups.add("share", members)  # type: ignore[arg-type]
        elif sighting.kind == "percent" and index:
            _tie_counts(scene, index, groups)


@cache
def _link() -> re.Pattern[str]:
    """The end of the words between a part and its percentage."""
    links = "|".join(re.escape(link) for link in listed("share", "links"))
    approx = "|".join(
        re.escape(word) for name in ("about", "over", "under") for word in listed("approx", name)
    )
    return re.compile(rf"(?:(?<!\w)(?:{links})|[(])\s*+(?:là\s*+)?(?:{approx})?\s*$")


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in listed("share", "breaks"))
    )


def is_linked(gap: str) -> bool:
    """Whether the words between a part and a percentage say that it is the part's share."""
    link = _link().search(gap) if len(gap) < _LONGEST_GAP else None
    if link is None or _breaks().search(gap):
        return False
    return not re.search(r"[,;]", gap[: link.start()].rstrip(" ,\n"))


def _percent_of(scene: Scene, index: int) -> int | None:
    """The percentage that states a ratio: right behind it, or before it where it is in brackets."""
    after, before = index + 1, index - 1
    if (
        after < len(scene.found)
        and scene.found[after].kind == "percent"
        and scene.same_clause(index, after)
        and is_linked(scene.between(index, after))
    ):
        return after
    if (
        before >= 0
        and scene.found[before].kind == "percent"
        and scene.same_clause(before, index)
        and _OPENED.match(scene.between(before, index))
        and not _restates_change(scene, before)
    ):
        return before
    return None


def _restates_change(scene: Scene, percent: int) -> bool:
    """Whether a percentage says again how much something rose or fell: “ít hơn 3 vụ = 1,6%”."""
    change = percent - 1
    if change < 0 or scene.found[change].direction is None:
        return False
    return scene.between(change, percent).strip(" ,=(") == ""


def _anchor_percent(scene: Scene, document: Document, index: int) -> int | None:
    """The percentage whose footnote holds the ratio and no other figure of its kind."""
    start = scene.found[index].start
    note = next((n for n in document.footnotes if n.start <= start < n.end), None)
    if note is None or note.anchor is None:
        return None
    inside = scene.within(note.start, note.end)
    if sum(scene.found[i].kind in ("ratio", "percent") for i in inside) != 1:
        return None
    before = scene.within(max(0, note.anchor - _NEAR), note.anchor)
    return next(
        (
            i
            for i in before
            if scene.found[i].kind == "percent" and 0 <= note.anchor - scene.found[i].end <= 2
        ),
        None,
    )


def _tie_counts(scene: Scene, percent: int, groups: Groups) -> None:
    """Tie a percentage to the count before it and to the whole that the text names."""
    part = percent - 1
    found = scene.found
    if found[part].kind != "count" or not scene.same_clause(part, percent):
        return
    gap = scene.between(part, percent)
    if not is_linked(gap) or gap.count(")") > gap.count("("):
        return  # “176 đơn (160 khiếu nại, 16 tố cáo), đạt 79,63%” says nothing of the 16.
    whole = _whole_before(scene, part)
    if whole is not None:
        members = [(found[whole], "part", None), (found[part], "whole", None)]
        groups.add("share", [*members, (found[percent], "percent", None)])  # type: ignore[list-item]
        return
    named = _named_whole(scene, percent)
    if named is None:
        named = _whole_at_head(scene, part)
    owner = found[part].part_of
    if (named is not None and named < 0) or (named is None and _is_of_goal(scene, percent)):
        return
    whole = named if named is not None else owner
    if whole is not None and whole not in (part, percent):
        groups.add(
            "share",
            [
                (found[part], "part", None),
                (found[whole], "whole", None),
                (found[percent], "percent", None),
            ],
            "likely",
        )


def _is_of_goal(scene: Scene, percent: int) -> bool:
    """Whether a percentage is one of a plan or of another time: “đạt 95% kế hoạch”."""
    end = scene.found[percent].number_end
    return scene.low[end : end + 24].lstrip(" %").startswith(listed("share", "unbounded"))


def _whole_before(scene: Scene, whole: int) -> int | None:
    """The part in “45 đảng viên trong tổng số 50”: the count before the whole."""
    part = whole - 1
    if part < 0 or scene.found[part].kind != "count" or not scene.same_clause(part, whole):
        return None
    between = " ".join(scene.between(part, whole).split()).strip(" (,")
    ends = between.endswith(listed("whole", "out_of")) and len(between) < _LONGEST_GAP
    if between not in words("whole", "in_whole") and not (ends and not re.search(r"[,;]", between)):
        return None
    scene.found[whole].approx = None  # “88 trên 92” is no “more than 92”.
    return part


def _whole_at_head(scene: Scene, part: int) -> int | None:
    """The whole in “Trong tổng số 86 chi bộ, có 74 chi bộ …”: the count before the part."""
    whole = part - 1
    if whole < 0 or not scene.same_sentence(whole, part) or scene.found[whole].kind != "count":
        return None
    same = scene.found[whole].counted == scene.found[part].counted
    head = scene.lead(whole).rstrip().endswith((*listed("whole", "out_of"), *listed("whole", "of")))
    return whole if same and head else None


def _named_whole(scene: Scene, percent: int) -> int | None:
    """The whole that is named behind a percentage (“chiếm 24% tổng số chi bộ”).

    None where none is named, -1 where the one that is named is not to be found.
    """
    end = scene.found[percent].number_end + 1
    tail = scene.low[end : end + 24].lstrip(" %")
    total = next((word for word in listed("whole", "total") if tail.startswith(word)), None)
    phrase = scene.found[percent].counted
    if tail.startswith(listed("share", "number_words")):
        phrase = None  # “90% số đảng viên được xếp loại”: all are named, not one count of them.
    if total is None and phrase is None and not tail.startswith(listed("direction", "compared")):
        return None
    if total is not None:
        noun = noun_at(scene.low, scene.low.index(total, end) + len(total))
        phrase = noun.phrase if noun else None
    if phrase is None:
        return -1
    place, period = scene.places[percent].paragraph, scene.found[percent].period
    head, start = scene.layout.start_of(place), scene.found[percent].start
    same = [
        position
        for position in scene.within(max(head, start - _FAR), start)
        if scene.found[position].kind == "count"
        and scene.found[position].counted == phrase
        and scene.found[position].period == period
        and position != percent - 1
    ]
    return same[0] if len(same) == 1 else -1
