"""Printed numbers in; what they may stand for, and whether sums and shares agree, out.

A printed number is read as rounded or as cut off: 99,36 stands for every value from 99,355 up
to, but not including, 99,37. All arithmetic is exact, in decimals and never in binary: a share
is compared by multiplying, not by dividing.
"""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import NamedTuple

from vnreport.document.figures import Figure

_HUNDRED = Decimal(100)
_PERCENT = ("percent", "change")


class Interval(NamedTuple):
    """All values from low up to, but not including, high (one value where both are equal)."""

    low: Decimal
    high: Decimal

    def holds(self, value: Decimal) -> bool:
        """Whether a value is one of these."""
        return self.low <= value < self.high or value == self.low

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a value in common."""
        if self.low == self.high or other.low == other.high:
            return self.holds(other.low) or other.holds(self.low)
        return self.low < other.high and other.low < self.high

    def plus(self, other: "Interval") -> "Interval":
        """All sums of a value of this and one of the other."""
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: "Interval") -> "Interval":
        """All differences of a value of this and one of the other."""
        return Interval(self.low - other.high, self.high - other.low)


def decimals(figure: Figure) -> int:
    """How many decimals are printed: two in “99,80”."""
    _head, comma, tail = figure.printed.rpartition(",")
    if comma:
        return len(tail)
    value = figure.value
    if value is not None and value % 1 and "." in figure.printed:
        return len(figure.printed.rpartition(".")[2])
    return 0


def size(figure: Figure) -> Decimal:
    """The value without its sign; zero for a ratio."""
    return abs(figure.value) if figure.value is not None else Decimal(0)


def stands_for(figure: Figure) -> Interval:
    """The values (without sign) that a printed number may stand for, rounded or cut off.

    A whole number without “triệu”, “tỷ” or the like is exact unless it is a percentage.
    """
    value = size(figure)
    step = _step(figure, value)
    return Interval(value - step / 2, value + step) if step else Interval(value, value)


def _step(figure: Figure, value: Decimal) -> Decimal:
    """The unit of the last printed digit; 0 for an exact count, and for a ratio."""
    if figure.value is None:
        return Decimal(0)
    places = decimals(figure)
    if figure.unit in ("%", "percentage points"):
        return Decimal(1).scaleb(-places)
    if figure.kind in ("count", "change") and not places and value < 10_000:
        return Decimal(0)
    plain = Decimal(figure.printed.replace(".", "").replace(",", "."))
    scale = value / plain if plain else Decimal(1)
    if not places and scale == 1:
        return Decimal(0)
    return scale.scaleb(-places)


def agrees(part: Decimal, whole: Decimal, figure: Figure) -> bool:
    """Whether a printed percentage is a fair way to print part/whole.

    “trên 90%” agrees with all above it, “gần 90%” with all below, “khoảng” with a tenth around.
    """
    low, high = stands_for(figure)
    exact = part * _HUNDRED
    if figure.approx == "over":
        return exact >= low * whole
    if figure.approx == "under":
        return exact < high * whole
    if figure.approx == "about":
        return abs(exact - size(figure) * whole) * 10 <= max(size(figure) * whole, exact)
    return low * whole <= exact < high * whole


def share(part: Decimal, whole: Decimal) -> Decimal:
    """A part as a percentage of its whole, for print; a whole of nothing raises."""
    return part * _HUNDRED / whole


def written(value: Decimal, places: int | None = None) -> str:
    """A value as reports print it, rounded half up: 99.3016 with two places is “99,30”.

    Without places, as many as it has, two at most.
    """
    if places is None:
        places = min(2, max(0, -int(value.normalize().as_tuple().exponent)))
    with localcontext() as context:
        context.prec = 60
        rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    plain = f"{rounded:,.{places}f}"
    return plain.replace(",", " ").replace(".", ",").replace(" ", ".")
