"""Lists and ranges of documents."""

from citations_in import cited, dates, symbols, texts


def test_bare_numbers_share_the_symbol_that_ends_the_list() -> None:
    found = cited("Các Quy định số 22, 37 và 69-QĐ/TW của Bộ Chính trị")
    assert [(c.number, c.type_code, c.issuer_code) for c in found] == [
        (22, "QĐ", "TW"),
        (37, "QĐ", "TW"),
        (69, "QĐ", "TW"),
    ]


def test_only_the_last_of_a_list_has_the_date() -> None:
    assert dates("Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017") == [None, "2017-10-25"]


def test_a_list_of_bare_numbers() -> None:
    assert [c.number for c in cited("Nghị quyết 57, 59, 66, 68, 70, 71,72 của Bộ Chính trị")] == [
        57, 59, 66, 68, 70, 71, 72,
    ]  # fmt: skip


def test_bare_numbers_share_the_issuer_behind_the_last() -> None:
    found = cited("Quyết định số 217, số 218 của Bộ Chính trị")
    assert [(c.text, c.issuer_code) for c in found] == [
        ("Quyết định số 217", "TW"),
        ("số 218", "TW"),
    ]


def test_symbols_on_a_list_need_no_type_word() -> None:
    assert texts("Quyết định 217 QĐ/TW, 218 QĐ/TW của Bộ Chính trị") == [
        "Quyết định 217 QĐ/TW",
        "218 QĐ/TW",
    ]


def test_a_symbol_of_another_type_on_a_list_keeps_its_own() -> None:
    found = cited("Quy định số 22-QĐ/TW, 05-CT/TW")
    assert [(c.type_name, c.symbol) for c in found] == [
        ("Quy định", "22-QĐ/TW"),
        ("Chỉ thị", "05-CT/TW"),
    ]


def test_two_type_words_are_no_list() -> None:
    found = cited("Quy định 37, ngày 25/10/2021 và Quy định 22 của Trung ương")
    assert [(c.number, c.date, c.issuer_code) for c in found] == [
        (37, "2021-10-25", None),
        (22, None, "TW"),
    ]


def test_what_a_number_counts_ends_a_list() -> None:
    assert symbols("Quy định 37, 12 đảng viên và 3 chi bộ") == ["Quy định 37"]


def test_a_date_ends_a_list() -> None:
    assert symbols("Quy định số 37, 15/3/2024") == ["Quy định 37"]


def test_a_year_ends_a_list() -> None:
    assert symbols("Quy định số 37, 2024") == ["Quy định 37"]


def test_a_percentage_ends_a_list() -> None:
    assert symbols("Chỉ thị 05, 98% đảng viên") == ["Chỉ thị 5"]
