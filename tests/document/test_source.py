"""Offsets there and back."""

from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.source import OffsetMap


def test_without_turns_nothing_moves():
    assert (OffsetMap().to_source(7), OffsetMap().from_source(7)) == (7, 7)


def test_a_dropped_code_point_moves_what_follows():
    dropped = OffsetMap(((3, 4),))
    assert [dropped.to_source(n) for n in (2, 3, 4)] == [2, 4, 5]


def test_what_was_dropped_falls_on_what_follows():
    dropped = OffsetMap(((3, 5),))
    assert [dropped.from_source(n) for n in (2, 3, 4, 5)] == [2, 3, 3, 3]


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=8), st.integers(0, 60))
def test_there_and_back_is_the_same_place(steps, offset):
    turns, text, source = [], 0, 0
    for kept, dropped in steps:
        text, source = text + kept, source + kept + dropped
        turns.append((text, source))
    offsets = OffsetMap(tuple(turns))
    assert offsets.from_source(offsets.to_source(offset)) == offset
