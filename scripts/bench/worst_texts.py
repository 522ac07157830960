"""Every pattern and the texts that are worst for it in, how its time grows with them out.

    python -m bench.worst_texts

A worst text leads a pattern to one of its repeats and then feeds that repeat alone. Prints the patterns whose
time grows more than BOUND times as a text grows fourfold, which would be 4 for a linear one and 16
for a quadratic one; exit code 1 where there is any.
"""

import re
import sys
import time
from collections.abc import Iterator
from re import _constants as kinds  # type: ignore[attr-defined]
from typing import Any

import pattern_shapes as shapes
import regex
from pattern_shapes import Found, Node

_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
SHORT, LONG = 1_000, 4_000
BOUND = 10.0
_MOST = 200
"""Texts for one pattern."""

_NOISE = 0.0005  # seconds under which a time says nothing


def texts(found: Found) -> Iterator[tuple[str, str]]:
    """What leads to each repeat, and the character that feeds it."""
    yield from sorted(set(_fed(shapes.tree_of(found), "")))[:_MOST]


def _fed(sequence: list[Node], before: str) -> Iterator[tuple[str, str]]:
    for node in sequence:
        kind, value = node
        parts = shapes.parts_of(node)
        if kind in _REPEATS and value[1] is kinds.MAXREPEAT:
            for char in _representatives(shapes.taken(list(value[2]))):
                yield before, char
                yield "", before + char
        for part in parts if kind not in (kinds.ASSERT, kinds.ASSERT_NOT) else ():
            yield from _fed(part, before)
        before += _example(node)


def _representatives(chars: set[str]) -> list[str]:
    """A blank, a letter, a digit and a sign of a set, as far as it has them."""
    groups = ([" "], ["\n"], ["a"], ["A"], ["1"], ["."], sorted(chars))
    return sorted({next((c for c in group if c in chars), "") for group in groups} - {""})


def _example(node: Node) -> str:
    """The shortest text that a node takes, one character for each set."""
    kind, value = node
    if kind in _REPEATS:
        return "".join(map(_example, value[2])) * value[0]
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return ""
    if kind is kinds.LITERAL:
        return chr(value)
    if parts := shapes.parts_of(node):
        return min(("".join(map(_example, part)) for part in parts), key=len)
    return next(iter(_representatives(shapes.taken([node]))), "")


def seconds(pattern: "re.Pattern[str] | regex.Pattern[str]", text: str) -> float:
    """The least of three times of a match at the beginning.

    A search tries every place, so that its cost is that of a match times the text, unless few places can
    begin one: what whole texts cost is measured in `linear`.
    """
    least = float("inf")
    for _ in range(3):
        begun = time.process_time()
        pattern.match(text)
        least = min(least, time.process_time() - begun)
    return least


def growth(pattern: Any, lead: str, fed: str) -> float:
    """How many times as long a text takes that is four times as long; 0 where that is nothing."""
    long = seconds(pattern, lead + fed * (LONG // len(fed)) + "\x00")
    if long < _NOISE:
        return 0.0
    return long / seconds(pattern, lead + fed * (SHORT // len(fed)) + "\x00")


def main() -> int:
    """Measure all."""
    worst, patterns = 0.0, shapes.compiled()
    for found in patterns:
        engine = regex if "\\p{" in found.pattern or found.flags & shapes.ENGINE else re
        pattern = engine.compile(found.pattern, found.flags)
        for lead, fed in texts(found):
            grown = growth(pattern, lead, fed)
            worst = max(worst, grown)
            if grown > BOUND:
                print(
                    f"{grown:5.1f} {found.module}: {lead!r} + {fed!r} … {found.pattern[:100]!r}",
                    flush=True,
                )
    print(f"{len(patterns)} patterns, worst growth {worst:.1f}")
    return int(worst > BOUND)


if __name__ == "__main__":
    sys.exit(main())
