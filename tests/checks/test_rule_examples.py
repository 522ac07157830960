"""Each rule holds what its own page shows: its bad examples are flagged, its good ones are not."""

import pytest

from tests.conftest import analysed
from vnreport.checks.catalog import all_rules
from vnreport.checks.rule import Example

BAD = [
    pytest.param(rule.code, example, id=f"{rule.code}-bad-{index}")
    for rule in all_rules()
    for index, example in enumerate(rule.bad)
]
GOOD = [
    pytest.param(rule.code, example, id=f"{rule.code}-good-{index}")
    for rule in all_rules()
    for index, example in enumerate(rule.good)
]


def marked(text: str) -> tuple[str, set[tuple[int, int]]]:
    """The text without its marks, and the stretches between them."""
    places = set()
    while "⟦" in text:
        start, end = text.index("⟦"), text.index("⟧") - 1
        text = text.replace("⟦", "", 1).replace("⟧", "", 1)
        places.add((start, end))
    return text, places


@pytest.mark.parametrize(("code", "example"), BAD)
def test_a_bad_example_is_flagged_at_its_mark(code: str, example: Example) -> None:
    text, places = marked(example.text)
    analysis = analysed(text, example.as_of, [code], layout=example.layout)
    assert {(f.span.start, f.span.end) for f in analysis.findings} == places


@pytest.mark.parametrize(("code", "example"), GOOD)
def test_a_good_example_is_left_alone(code: str, example: Example) -> None:
    found = analysed(example.text, example.as_of, [code], layout=example.layout).findings
    assert [(finding.code, finding.message) for finding in found] == []


def test_marks_are_taken_out() -> None:
    assert marked("a ⟦bc⟧ d ⟦e⟧") == ("a bc d e", {(2, 4), (7, 8)})
