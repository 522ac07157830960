"""No pattern of the program can take longer than its text is long, by its shape."""

import re
from pathlib import Path

import pattern_shapes
import pytest
from pattern_shapes import Found

_PACKAGE = Path(__file__).parent.parent.parent / "vnreport"


@pytest.fixture(scope="module")
def compiled():
    return pattern_shapes.compiled()


def test_every_module_that_compiles_patterns_is_looked_at(compiled):
    compiling = {
        ".".join(path.relative_to(_PACKAGE.parent).with_suffix("").parts)
        for path in _PACKAGE.rglob("*.py")
        if re.search(r"\b(?:re|regex)\.compile\(", path.read_text(encoding="utf-8"))
    }
    assert compiling - {one.module for one in compiled} <= _FROM_INPUT


_FROM_INPUT = {
    "vnreport.checks.rules.layout.unexplained_abbreviation",
    "vnreport.checks.rules.layout.unreferenced_appendix",
    "vnreport.outputs.word.package",
    "vnreport.registry.misspelt",
}
"""Modules whose patterns are made for a word of the text or of a query, or read bytes."""


def test_no_unbounded_repeat_stands_in_or_beside_another_that_takes_the_same(compiled):
    assert [(one, found) for one in compiled if (found := pattern_shapes.faults(one))] == []


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        (r"(?:a+)+b", "nested"),
        (r"của\s+((?:\w+\s*)+)\s*,\s*số", "nested"),
        (r"(?:[ab]*c?)*d", "nested"),
        (r"(?:<!--.*?-->\s*)*<html", "nested"),
        (r"ngày[ .]*\n?\s*tháng", "adjacent"),
        (r"(?:x|\s+),?\s*y", "adjacent"),
        (r"\d+[\w.]*-", "adjacent"),
    ],
)
def test_a_slow_shape_is_seen(pattern, fault):
    assert fault in pattern_shapes.faults(Found("", pattern, 0))


@pytest.mark.parametrize(
    "pattern",
    [r"(?:\s+\w+)*,", r"ngày[ .]*+\n?\s*+tháng", r"\s*,\s*", r"(?:\d{1,2}\.)+", r"[^\W\d_]+\d*"],
)
def test_a_linear_shape_is_left_alone(pattern):
    assert pattern_shapes.faults(Found("", pattern, 0)) == []
