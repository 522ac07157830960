"""A whole and its parts in; whether they add up, and the finding where they do not, out."""

from collections.abc import Sequence
from decimal import Decimal

from vnreport.checks.rule import Ground, Hit, Words
from vnreport.checks.rules.figures.arithmetic import Interval, stands_for, written
from vnreport.checks.rules.figures.grounds import both, if_right, seen
from vnreport.document.figures import Figure


def sums_to(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether the printed parts may add up to the printed whole."""
    return total(parts).meets(stands_for(whole))


def total(parts: Sequence[Figure]) -> Interval:
    """What the sum of some printed numbers may be."""
    found = Interval(Decimal(0), Decimal(0))
    for part in parts:
        found = found.plus(stands_for(part))
    return found


def sum_hit(whole: Figure, parts: Sequence[Figure], *, warning: bool) -> Hit:
    """The finding of a whole that its parts contradict."""
    exact = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    given = whole.value or Decimal(0)
    terms = " + ".join(written(part.value or Decimal(0)) for part in parts)
    sum_text = f"{terms} = {written(exact)}"
    gap = written(abs(exact - given))
    return Hit(
        whole.span,
        Words(
            f"Ghi tổng {written(given)} nhưng {sum_text} (chênh {gap}).",
            f"The total is given as {written(given)}, but {sum_text} (off by {gap}).",
        ),
        (Ground(both(f"{sum_text} ≠ {written(given)}"), whole.span), *seen([whole, *parts])),
        severity="warning" if warning else None,
        suggestion=if_right(written(exact), parts),
    )
