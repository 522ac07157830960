"""The figures of a share group in; part, whole and percentage, and whether they agree, out."""

from collections.abc import Sequence
from decimal import Decimal

from vnreport.checks.rules.figures.arithmetic import agrees
from vnreport.document.figures import Figure, FigureGroup, figure_groups


def terms(figures: Sequence[Figure], group: FigureGroup) -> tuple[Decimal, Decimal, Figure] | None:
    """Part, whole and the percentage of a share group; None where one cannot be used."""
    percent = figures[group.positions("percent")[0]]
    ratios = group.positions("ratio")
    if ratios:
        ratio = figures[ratios[0]]
        if not ratio.denominator or ratio.numerator is None:
            return None
        return ratio.numerator, ratio.denominator, percent
    part, whole = figures[group.positions("part")[0]], figures[group.positions("whole")[0]]
    if part.approx or whole.approx or not whole.value or part.value is None:
        return None
    return part.value, whole.value, percent


def contradicted(figures: Sequence[Figure]) -> frozenset[int]:
    """The positions of the percentages that their own part and whole contradict."""
    found = set()
    for group in figure_groups(figures, "share"):
        share = terms(figures, group)
        if share and not agrees(*share):
            found.add(group.positions("percent")[0])
    return frozenset(found)
