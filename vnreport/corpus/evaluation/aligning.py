"""Two lists in reading order in; the pairs of a longest common subsequence out."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")


def aligned(
    left: Sequence[Left], right: Sequence[Right], same: Callable[[Left, Right], bool]
) -> list[tuple[int, int]]:
    """Positions of partners, rising on both sides; of several ways the one that pairs earliest."""
    equal = [[same(one, other) for other in right] for one in left]
    longest = _lengths(equal, len(left), len(right))
    pairs: list[tuple[int, int]] = []
    row = column = 0
    while row < len(left) and column < len(right):
        here, down, along = (
            longest[row][column], longest[row + 1][column], longest[row][column + 1],
        )  # fmt: skip
        if equal[row][column] and here == longest[row + 1][column + 1] + 1:
            pairs.append((row, column))
            row += 1
            column += 1
        elif down >= along:
            row += 1
        else:
            column += 1
    return pairs


def _lengths(equal: Sequence[Sequence[bool]], rows: int, columns: int) -> list[list[int]]:
    """How many pairs the rest of both lists holds, from each place on."""
    longest = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in reversed(range(rows)):
        below, own = longest[row + 1], longest[row]
        for column in reversed(range(columns)):
            diagonal = below[column + 1] + 1 if equal[row][column] else 0
            own[column] = max(diagonal, below[column], own[column + 1])
    return longest


def overlapping(
    left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Positions of spans that share a code point, each used once, from the front."""
    order = sorted(range(len(right)), key=lambda at: right[at])
    free = list(order)
    pairs = []
    for at in sorted(range(len(left)), key=lambda at: left[at]):
        start, end = left[at]
        free = [one for one in free if right[one][1] > start or right[one][0] >= start]
        partner = next((one for one in free if right[one][0] < end and right[one][1] > start), None)
        if partner is not None:
            pairs.append((at, partner))
            free.remove(partner)
    return pairs
