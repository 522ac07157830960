"""A body comes out of its packet as it went in."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.blocks import Block, Mark
from vnreport.store.bodies import pack, unpack
from vnreport.store.rows import Body

BLOCKS = st.lists(
    st.tuples(st.integers(0, 9), st.none() | st.tuples(st.integers())).map(
        lambda drawn: Block(drawn[0], drawn[0] + 9, cell=drawn[1])
    ),
    max_size=3,
).map(tuple)


@given(st.text(), BLOCKS, st.dictionaries(st.text(), st.none() | st.integers() | st.text()))
def test_what_was_packed_is_unpacked(text, blocks, record):
    marks = (Mark(0, 1, "hidden"),)
    assert unpack(pack(text, blocks, marks, record)) == Body(text, blocks, marks, record)


@pytest.mark.parametrize(
    "packed", [b"x", b"", zlib.compress(b"{}")[:-3]], ids=["odd", "empty", "cut"]
)
def test_a_damaged_packet_is_said_to_be_one(packed):
    with pytest.raises(ValueError, match="packet"):
        unpack(packed)
