"""Figures and their words in; those of which one is told as part of the other, out.

The records tie no part to a whole that is smaller, so that what is told here is read from the
words between two figures that follow each other, and only from the plainest.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from vnreport.checks.kinds import sentence
from vnreport.checks.rules.figures.apart import text_of
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, FigureGroup
from vnreport.tables.figures import families, listed, words
from vnreport.tables.load import table

_LEAD, _TAIL = 24, 60
_MEMBER_END = re.compile(r"[,;.:()\n]|(?<!\w)(?:và|cùng)(?!\w)")


def told_parts(evidence: Evidence) -> Iterator[tuple[Figure, Figure]]:
    """Whole and first part: “6 đơn, trong đó lưu 15 đơn”, both counting the same."""
    for whole, part in zip(evidence.figures, evidence.figures[1:], strict=False):
        if not _is_plain(whole) or not _is_plain(part):
            continue
        if whole.counted is None or not _counts_same(whole.counted, part.counted or ""):
            continue
        gap = text_of(evidence, whole.number.end, part.number.start)
        said = _told().fullmatch(" ".join(gap.split()))
        if said is None or whole.counted in said["tail"] or _is_of_then(evidence, part):
            continue
        if _stands_alone(evidence, whole):
            yield whole, part


def exclusive_parts(
    evidence: Evidence, group: FigureGroup
) -> tuple[Figure, list[tuple[Figure, str]]] | None:
    """The whole of an open list, and the parts whose names exclude each other, each with its name."""
    whole = evidence.figures[group.positions("whole")[0]]
    parts = [evidence.figures[position] for position in group.positions("part")]
    if any(figure.approx for figure in (whole, *parts)):
        return None
    begins = [whole.span.end, *(part.span.end for part in parts[:-1])]
    before = [
        text_of(evidence, begin, part.number.start)
        for begin, part in zip(begins, parts, strict=True)
        if begin <= part.number.start
    ]
    behind = [_behind(evidence, part) for part in parts]
    for told in (before, behind):
        names = [_exclusive(words_of) for words_of in told]
        sets = {name[0] for name in names if name}
        if len(names) != len(parts) or None in names or len(sets) != 1:
            continue
        said = [name[1] for name in names if name]
        if len(said) > 1 and len(set(said)) == len(said):
            return whole, list(zip(parts, said, strict=True))
    return None


def _behind(evidence: Evidence, part: Figure) -> str:
    """The words of a member of a list behind its number."""
    end = part.number.end
    return _MEMBER_END.split(text_of(evidence, end, end + _TAIL))[0]


def surpassed(evidence: Evidence) -> Iterator[Figure]:
    """Ratios of people, bodies or papers above their denominator, where no goal is spoken of.

    Two of them in a sentence are told against a plan.
    """
    above = [figure for figure in evidence.figures if _is_above_one(figure)]
    for figure in above:
        if figure.approx or figure.counted is None or figure.groups:
            continue
        around = sentence(evidence, figure.span, whole=True)
        if sum(around.holds(other.span) for other in above) == 1 and _is_bounded(evidence, figure):
            yield figure


def _is_above_one(figure: Figure) -> bool:
    if figure.kind != "ratio" or not figure.numerator or not figure.denominator:
        return False
    return figure.numerator > figure.denominator


def _is_bounded(evidence: Evidence, figure: Figure) -> bool:
    """Whether the words around a ratio say that it is of those who were there."""
    if not families(figure.counted or "") & words("within", "families"):
        return False
    around = sentence(evidence, figure.span, whole=True)
    if _has(
        text_of(evidence, *around), (*listed("share", "unbounded"), *listed("within", "goals"))
    ):
        return False
    lead = text_of(evidence, figure.span.start - _LEAD, figure.span.start)
    tail = " ".join(text_of(evidence, figure.span.end, figure.span.end + _LEAD).split())
    return " ".join(lead.split()).endswith(listed("within", "dealt")) or tail.startswith(
        listed("within", "present")
    )


def _is_plain(figure: Figure) -> bool:
    """A count without “khoảng”, “trên”, and that is no change."""
    return figure.kind == "count" and figure.value is not None and not figure.approx


def _counts_same(whole: str, part: str) -> bool:
    return part == whole or part.startswith(f"{whole} ")


def _is_of_then(evidence: Evidence, part: Figure) -> bool:
    """“trong đó giải quyết 15 đơn của kỳ trước”: a part of what there was in another year."""
    return _has(_behind(evidence, part), listed("whole", "former"))


def _stands_alone(evidence: Evidence, whole: Figure) -> bool:
    """Whether no other figure of the sentence before may be added to the whole, and it is no mean."""
    around = sentence(evidence, whole.span, whole=True)
    head = (whole.counted or "").split()[0]
    for other in evidence.figures:
        if around.start <= other.span.start < whole.span.start and (
            (other.counted or "").split()[:1] == [head] or other.counted is None
        ):
            return False
    before = text_of(evidence, around.start, whole.number.start)
    return not _has(before, listed("within", "loose"))


@cache
def _told() -> re.Pattern[str]:
    """The words between whole and part: its noun and four more at most, “trong đó”, four more."""
    opening = "|".join(map(re.escape, listed("within", "opening")))
    loose = "|".join(map(re.escape, listed("within", "loose")))
    word = rf"(?!(?:{loose}|{opening})(?!\w))[^\W\d_]++"
    return re.compile(
        rf"(?:{word} ?){{1,9}}[,;(]? ?(?:{opening}),?:? ?(?P<tail>(?:{word} ?){{0,4}})"
    )


def _exclusive(told: str) -> tuple[int, str] | None:
    """The set and the name that the words of a member hold; None for none or more than one."""
    found = [
        (number, name)
        for number, names in enumerate(table("figures")["within"]["exclusive"])
        for name in names
        if _has(told, (name,))
    ]
    return found[0] if len(found) == 1 else None


def _has(text: str, phrases: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) for phrase in phrases)
