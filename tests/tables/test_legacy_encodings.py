"""The old encodings: every letter there and back, in both cases, and what speaks for each."""

import unicodedata

import pytest

from vnreport.tables.encoding_evidence import guess, speaks_for
from vnreport.tables.legacy_encodings import (
    codes_of,
    converted,
    encodings,
    is_suspect,
    legacy_font,
)
from vnreport.tables.load import table

TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
LETTERS = ["đ"] + [
    letter
    for vowel in "aăâeêioôơuưy"
    for tone in TONES
    if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
]
TEXT = "Thực hiện nhiệm vụ được giao, các tổ chức đảng đã kiểm tra đảng viên theo đúng quy định."


def encoded(text, encoding):
    return "".join(codes_of(letter, encoding) or letter for letter in text)


@pytest.mark.parametrize("encoding", encodings())
def test_small_letters_there_and_back(encoding):
    for letter in LETTERS:
        assert converted(f"t{encoded(letter, encoding)}n", encoding) == f"t{letter}n"


@pytest.mark.parametrize("encoding", ["vni", "vps", "bkhcm2"])
def test_capitals_there_and_back(encoding):
    for letter in map(str.upper, LETTERS):
        assert converted(f"T{encoded(letter, encoding)}N", encoding) == f"T{letter}N"


def test_tcvn3_has_capitals_without_tones_only():
    capitals = [letter for letter in map(str.upper, LETTERS) if codes_of(letter, "tcvn3")]
    assert sorted(capitals) == sorted("ĂÂÊÔƠƯĐ")
    assert all(converted(encoded(letter, "tcvn3"), "tcvn3") == letter for letter in capitals)


@pytest.mark.parametrize("encoding", encodings())
def test_letters_side_by_side_there_and_back(encoding):
    text = "".join(LETTERS)
    assert converted(encoded(text, encoding), encoding) == text


@pytest.mark.parametrize("encoding", encodings())
def test_codes_read_as_windows_1252_mean_the_same(encoding):
    raw = encoded(TEXT, encoding).encode("latin-1")
    text = "".join(bytes([c]).decode("windows-1252", "ignore") or chr(c) for c in raw)
    assert converted(text, encoding) == TEXT


@pytest.mark.parametrize("encoding", encodings())
def test_the_example_of_the_row(encoding):
    row = table("legacy_encodings")[encoding]
    assert converted(row["example"], encoding) == row["means"]


def test_a_capital_may_bear_the_small_form_of_its_mark():
    assert converted("TÆNH Aùn", "vni") == "TỈNH Án"


@pytest.mark.parametrize(
    ("name", "font"),
    [
        (".VnTime", ("tcvn3", False)),
        (".VnTimeH", ("tcvn3", True)),
        ("ABCDEF+.VnArialH,Bold", ("tcvn3", True)),
        (".VnBlack", ("tcvn3", False)),
        ("VNI-Times", ("vni", False)),
        ("VPS Times", ("vps", False)),
        ("VNtimes new roman", ("bkhcm2", False)),
        ("Times New Roman", None),
        ("Vivaldi", None),
        ("", None),
        (None, None),
    ],
)
def test_names_of_typefaces(name, font):
    assert legacy_font(name) == font


@pytest.mark.parametrize("encoding", encodings())
def test_words_tell_their_encoding(encoding):
    assert guess([encoded(TEXT, encoding)]) == encoding
    assert speaks_for(encoded(TEXT, encoding), encoding) is True
    assert speaks_for(TEXT, encoding) is False


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        unicodedata.normalize("NFD", TEXT),
        "có là và các tác giả khác đã nói thế này là không đúng và có lý do".replace("ả", "a"),
        "Où est l'hôtel près de la gare? Déjà vu, à bientôt, ça va très bien, garçon, événement",
        "Die größten Städte müssen für alle Bürger schöne Plätze haben, natürlich überall",
        "El niño pequeño comió piñas y soñó con montañas lejanas en España el próximo año",
        "© 2023 ® « » ± ° § ¶ µm ¼ ½ ¾ × ÷ ¡ ¿ ¢ £ ¥ © 2023 ® « » ± ° § ¶ µm ¼ ½",
        "",
    ],
)
def test_other_texts_are_in_no_old_encoding(text):
    assert guess([text]) is None


def test_vietnamese_in_unicode_raises_no_suspicion():
    assert not is_suspect(TEXT * 50)
    assert is_suspect(encoded(TEXT, "tcvn3"))
