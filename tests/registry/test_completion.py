"""What the fields of an office's row tell beside themselves."""

from datetime import date

import pytest

from vnreport.registry.completion import complete, symbol_parts

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("37-QĐ/TW", (37, "QĐ", "TW", "37-QĐ/TW")),
        ("Quy định số 8-Qđi/TƯ ngày 25/10/2018", (8, "QĐi", "TW", "08-QĐi/TW")),
        ("12 - KH / TU", (12, "KH", "TU", "12-KH/TU")),
        ("30/2020/NĐ-CP", (30, "NĐ", "CP", "30/2020/NĐ-CP")),
        ("1493/QĐ-TTg", (1493, "QĐ", "TTg", "1493/QĐ-TTg")),
        ("Luật 80/2025/QH15", (80, "QH", "QH15", "80/2025/QH15")),
        ("không có ký hiệu", None),
    ],
    ids=["party", "spelling", "blanks", "decree", "decision", "law", "none"],
)
def test_a_symbol_is_taken_apart(typed, parts):
    assert symbol_parts(typed) == parts


def test_a_symbol_its_day_and_subject_fill_the_row():
    row = complete(
        {"symbol": "37-QĐ/TƯ", "issued": "25/10/2021", "title": "Quy định về nêu gương"}, TODAY
    )
    assert row == {
        "symbol": "37-QĐ/TW",
        "spellings": "37-QĐ/TƯ",
        "issued": "25/10/2021",
        "title": "nêu gương",
        "number": "37",
        "type_code": "QĐ",
        "issuer_code": "TW",
        "type_name": "Quy định",
        "term": "XIII",
        "recorded_at": "2026-11-25",
    }


def test_a_code_of_one_type_and_one_body_names_both():
    row = complete({"symbol": "05-HD/UBKTTW", "issued": "2022-11-22", "source": "Công báo"}, TODAY)
    assert (row["type_name"], row["issuing_body"]) == ("Hướng dẫn", "Ủy ban Kiểm tra Trung ương")
    assert row["read_on"] == "2026-11-25"


def test_what_several_share_is_left_open():
    row = complete({"symbol": "12-QĐ/TU"}, TODAY)
    assert "type_name" not in row and "issuing_body" not in row


def test_what_the_row_says_stands():
    row = complete({"symbol": "05-HD/UBKTTW", "number": "6", "issuing_body": "UBKT"}, TODAY)
    assert (row["number"], row["issuing_body"]) == ("6", "UBKT")
