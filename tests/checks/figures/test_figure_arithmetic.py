"""What printed numbers may stand for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.checks.rules.figures.arithmetic import Interval, agrees, stands_for, written
from vnreport.document.figures import Figure
from vnreport.document.span import Span


def percent(printed: str, approx: str | None = None) -> Figure:
    end = len(printed)
    value = Decimal(printed.replace(".", "").replace(",", "."))
    span = Span(0, end + 1)
    return Figure(
        span, f"{printed}%", "percent", Span(0, end), printed, value, unit="%", approx=approx
    )  # type: ignore[arg-type]


def test_a_percentage_is_rounded_or_cut_off() -> None:
    assert stands_for(percent("99,36")) == Interval(Decimal("99.355"), Decimal("99.37"))


@pytest.mark.parametrize(
    ("part", "whole", "printed", "fair"),
    [
        (32558, 32787, "99,36", False),
        (32558, 32787, "99,30", True),
        (2, 3, "66,6", True),
        (2, 3, "66,7", True),
        (2, 3, "66,8", False),
        (467, 300, "155,6", True),
        (1, 8, "12", True),
        (1, 8, "13", True),
        (1, 1, "100", True),
    ],
)
def test_a_share_against_its_print(part: int, whole: int, printed: str, fair: bool) -> None:
    assert agrees(Decimal(part), Decimal(whole), percent(printed)) is fair


def test_words_widen_what_is_fair() -> None:
    part, whole = Decimal(95), Decimal(100)
    assert agrees(part, whole, percent("90", "over"))
    assert not agrees(part, whole, percent("96", "over"))
    assert agrees(part, whole, percent("96", "under"))
    assert agrees(part, whole, percent("90", "about"))


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 4))
def test_a_rounded_and_a_cut_off_share_are_fair(part: int, whole: int, places: int) -> None:
    exact = Decimal(part) * 100 * 10**places / whole
    cut = Decimal(int(exact)).scaleb(-places)
    for value in (Decimal(part) * 100 / whole, cut):
        assert agrees(Decimal(part), Decimal(whole), percent(written(value, places)))


@pytest.mark.parametrize(
    ("value", "places", "print_"),
    [
        ("99.3016", 2, "99,30"),
        ("1657", None, "1.657"),
        ("-0.2", None, "-0,2"),
        ("0.005", 2, "0,01"),
    ],
)
def test_numbers_are_printed_as_reports_do(value: str, places: int | None, print_: str) -> None:
    assert written(Decimal(value), places) == print_
