"""A figure while it is being read; becomes a frozen Figure when all is known of it."""

from dataclasses import dataclass, field
from decimal import Decimal

from vnreport.document.figures import Approx, Direction, Figure, FigureKind, Membership
from vnreport.document.span import Span


@dataclass(slots=True)
class Sighting:
    """Fields as in Figure; [start, number_end) are the digits, `end` the end of the whole.

    known: the counted noun is one of the table's. compared: “so với …” follows or precedes.
    clause: where the words that belong to the number begin (after the figure before it, or at
    the head of the sentence).
    """

    start: int
    number_end: int
    end: int
    kind: FigureKind
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    unit: str | None = None
    counted: str | None = None
    known: bool = False
    approx: Approx | None = None
    direction: Direction | None = None
    compared: bool = False
    base: str | None = None
    period: str | None = None
    part_of: int | None = None
    unsigned: bool = False
    cell: tuple[int, ...] | None = None
    row_heading: str | None = None
    column_heading: str | None = None
    groups: list[Membership] = field(default_factory=list)

    def figure(self, text: str, folded: str) -> Figure:
        """The finished record; `text` and `folded` are the document's."""
        value = self.value
        if value is not None and self.kind == "change" and self.direction == "down":
            value = -value
        return Figure(
            span=Span(self.start, self.end),
            text=text[self.start : self.end],
            kind=self.kind,
            number=Span(self.start, self.number_end),
            printed=folded[self.start : self.number_end],
            value=value,
            numerator=self.numerator,
            denominator=self.denominator,
            unit=self.unit,
            counted=self.counted,
            approx=self.approx,
            direction=self.direction,
            base=self.base,
            period=self.period,
            part_of=self.part_of,
            unsigned=self.unsigned,
            cell=self.cell,
            row_heading=self.row_heading,
            column_heading=self.column_heading,
            groups=tuple(self.groups),
        )
