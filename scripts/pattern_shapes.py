"""Every pattern that the program compiles in, what of it could make a scan slow out.

    python scripts/pattern_shapes.py

Lists the patterns in which an unbounded repeat stands in another one, or two of them follow each other and
share a character: what makes a search cost more than its text is long.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_COLLECT = """
import importlib, inspect, json, pkgutil, re, sys
import regex

found = {}
def recording(compile):
    def recorded(pattern, flags=0, *rest, **more):
        caller = sys._getframe(1).f_globals["__name__"]
        if caller.startswith("vnreport") and isinstance(pattern, str):
            found[caller, pattern] = int(flags)
        return compile(pattern, flags, *rest, **more)
    return recorded
re.compile, regex.compile = recording(re.compile), recording(regex.compile)
import vnreport
for module in pkgutil.walk_packages(vnreport.__path__, "vnreport."):
    if "migrations" in module.name or module.name.endswith("__main__"):
        continue
    try:
        loaded = importlib.import_module(module.name)
    except ImportError:
        continue
    for value in list(vars(loaded).values()):
        inside = getattr(value, "__wrapped__", value)
        if inspect.isfunction(inside) and inside.__module__ == module.name:
            needed = [p for p in inspect.signature(inside).parameters.values() if p.default is p.empty]
            if "Pattern" in str(inside.__annotations__.get("return")) and not needed:
                value()
from vnreport.checks.catalog import all_rules
from vnreport.pipeline.judgement import warm_up
from vnreport.registry import load_central
warm_up(load_central())
json.dump([(*where, flags) for where, flags in sorted(found.items())], sys.stdout)
"""


class Found(NamedTuple):
    """A pattern, and the module that compiles it."""

    module: str
    pattern: str
    flags: int


def compiled() -> list[Found]:
    """All patterns, from a process of its own that loads every module and reads a sample."""
    done = subprocess.run(
        [sys.executable, "-c", _COLLECT], capture_output=True, text=True, check=True
    )
    return [Found(*row) for row in json.loads(done.stdout)]


ALPHABET = {*map(chr, range(9, 14)), *map(chr, range(32, 127)), *"àđĐỳỵƯ…–“”•²\u00a0\u0301"}
"""Characters by which two sets are compared."""

Node = tuple[Any, Any]


def is_unbounded(node: Node) -> bool:
    """Whether a node repeats without end and may give back what it took."""
    kind, value = node
    return kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[1] is kinds.MAXREPEAT


def parts_of(node: Node) -> list[list[Node]]:
    """The sequences that stand inside a node."""
    kind, value = node
    if kind is kinds.SUBPATTERN:
        return [list(value[3])]
    if kind is kinds.BRANCH:
        return [list(branch) for branch in value[1]]
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return [list(value[2])]
    if kind is kinds.ATOMIC_GROUP:
        return [list(value)]
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return [list(value[1])]
    return []


def nested(sequence: list[Node]) -> bool:
    """Whether an unbounded repeat stands in another one whose rounds have no end that tells.

    A round that must end in a character that the inner repeat cannot take has one.
    """
    for node in sequence:
        for part in parts_of(node):
            if is_unbounded(node) and (any(touching(part, part)) or swallows(part)):
                return True
            if nested(part):
                return True
    return False


def swallows(part: list[Node]) -> bool:
    """Whether a repeat in a round can take all that a round is made of, and so several rounds."""
    whole = _all_characters(part)
    return any(taken(list(node[1][2])) >= whole for node in _inside(part) if is_unbounded(node))


def _inside(sequence: list[Node]) -> Iterator[Node]:
    """The nodes of a sequence and those in them, but for what looks around."""
    for node in sequence:
        yield node
        if node[0] not in (kinds.ASSERT, kinds.ASSERT_NOT):
            for part in parts_of(node):
                yield from _inside(part)


def _all_characters(part: list[Node]) -> set[str]:
    leaves = [node for node in _inside(part) if not parts_of(node)]
    return set().union(*map(_first, leaves))


def adjacent(sequence: list[Node]) -> bool:
    """Whether two unbounded repeats follow each other that may take the same character."""
    for index, node in enumerate(sequence):
        if any(touching([node], sequence[index + 1 :])):
            return True
        if any(adjacent(part) for part in parts_of(node)):
            return True
    return False


def touching(first: list[Node], second: list[Node]) -> Iterator[set[str]]:
    """Characters that a repeat at the end of one sequence shares with one at another's beginning."""
    for one in edges(first[::-1], backwards=True):
        for other in edges(second):
            if one & other:
                yield one & other


def edges(sequence: list[Node], *, backwards: bool = False) -> Iterator[set[str]]:
    """What the unbounded repeats take with which a sequence may begin (or end)."""
    for node in sequence:
        if is_unbounded(node):
            yield taken(list(node[1][2]))
        for part in parts_of(node) if node[0] not in (kinds.ASSERT, kinds.ASSERT_NOT) else ():
            yield from edges(part[::-1] if backwards else part, backwards=backwards)
        if not is_nullable(node):
            return


def is_nullable(node: Node) -> bool:
    """Whether a node can match nothing."""
    kind, value = node
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return True
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT) and value[0] == 0:
        return True
    parts = parts_of(node)
    return bool(parts) and any(all(map(is_nullable, part)) for part in parts)


def taken(sequence: list[Node]) -> set[str]:
    """Which characters of the alphabet a sequence may begin with."""
    found: set[str] = set()
    for node in sequence:
        found |= _first(node)
        if not is_nullable(node):
            break
    return found


def _first(node: Node) -> set[str]:
    kind, value = node
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return set()
    if parts := parts_of(node):
        return set().union(*map(taken, parts))
    return _characters(kind, value)


def _characters(kind: Any, value: Any) -> set[str]:
    """Which characters of the alphabet a node takes that stands for one."""
    if kind is kinds.LITERAL:
        return {chr(value)}
    if kind is kinds.NOT_LITERAL:
        return ALPHABET - {chr(value)}
    if kind is kinds.RANGE:
        return {char for char in ALPHABET if value[0] <= ord(char) <= value[1]}
    if kind is kinds.CATEGORY:
        return {char for char in ALPHABET if re.match(_CATEGORIES[value], char)}
    if kind is kinds.IN:
        negated = value[0][0] is kinds.NEGATE
        listed = set().union(*(_characters(*item) for item in value[int(negated) :]))
        return ALPHABET - listed if negated else listed
    return ALPHABET  # any character, or a group's content again


_CATEGORIES = {
    kinds.CATEGORY_DIGIT: r"\d",
    kinds.CATEGORY_NOT_DIGIT: r"\D",
    kinds.CATEGORY_SPACE: r"\s",
    kinds.CATEGORY_NOT_SPACE: r"\S",
    kinds.CATEGORY_WORD: r"\w",
    kinds.CATEGORY_NOT_WORD: r"\W",
}


def tree_of(found: Found) -> list[Node]:
    """The parsed pattern."""
    pattern = _PROPERTY.sub(lambda _: r"[^\W\d_]", found.pattern)
    return list(parser.parse(pattern, found.flags & ~ENGINE))


def faults(found: Found) -> list[str]:
    """What is wrong with the shape of a pattern: “nested”, “adjacent”."""
    tree = tree_of(found)
    return [name for name, test in (("nested", nested), ("adjacent", adjacent)) if test(tree)]


_PROPERTY = re.compile(r"\\p\{\w+\}")  # of the module regex: a class of letters
ENGINE = 0x100 | 0x2000 | 0x4000  # flags of the module regex that the standard one has not


def main() -> None:
    """Print them."""
    for one in compiled():
        for fault in faults(one):
            print(f"{fault:9} {one.module}: {one.pattern}")


if __name__ == "__main__":
    main()
