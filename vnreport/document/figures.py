"""What the text says in numbers, and which of these numbers belong together."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from vnreport.document.span import Span

FigureKind = Literal[
    "count", "percent", "ratio", "change", "money", "measure", "duration", "ordinal"
]
Approx = Literal["about", "over", "under"]
Direction = Literal["up", "down"]
GroupKind = Literal["share", "sum", "ranks", "change", "same", "series", "table"]
Role = Literal["ratio", "percent", "whole", "part", "rank", "change", "now", "base", "member"]
Certainty = Literal["stated", "likely", "open"]


class Membership(NamedTuple):
    """A figure's place in a group of figures that belong together.

    group: number of the group in the document.
    kind: share (a part of a whole and its percentage), sum (a whole and its parts), ranks
        (percentages that exclude each other), change (a change and the two values it speaks
        of), same (one figure stated twice), series (one list of two years), table (a sum row
        or column).
    certainty: stated (the text says that the parts are all of the whole), likely (it reads
        so), open (the list may be partial or its members may overlap).
    label: the rank, or the row or column, that the figure stands for.
    """

    group: int
    kind: GroupKind
    role: Role
    certainty: Certainty = "stated"
    label: str | None = None


class Figure(NamedTuple):
    """A number with what it counts or measures.

    span: from the number to the end of its unit or counted noun; `number` is that of the
        digits alone, which `printed` repeats as they stand (trailing zeros and all).
    value: thousands and scale resolved (“2,5 tỷ đồng” is 2500000000); negative for a fall;
        None for a ratio, which has numerator and denominator.
    unit: "%", "percentage points", "đồng", "ha", "năm" …; None for a plain count.
    counted: the noun phrase that is counted, in small letters.
    approx: “khoảng” is about, “hơn” is over, “gần” is under.
    direction, base: of a change, and the period that it is compared with.
    period: ISO 8601 of the year or period that governs the figure, a range as 2018/2023.
    part_of: position in the document's figures of the whole that this one is a part of.
    unsigned: a percentage whose sign is missing.
    cell: table, row and column; row_heading and column_heading name them.
    """

    span: Span
    text: str
    kind: FigureKind
    number: Span
    printed: str
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    unit: str | None = None
    counted: str | None = None
    approx: Approx | None = None
    direction: Direction | None = None
    base: str | None = None
    period: str | None = None
    part_of: int | None = None
    unsigned: bool = False
    cell: tuple[int, ...] | None = None
    row_heading: str | None = None
    column_heading: str | None = None
    groups: tuple[Membership, ...] = ()


class FigureGroup(NamedTuple):
    """Figures that belong together: (position in the document's figures, membership) of each."""

    kind: GroupKind
    certainty: Certainty
    members: tuple[tuple[int, Membership], ...]

    def positions(self, role: Role) -> tuple[int, ...]:
        """The positions of the members of one role, in the order of the text."""
        return tuple(position for position, member in self.members if member.role == role)


def figure_groups(
    figures: Sequence[Figure], kind: GroupKind | None = None
) -> tuple[FigureGroup, ...]:
    """The groups of a document's figures, in the order of their numbers; all, or of one kind."""
    found: dict[int, list[tuple[int, Membership]]] = {}
    for position, figure in enumerate(figures):
        for member in figure.groups:
            if kind is None or member.kind == kind:
                found.setdefault(member.group, []).append((position, member))
    return tuple(
        FigureGroup(members[0][1].kind, members[0][1].certainty, tuple(members))
        for _, members in sorted(found.items())
    )
