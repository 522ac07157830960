"""Roman numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.roman import roman, roman_value


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "I"), (4, "IV"), (14, "XIV"), (39, "XXXIX"), (1944, "MCMXLIV")]
)
def test_a_numeral(number, numeral):
    assert (roman(number), roman_value(numeral)) == (numeral, number)


@given(st.integers(1, 3999))
def test_there_and_back(number):
    assert roman_value(roman(number)) == number
