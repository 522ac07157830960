"""Figures and the text around them in; what speaks against comparing them, out."""

import itertools
import re
from collections.abc import Sequence
from decimal import Decimal

from vnreport.checks.kinds import dates_in, sentence
from vnreport.checks.rules.figures.arithmetic import size
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure
from vnreport.tables.figures import listed, whole_words, words
from vnreport.tables.load import table

_REACH = 40
_BLANK = re.compile(r"\s+")
_BASE = re.compile(r" ?%? ?(?:trên |trong )?(?:tổng )?số ([^,;.()]{1,60})")
_END = re.compile(r"[,;()\n]|\.\s")
_MEMBER = re.compile(r" ?,? ?(?:và|cùng)(?: với)? (?=[^\W\d])")


def text_of(evidence: Evidence, start: int, end: int) -> str:
    """A stretch of the text in small letters, look-alikes made one."""
    return evidence.document.folded[max(0, start) : max(0, end)].lower()


def _flat(text: str) -> str:
    """A text with single blanks, one kept at its beginning."""
    return _BLANK.sub(" ", text)


def has(text: str, group: str, name: str) -> bool:
    """Whether a text has a whole word or phrase of a list of tables/data/figures.toml."""
    return whole_words(group, name).search(text) is not None


def is_of_another_goal(evidence: Evidence, percent: Figure, exact: Decimal) -> bool:
    """“120/150 tổ chức đảng, đạt 100% kế hoạch năm”: the goal is not the whole that is named.

    exact: the share in percent that part and whole make; near it the goal is that whole.
    """
    if abs(size(percent) - exact) <= table("figures")["apart"]["goal_points"]:
        return False
    end = percent.number.end
    behind = _END.split(text_of(evidence, end, end + _REACH))[0]
    return has(behind, "share", "unbounded")


def is_of_another(evidence: Evidence, ratio: Figure, percent: Figure) -> bool:
    """“48/50 đồng chí trúng cử với số phiếu đạt 85%”: the percentage is of something else."""
    return has(text_of(evidence, ratio.span.end, percent.number.start), "apart", "between")


def has_own_base(evidence: Evidence, others: Sequence[Figure], percent: Figure) -> bool:
    """“25% số xã đạt chuẩn” beside “18 xã”: of a base that its own words narrow down."""
    end = percent.number.end
    base = _BASE.match(_flat(text_of(evidence, end, end + _REACH)))
    counted = [figure.counted for figure in others if figure.counted]
    if base is None or not counted:
        return False
    start, stop = others[0].span
    around = _END.split(text_of(evidence, start, stop + _REACH))[0]
    stops = words("apart", "stops")
    named = list(itertools.takewhile(lambda word: word not in stops, base[1].split()))
    return len(named) > len(counted[0].split()) and " ".join(named) not in _flat(around)


def has_more_members(evidence: Evidence, last: Figure) -> bool:
    """“… 5 chỉ thị và nhiều hướng dẫn”: behind the last part stands one without a number."""
    end = last.span.end
    return _MEMBER.match(_flat(text_of(evidence, end, end + _REACH))) is not None


def is_a_score(evidence: Evidence, before: Figure | None, figure: Figure) -> bool:
    """“PAR Index đạt 87,10”: a number that has no percent sign."""
    start = figure.number.start
    begin = max(start - _REACH, before.span.end if before else 0)
    return has(text_of(evidence, begin, start), "apart", "scores")


def of_different_times(evidence: Evidence, figures: Sequence[Figure]) -> bool:
    """Whether the sentences of two figures tell of different times, or the figures of other levels."""
    first, second = ((_times(evidence, figure), _levels(evidence, figure)) for figure in figures)
    return first[0] != second[0] or not (first[1] & second[1] or not first[1] or not second[1])


def _times(evidence: Evidence, figure: Figure) -> frozenset[str]:
    around = sentence(evidence, figure.span, whole=True)
    said = whole_words("apart", "times").findall(text_of(evidence, *around))
    dates = (f"{date.value}/{date.end_value}" for date in dates_in(evidence, around))
    return frozenset((*said, *dates))


def _levels(evidence: Evidence, figure: Figure) -> frozenset[str]:
    """The levels that the scopes before a figure name: “toàn xã”, “đảng bộ tỉnh”."""
    around = sentence(evidence, figure.span, whole=True)
    scopes = whole_words("scope", "words").findall(
        text_of(evidence, around.start, figure.span.start)
    )
    return frozenset(
        level for level in listed("apart", "levels") if any(s.endswith(f" {level}") for s in scopes)
    )
