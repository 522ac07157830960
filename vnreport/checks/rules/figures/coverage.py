"""The figures of a report in; which of them were checked against another, out."""

from collections.abc import Sequence

from vnreport.document.figures import Figure, FigureGroup, figure_groups


def checked_figures(figures: Sequence[Figure]) -> frozenset[int]:
    """The positions of the figures that at least one check compared with others.

    An open list (“trong đó …”) compares nothing unless its parts add up to the whole.
    """
    found: set[int] = set()
    for group in figure_groups(figures):
        if is_checked(figures, group):
            found.update(position for position, _ in group.members)
    return frozenset(found)


def is_checked(figures: Sequence[Figure], group: FigureGroup) -> bool:
    """Whether a check weighed the members of a group against each other."""
    members = [figures[position] for position, _ in group.members]
    if any(figure.approx for figure in members):
        return False
    if group.certainty != "open":
        return True
    whole = sum(figures[i].value or 0 for i in group.positions("whole"))
    return whole == sum(figures[i].value or 0 for i in group.positions("part"))
