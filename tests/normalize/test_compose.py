"""NFC, invisible characters and line ends, with the way back to the source."""

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vnreport.normalize import compose, fold

MARKS = "\u0301\u0309\u0323\u031b\u0302\u0327"
DROPPED = "\u200b\u200d\ufeff\u00ad"
LETTERS = st.sampled_from(
    [*"aăâeêoôơuưđ Đ12-/\n\r\t\u00a0Ð–ạ한\u1100\u1161", *MARKS, *DROPPED, "😀", "👩\u200d👧"]
)
TEXTS = st.lists(LETTERS, max_size=40).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (unicodedata.normalize("NFD", "Quy định"), "Quy định"),
        ("Quy\u200b định", "Quy định"),
        ("\ufeffQuy định", "Quy định"),
        ("Quy\u00addịnh", "Quydịnh"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u00a0b", "a\u00a0b"),
        ("nội dung\U0001f600", "nội dung\U0001f600"),
        ("\u0301a", "\u0301a"),
        ("a\u200b\u0301", "á"),
    ],
)
def test_composing(raw: str, text: str) -> None:
    assert compose(raw)[0] == text


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_composing_twice_changes_nothing(raw: str) -> None:
    text, _ = compose(raw)
    again, offsets = compose(text)
    assert (again, offsets.turns) == (text, ())


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_the_result_is_nfc(raw: str) -> None:
    assert unicodedata.is_normalized("NFC", compose(raw)[0])


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_offsets_lead_to_the_place_in_the_source(raw: str) -> None:
    text, offsets = compose(raw)
    places = [offsets.to_source(index) for index in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[0] >= 0 and places[-1] <= len(raw)
    for index, letter in enumerate(text):
        if index + 1 < len(text) and unicodedata.combining(text[index + 1]):
            continue  # marks that do not compose may have changed places
        source = raw[places[index] : places[index + 1]]
        if len(source) == 1 and source.isalnum() and source.isascii():
            assert source == letter


def test_a_sign_that_composing_makes_longer_keeps_its_place() -> None:
    text, offsets = compose("a\U0001d160b")
    assert [offsets.to_source(index) for index in range(len(text) + 1)] == [0, 1, 2, 2, 2, 3]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_there_and_back_again(raw: str) -> None:
    assume(all(len(unicodedata.normalize("NFC", letter)) == 1 for letter in raw))
    text, offsets = compose(raw)
    for index in range(len(text) + 1):
        assert offsets.from_source(offsets.to_source(index)) == index


@given(st.text(max_size=100))
@settings(max_examples=300, deadline=None)
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("08-QÐi/TW", "08-QĐi/TW"),
        ("45–CT/TW", "45-CT/TW"),
        ("45\u2011СТ/ТW", "45-CT/TW"),
        ("30∕2020", "30/2020"),
        ("a\u00a0b\u2028c", "a b\nc"),
    ],
)
def test_look_alikes_are_read_as_one(written: str, read: str) -> None:
    assert fold(written) == read


def test_a_tower_of_marks_is_cut_and_costs_little() -> None:
    text, offsets = compose("a" + "\u0323\u0301" * 200_000 + "b")
    assert (len(text) < 40, text[-1], offsets.to_source(len(text) - 1)) == (True, "b", 400_001)
