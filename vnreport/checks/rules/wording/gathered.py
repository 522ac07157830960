"""Places with what should stand there in, one hit with a fix for all of them out."""

from collections.abc import Sequence
from typing import NamedTuple

from vnreport.checks.rule import Ground, Hit, Words
from vnreport.document.findings import Edit, Fix
from vnreport.document.span import Span

_MOST_SHOWN = 50
_REACH = 12


class Slip(NamedTuple):
    """Where something is written wrongly, as it stands there, and what to write."""

    span: Span
    written: str
    right: str


def gathered(
    slips: Sequence[Slip],
    message: Words,
    *,
    kind: str,
    safe: bool = True,
    shown: Sequence[Slip] = (),
) -> Hit:
    """The hit at the first place; its proofs show up to 50 places, its fix mends all.

    shown: the same places with what a reader needs to see of them, where that is more.
    """
    return Hit(
        slips[0].span,
        message,
        tuple(
            Ground(
                Words(f"‘{s.written}’ ghi ‘{s.right}’", f"‘{s.written}’: write ‘{s.right}’"),
                s.span,
            )
            for s in (shown or slips)[:_MOST_SHOWN]
        ),
        fix=Fix(kind, safe, tuple(Edit(s.span.start, s.span.end, s.right) for s in slips)),
        suggestion=Words((shown or slips)[0].right, (shown or slips)[0].right),
    )


def with_neighbours(text: str, slip: Slip) -> Slip:
    """The slip with the words at both sides of it."""
    before = text[max(0, slip.span.start - _REACH) : slip.span.start].split(" ")[-1]
    after = text[slip.span.end : slip.span.end + _REACH].split(" ")[0]
    before, after = before.split("\n")[-1], after.split("\n")[0]
    return Slip(slip.span, before + slip.written + after, before + slip.right + after)
