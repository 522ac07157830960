"""Figures that belong together are given one group number, each with its role in it."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from vnreport.document.figures import Certainty, GroupKind, Membership, Role
from vnreport.extract.figures.layout import Layout, Place
from vnreport.extract.figures.sighting import Sighting

_MOST = 4
Member = tuple[Sighting, Role, str | None]


class Scene(NamedTuple):
    """All that the finding of relations reads: the text, and its figures with their places."""

    low: str
    layout: Layout
    found: list[Sighting]
    places: list[Place]
    starts: list[int]

    def within(self, start: int, end: int) -> range:
        """The positions of the figures that begin in a stretch of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def between(self, first: int, second: int) -> str:
        """The words between two figures, by position."""
        return self.low[self.found[first].end : self.found[second].start]

    def lead(self, index: int) -> str:
        """The words of its clause before a figure, after the figure before it."""
        return self.low[self.places[index].lead : self.found[index].start]

    def opening(self, index: int) -> str:
        """The words of its clause before a figure, also those before a duration.

        “Trong đó, 30 năm tuổi Đảng có 24 đảng viên”: for 24 all of them, as no other value stands
        before it.
        """
        first = index
        while first and index - first < _MOST and self.same_clause(first - 1, index):
            if self.found[first - 1].kind != "duration":
                break
            first -= 1
        return self.low[self.places[first].lead : self.found[index].start]

    def same_clause(self, first: int, second: int) -> bool:
        """Whether two figures, by position, stand in one clause."""
        return self.places[first].clause == self.places[second].clause

    def same_sentence(self, first: int, second: int) -> bool:
        """Whether two figures, by position, stand in one sentence."""
        return self.places[first].sentence == self.places[second].sentence


class Groups:
    """Hands out the numbers of the groups of one document."""

    def __init__(self) -> None:
        self.count = 0

    def add(
        self, kind: GroupKind, members: Iterable[Member], certainty: Certainty = "stated"
    ) -> None:
        """Make a group of figures."""
        for sighting, role, label in members:
            sighting.groups.append(Membership(self.count, kind, role, certainty, label))
        self.count += 1
