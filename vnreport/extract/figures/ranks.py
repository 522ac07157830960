"""Figures in; the percentages of ranks that exclude each other, tied together, out.

“hoàn thành xuất sắc nhiệm vụ” đạt 17,98%, “hoàn thành tốt nhiệm vụ” đạt 88,19% …: the rank
stands right before the figure, or right behind it, all through one list.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from vnreport.extract.figures.groups import Groups, Scene
from vnreport.tables.figures import listed, rank_systems

_QUOTES = " \t\n“”\"'‘’:,;.*_–-("
_MARKS = " \t\n-+•*–" + "“”\"'"
_NEAR = 110


Ranks = Mapping[int, tuple[int, str]]
"""By the number of a rank system, the position and name of a rank that a label ends with."""


def tie_ranks(scene: Scene, groups: Groups) -> None:
    """Make the rank groups of a document: at least three ranks of one system, none twice."""
    percents = [i for i, s in enumerate(scene.found) if s.kind == "percent" and s.cell is None]
    tied: set[int] = set()
    for read in (_before, _behind):
        rest = [index for index in percents if index not in tied]
        if len(rest) < 2:
            return
        labels = {index: ranks_of(read(scene, index)) for index in rest}
        for number in sorted({number for ranks in labels.values() for number in ranks}):
            _tie_runs(scene, rest, labels, number, tied, groups)


def _tie_runs(
    scene: Scene,
    percents: Sequence[int],
    labels: Mapping[int, Ranks],
    number: int,
    tied: set[int],
    groups: Groups,
) -> None:
    """Tie each run of neighbouring percentages whose ranks are of one system."""
    run: dict[int, tuple[int, str]] = {}
    last = -1
    for index in percents:
        rank = None if index in tied else labels[index].get(number)
        apart = last >= 0 and not _neighbours(scene, last, index)
        if rank is None and not apart and _is_aside(scene, index):
            continue
        if rank is None or apart or rank[0] in run:
            _close(scene, run, number, tied, groups)
            run = {}
        if rank is not None:
            run[rank[0]] = (index, rank[1])
        last = index
    _close(scene, run, number, tied, groups)


def _close(
    scene: Scene,
    run: dict[int, tuple[int, str]],
    number: int,
    tied: set[int],
    groups: Groups,
) -> None:
    if len(run) < min(3, rank_systems()[number].size):
        return
    tied.update(index for index, _ in run.values())
    for index, label in run.values():
        if label.endswith(listed("approx", "about")):
            scene.found[index].approx = None  # “trung bình 27%” is a rank, not about 27%.
    members = [(scene.found[index], "rank", label) for index, label in run.values()]
    groups.add("ranks", members)  # type: ignore[arg-type]
    _tie_counts(scene, [index for index, _ in run.values()], groups)


def _tie_counts(scene: Scene, percents: Sequence[int], groups: Groups) -> None:
    """Tie each rank's count and percentage to the whole that stands before the list.

    It must be the sum of all counts: then it is what the percentages are taken of.
    """
    found = scene.found
    counts = [index - 1 for index in percents]
    whole = counts[0] - 1
    if whole < 0 or any(found[i].kind != "count" or found[i].groups for i in counts):
        return
    if found[whole].kind != "count" or found[whole].value != sum(
        found[i].value or 0 for i in counts
    ):
        return
    for part, percent in zip(counts, percents, strict=True):
        groups.add(
            "share",
            [
                (found[part], "part", None),
                (found[whole], "whole", None),
                (found[percent], "percent", None),
            ],
        )
        found[part].part_of = whole
    groups.add("sum", [(found[whole], "whole", None), *((found[i], "part", None) for i in counts)])


def _neighbours(scene: Scene, first: int, second: int) -> bool:
    if scene.found[first].period != scene.found[second].period:
        return False
    return scene.same_sentence(first, second) or _next_line(scene, first, second)


def _next_line(scene: Scene, first: int, second: int) -> bool:
    """Whether the second stands in the next line of a list, right behind its rank."""
    line = scene.places[second].paragraph
    if line - scene.places[first].paragraph != 1:
        return False
    label = _before(scene, second).strip(_MARKS)
    head = scene.low[scene.layout.start_of(line) : scene.found[second].start]
    return bool(label) and " ".join(head.strip(_MARKS).split()).startswith(label)


def _is_aside(scene: Scene, index: int) -> bool:
    """Whether a percentage without a rank only adds something to the one before it."""
    lead = scene.lead(index)
    return ("(" in lead and ")" not in lead.rpartition("(")[2]) or any(
        word in lead for word in listed("whole", "aside")
    )


@cache
def _endings() -> re.Pattern[str]:
    names = "|".join(re.escape(link) for link in (*listed("share", "links"), "là", "có"))
    return re.compile(rf"(?:(?:,\s*+)?(?<!\w)(?:{names})(?!\w)|[\s“”\"'‘’:*_(–-])+$")


def _before(scene: Scene, index: int) -> str:
    """The words right before a figure, without “đạt”, “chiếm” and quotes at their end.

    A comma that no such word follows ends them: they belong to the figure before.
    """
    start = scene.found[index].start
    words = scene.low[max(scene.places[index].lead, start - _NEAR) : start]
    label = " ".join(_endings().sub("", words).split())
    if (
        not label
        and index
        and scene.found[index - 1].kind == "count"
        and scene.same_clause(index - 1, index)
    ):
        return _before(scene, index - 1)
    return label


def _behind(scene: Scene, index: int) -> str:
    """The words right behind a figure, up to the next one; their rank is at their head."""
    end = scene.found[index].number_end
    limit = scene.found[index + 1].start if index + 1 < len(scene.found) else end + _NEAR
    words = scene.low[end : min(limit, end + _NEAR)].lstrip(" %)")
    head = re.split(r"[,;.(]", words, maxsplit=1)[0]
    return " ".join(head.strip(_QUOTES).split())


@cache
def _by_last_word() -> Mapping[str, tuple[tuple[str, int, int], ...]]:
    """Names of ranks under their last word: (name, system, position), the longest first."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for number, system in enumerate(rank_systems()):
        for name, position in system.spelled.items():
            found.setdefault(name.split()[-1], []).append((name, number, position))
    return {
        word: tuple(sorted(names, key=lambda row: len(row[0]), reverse=True))
        for word, names in found.items()
    }


def ranks_of(label: str) -> Ranks:
    """The rank that a label ends with, of every system that has one; the longest name counts."""
    found: dict[int, tuple[int, str]] = {}
    for name, number, position in _by_last_word().get(label.rpartition(" ")[2], ()):
        if number not in found and label.endswith(name) and not label[: -len(name)][-1:].isalpha():
            found[number] = (position, name)
    return found
