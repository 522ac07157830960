"""The congress term that a day lies in."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.tables.terms import term_on, terms


def test_each_term_begins_the_day_after_the_one_before():
    for one, other in pairwise(terms()):
        assert one.last is not None and other.first == one.last + timedelta(days=1)


def test_the_last_term_is_open():
    assert [term.name for term in terms() if term.last is None] == [terms()[-1].name]


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.name)
def test_a_term_holds_from_its_first_to_its_last_day(term):
    assert term_on(term.first) == term.name
    assert term_on(term.last or date.max) == term.name
    assert term_on(term.first - timedelta(days=1)) != term.name


def test_before_the_table_there_is_no_term():
    assert term_on(date(1990, 1, 1)) == ""


@given(st.dates())
def test_a_day_and_its_iso_form_lie_in_one_term(day):
    assert term_on(day) == term_on(day.isoformat())
