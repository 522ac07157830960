"""Figures in; the percentages of ranks that exclude each other, tied together, out.

“hoàn thành xuất sắc nhiệm vụ” đạt 17,98%, “hoàn thành tốt nhiệm vụ” đạt 88,19% …: the rank
stands right before the figure, or right behind it, all through one list.
"""

import re
from collections.abc import Sequence
from functools import cache

from vnreport.extract.figures.groups import Groups, Scene
from vnreport.tables.figures import RankSystem, listed, rank_systems

_QUOTES = " \t\n“”\"'‘’:,;.*_–-("
_NEAR = 110


def tie_ranks(scene: Scene, groups: Groups) -> None:
    """Make the rank groups of a document: at least three ranks of one system, none twice."""
    percents = [i for i, s in enumerate(scene.found) if s.kind == "percent" and s.cell is None]
    if len(percents) < 2:
        return
    before = [_before(scene, index) for index in percents]
    behind = [_behind(scene, index) for index in percents]
    tied: set[int] = set()
    for labels in (before, behind):
        for system in rank_systems():
            _tie_runs(scene, percents, labels, system, tied, groups)


def _tie_runs(
    scene: Scene,
    percents: Sequence[int],
    labels: Sequence[str],
    system: RankSystem,
    tied: set[int],
    groups: Groups,
) -> None:
    """Tie each run of neighbouring percentages whose ranks are of one system."""
    run: dict[int, tuple[int, str]] = {}
    last = -1
    for index, label in [*zip(percents, labels, strict=True), (-1, "")]:
        rank = _rank(system, label) if index >= 0 and index not in tied else None
        apart = last >= 0 and index >= 0 and not _neighbours(scene, last, index)
        if rank is None or apart or rank[0] in run:
            _close(scene, run, system, tied, groups)
            run = {}
        if rank is not None:
            run[rank[0]] = (index, rank[1])
        last = index
    return


def _close(
    scene: Scene,
    run: dict[int, tuple[int, str]],
    system: RankSystem,
    tied: set[int],
    groups: Groups,
) -> None:
    if len(run) < min(3, system.size):
        return
    tied.update(index for index, _ in run.values())
    members = [(scene.found[index], "rank", label) for index, label in run.values()]
    groups.add("ranks", members)  # type: ignore[arg-type]


def _neighbours(scene: Scene, first: int, second: int) -> bool:
    same_period = scene.found[first].period == scene.found[second].period
    return scene.places[first].paragraph == scene.places[second].paragraph and same_period


@cache
def _endings() -> re.Pattern[str]:
    names = "|".join(re.escape(link) for link in (*listed("share", "links"), "là", "có"))
    return re.compile(rf"(?:(?<!\w)(?:{names})|[\s“”\"'‘’:,;.*_(–-])+$")


def _before(scene: Scene, index: int) -> str:
    """The words right before a figure, without “đạt”, “chiếm” and marks at their end."""
    start = scene.found[index].start
    words = scene.low[max(scene.places[index].lead, start - _NEAR) : start]
    return " ".join(_endings().sub("", words).split())


def _behind(scene: Scene, index: int) -> str:
    """The words right behind a figure, up to the next one; their rank is at their head."""
    end = scene.found[index].number_end
    limit = scene.found[index + 1].start if index + 1 < len(scene.found) else end + _NEAR
    words = scene.low[end : min(limit, end + _NEAR)].lstrip(" %)")
    head = re.split(r"[,;.(]", words, maxsplit=1)[0]
    return "\0" + " ".join(head.strip(_QUOTES).split())


def _rank(system: RankSystem, label: str) -> tuple[int, str] | None:
    """The rank that a label ends with (behind a figure: that it contains), the longest one."""
    best = ""
    behind = label.startswith("\0")
    for spelled in system.spelled:
        fits = label.endswith(spelled) if not behind else label.strip("\0").endswith(spelled)
        if fits and len(spelled) > len(best) and not label[: -len(spelled)][-1:].isalpha():
            best = spelled
    return (system.spelled[best], best) if best else None
