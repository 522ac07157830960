"""A figure while it is being read; becomes a frozen Figure when all is known of it."""

from decimal import Decimal

from vnreport.document.figures import Approx, Direction, Figure, FigureKind, Membership
from vnreport.document.span import Span


class Sighting:
    """Fields as in Figure; [start, number_end) are the digits, `end` the end of the whole.

    known: the counted noun is one of the table's. compared: “so với …” follows or precedes.
    clause: where the words that belong to the number begin (after the figure before it, or at
    the head of the sentence).
    """

    __slots__ = (
        "approx",
        "base",
        "cell",
        "column_heading",
        "compared",
        "counted",
        "denominator",
        "direction",
        "end",
        "groups",
        "kind",
        "known",
        "number_end",
        "numerator",
        "part_of",
        "period",
        "row_heading",
        "start",
        "unit",
        "unsigned",
        "value",
    )

    def __init__(
        self,
        start: int,
        number_end: int,
        end: int,
        kind: FigureKind,
        value: Decimal | None = None,
        numerator: Decimal | None = None,
        denominator: Decimal | None = None,
        unit: str | None = None,
        counted: str | None = None,
        known: bool = False,
        approx: Approx | None = None,
        direction: Direction | None = None,
        compared: bool = False,
        base: str | None = None,
        period: str | None = None,
        part_of: int | None = None,
        unsigned: bool = False,
        cell: tuple[int, ...] | None = None,
        row_heading: str | None = None,
        column_heading: str | None = None,
    ) -> None:
        self.start = start
        self.number_end = number_end
        self.end = end
        self.kind = kind
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.unit = unit
        self.counted = counted
        self.known = known
        self.approx = approx
        self.direction = direction
        self.compared = compared
        self.base = base
        self.period = period
        self.part_of = part_of
        self.unsigned = unsigned
        self.cell = cell
        self.row_heading = row_heading
        self.column_heading = column_heading
        self.groups: list[Membership] = []

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
