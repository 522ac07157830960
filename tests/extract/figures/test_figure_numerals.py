"""Vietnamese numerals, printed and read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.extract.figures.numerals import print_number, value_of

WHOLE = st.integers(min_value=0, max_value=10**14)
PLACES = st.integers(min_value=0, max_value=5)


@given(WHOLE, PLACES)
def test_a_printed_number_is_read_back(whole: int, places: int) -> None:
    value = Decimal(whole).scaleb(-places)
    assert value_of(print_number(value, places)) == value


@given(WHOLE)
def test_dots_between_thousands_change_nothing(whole: int) -> None:
    assert value_of(print_number(Decimal(whole))) == value_of(str(whole)) == whole


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.523", "1523"),
        ("99,36", "99.36"),
        ("05", "5"),
        ("33.509", "33509"),
        ("1.234,50", "1234.5"),
    ],
)
def test_numerals_of_reports(printed: str, value: str) -> None:
    assert value_of(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["", "1.52", "1,", ".5", "1.5234", "12a", "1,5,2", "1.234.56"])
def test_what_is_no_numeral_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        value_of(printed)
