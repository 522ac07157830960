"""Units of the lexer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.nlp.lexer import units


def _words(text: str) -> list[str]:
    return [text[u.start : u.end] for u in units(text) if u.kind != "blank"]


@pytest.mark.parametrize(
    "atom",
    [
        "08-QĐi/TW",
        "-BC/TU",
        "30/2020/NĐ-CP",
        "120/2020/QH14",
        "53/KH-UBND",
        "25/10/2018",
        "25.10.2018",
        "10/2021",
        "33.509",
        "99,36%",
        "[1]",
        "[\ufffd]",
        "[\n]",
        "Đ/c",
        "T/M",
        "TP.",
        "v.v.",
        "08-QÐi/TW",
    ],
)
def test_an_atom_is_one_unit(atom):
    assert _words(f"Theo {atom} và") == ["Theo", atom, "và"]


def test_list_numbers_are_units_at_the_beginning_of_a_line():
    assert _words("II. Kết quả\n1. Tốt\na) khá 1.523 và 2.") == [
        "II.", "Kết", "quả", "1.", "Tốt", "a)", "khá", "1.523", "và", "2", ".",
    ]  # fmt: skip


def test_a_ratio_is_two_numbers():
    assert _words("32.558/32.787 đảng viên") == ["32.558", "/", "32.787", "đảng", "viên"]


def test_marks_of_a_decomposed_letter_stay_with_it():
    assert _words("U\u031b\u0309y ban") == ["U\u031b\u0309y", "ban"]


@given(st.text(max_size=80))
def test_the_units_of_any_text_joined_are_the_text(text):
    assert "".join(text[u.start : u.end] for u in units(text)) == text
