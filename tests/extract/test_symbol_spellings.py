"""One symbol in all the ways in which reports, news and PDFs write it."""

import pytest
from citations_in import one, symbols, texts

SPELLINGS = [
    "Chỉ thị số 45-CT/TW",
    "Chỉ thị số\n45-CT/TW",
    "Chỉ thị\nsố 45-CT/TW",
    "Chỉ\nthị số 45-CT/TW",
    "Chỉ thị số\n            45-CT/TW",
    "Chỉ thị số 45-\nCT/TW",
    "Chỉ thị số 45-CT/\nTW",
    "Chỉ thị số 45–CT/TW",
    "Chỉ thị số 45\u2011CT/TW",
    "Chỉ\u00a0thị\u00a0số\u00a045-CT/TW",
    "Chỉ thị số 45 - CT/TW",
    "Chỉ thị số 45- CT/TW",
    "Chỉ thị số 45 -CT/TW",
    "Chỉ thị số 45-CT / TW",
    "Chỉ thị số: 45-CT/TW",
    "Chỉ thị Số 45-CT/TW",
    "Chỉ thị 45-CT/TW",
    "chỉ thị số 45-CT/TW",
    "chỉ thị 45-CT/TW",
    "CHỈ THỊ SỐ 45-CT/TW",
    "Chỉ Thị số 45-CT/TW",
    "Chỉ thị số 45-СТ/ТW",
    "Chỉ thị số 45-CT/TƯ",
    "Chỉ thị số 45-CT/Tw",
    "Chỉ thịsố45-CT/TW",
    "Chỉ thị45-CT/TW",
    "Chỉ thị số 4 5 - C T / T W",
    "Chỉ thị số 4 5 -\nC T / T W",
    "Chỉ thị số 45/CT-TW",
    "Chỉ thị số 45-CT-TW",
    "Chỉ thị số 45/CT/TW",
    "Chỉ thị số 45 CT/TW",
    "CT 45-CT/TW",
    "CT số 45-CT/TW",
    "CT45-CT/TW",
]


@pytest.mark.parametrize("written", SPELLINGS, ids=range(len(SPELLINGS)))
def test_every_spelling_gives_the_same_fields(written: str) -> None:
    found = one(f"Thực hiện {written}, ngày 14/4/2025 của Bộ Chính trị, các chi bộ đã họp.")
    assert (found.type_name, found.symbol, found.issuer_code, found.date) == (
        "Chỉ thị",
        "45-CT/TW",
        "TW",
        "2025-04-14",
    )


@pytest.mark.parametrize(
    "end", [".", ",", ";", ":", ")", "”", '"', "!", "…", "/.", "./.", "]", "*"]
)
def test_what_follows_a_symbol_is_not_part_of_it(end: str) -> None:
    assert texts(f"theo Quy định số 37-QĐ/TW{end}") == ["Quy định số 37-QĐ/TW"]


@pytest.mark.parametrize("end", [".", ",", ";", ":", ")", "”", "/.", "./."])
def test_what_follows_a_bare_number_is_not_part_of_it(end: str) -> None:
    assert texts(f"theo Quy định 232{end}") == ["Quy định 232"]


@pytest.mark.parametrize("opening", ["(", "“", "[", "- ", "\n", "; ", "**", '"'])
def test_what_stands_before_a_type_word_does_not_hide_it(opening: str) -> None:
    assert texts(f"{opening}Quy định số 37-QĐ/TW") == ["Quy định số 37-QĐ/TW"]


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        ("29-NQ-TƯ", "29-NQ/TW"),
        ("217-QĐ/TƯ", "217-QĐ/TW"),
        ("336- QD/BCSCLTW", "336-QĐ/BCSCLTW"),
        ("38-HD/TĐV", "38-HD/TĐV"),
        ("154/NĐ-CP", "154/NĐ-CP"),
        ("65/CV/ĐU", "65-CV/ĐU"),
        ("66/NQ-TW", "66-NQ/TW"),
        ("366/QĐ-TW", "366-QĐ/TW"),
        ("02 – NQ/TW", "02-NQ/TW"),
        ("135/2020/NĐ -CP", "135/2020/NĐ-CP"),
        ("75/KH- UBND", "75/KH-UBND"),
        ("27/CTTg", "27/CT-TTg"),
        ("403/2017/NQLT-UBTVQH14", "403/2017/NQLT-UBTVQH14"),
        ("66.25/2026/NQ-CP", "66.25/2026/NQ-CP"),
        ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),
        ("46/2026/TT-BGD&ĐT", "46/2026/TT-BGD&ĐT"),
        ("06-HD/BTCTW-BTGTW", "06-HD/BTCTW-BTGTW"),
        ("25-HD/BTC Trung ương", "25-HD/BTCTW"),
        ("1 5 4 / N Đ -\nC P", "154/NĐ-CP"),
        ("7 6 / 2 0 2 5 / U B T V Q H 1 5", "76/2025/UBTVQH15"),
        ("2155-QĐ/QUTW", "2155-QĐ/QUTW"),
    ],
)
def test_odd_symbols_have_a_canonical_form(written: str, symbol: str) -> None:
    assert symbols(f"theo văn bản số {written} đã nêu") == [symbol]


def test_the_sources_own_letters_are_kept() -> None:
    found = one("Quy định số 08-QÐi/TW")
    assert (found.symbol, found.symbol_as_written) == ("08-QĐi/TW", "08-QÐi/TW")


def test_a_footnote_mark_glued_to_the_symbol_is_left_out() -> None:
    assert texts("Quy định số 37-QĐ/TW1 và") == ["Quy định số 37-QĐ/TW"]


def test_a_type_word_glued_to_the_word_before_is_found() -> None:
    assert texts("theo tinh thầnNghị quyết số 35-NQ/TW") == ["Nghị quyết số 35-NQ/TW"]


def test_a_state_qd_is_a_decision() -> None:
    assert one("theo QĐ 21/2025/QĐ-UBND").type_name == "Quyết định"


def test_a_partys_bare_qd_may_be_either() -> None:
    assert one("theo QĐ 37 đã nêu").type_name is None


def test_a_symbol_whose_first_letters_are_an_office() -> None:
    found = one("Công văn số 1234/UBND-NC")
    assert (found.issuer_code, found.type_code) == ("UBND", "CV")
