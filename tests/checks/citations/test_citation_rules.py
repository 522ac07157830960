"""What the rules on citations say of reports, beyond the examples on their pages."""

from tests.conftest import analysed


def flagged(code: str, text: str, as_of: str = "2024-06-30") -> list[str]:
    found = analysed(text, as_of, [code])
    return [found.document.text[f.span.start : f.span.end] for f in found.findings]


def test_an_eth_in_a_symbol_is_another_spelling() -> None:
    assert flagged("CIT001", "Quy định số 08-QĐi/TW; sơ kết Quy định số 08-QÐi/TW.") == [
        "08-QÐi/TW"
    ]


def test_blanks_and_dashes_are_no_other_spelling() -> None:
    assert flagged("CIT001", "Chỉ thị 05-CT/TW, Chỉ thị 05 – CT/TW, Chỉ thị số 05-\nCT/TW.") == []


def test_one_number_in_two_terms_has_two_dates() -> None:
    text = "Chỉ thị số 35-CT/TU ngày 30/5/2019; Chỉ thị số 35-CT/TU ngày 14/6/2024."
    assert flagged("CIT002", text) == []


def test_one_state_symbol_of_two_years_has_two_dates() -> None:
    text = "Quyết định số 15/QĐ-UBND ngày 05/01/2022; Quyết định số 15/QĐ-UBND ngày 07/3/2023."
    assert flagged("CIT002", text) == []


def test_one_number_of_two_communes_has_two_dates() -> None:
    text = (
        "Nghị quyết số 02-NQ/ĐU ngày 05/01/2022 của Đảng ủy xã An Bình; "
        "Nghị quyết số 02-NQ/ĐU ngày 07/3/2022 của Đảng ủy xã An Hòa."
    )
    assert flagged("CIT002", text) == []


def test_one_state_symbol_with_two_dates() -> None:
    text = (
        "Nghị định số 130/2020/NĐ-CP ngày 30/10/2020; Nghị định số 130/2020/NĐ-CP ngày 03/10/2020."
    )
    assert flagged("CIT002", text) == ["03/10/2020"]


def test_a_decree_is_no_decision() -> None:
    assert flagged("CIT003", "Kết luận số 12-NQ/TU của Tỉnh ủy.") == ["Kết luận số 12-NQ/TU"]


def test_an_abbreviated_type_contradicts_nothing() -> None:
    assert flagged("CIT003", "QĐ 37-QĐ/TW; Công văn số 1234/UBND-NC; TTr 45-TTr/TU.") == []


def test_a_short_form_of_a_list_with_an_issuer_is_introduced() -> None:
    assert flagged("CIT004", "Các Nghị quyết 5857, 5859 và 5866 của Tỉnh ủy.") == []


def test_an_alias_introduces_the_short_form() -> None:
    text = "Kế hoạch số 5815-KH/TU (gọi tắt là Kế hoạch 5815). Thực hiện Kế hoạch 5815."
    assert flagged("CIT004", text) == []


def test_a_date_makes_no_short_form_clear_that_fits_two() -> None:
    text = "Kế hoạch 15-KH/TU và Kế hoạch 15-KH/HU. Sơ kết Kế hoạch 15."
    assert flagged("CIT005", text) == ["Kế hoạch 15"]


def test_a_blank_for_the_hyphen_is_not_closed_up() -> None:
    found = analysed("Theo Quyết định số 217 QĐ/TW ngày 12/12/2013.", "2024-06-30", ["CIT006"])
    assert [edit.text for f in found.findings if f.fix for edit in f.fix.edits] == ["217-QĐ/TW"]


def test_a_short_form_with_its_subject_is_only_worth_knowing() -> None:
    text = "Đảng ủy Sở gửi Công văn số 1462 về việc rà soát hồ sơ; quán triệt Quy định số 5813."
    found = analysed(text, "2024-06-30", ["CIT004"])
    assert [f.severity for f in found.findings] == ["info", "warning"]


def test_a_number_of_the_other_series_is_only_worth_knowing() -> None:
    text = "Quy định số 10-QĐ/TW ngày 15/12/2018; Quy định số 95-QĐ/TW ngày 18/6/2019."
    found = analysed(text, "2023-12-31", ["REG005"])
    assert [f.severity for f in found.findings] == ["info", "error"]


def test_a_work_of_unknown_day_bounds_no_number() -> None:
    assert flagged("REG005", "Hướng dẫn số 97-HD/BTGTW ngày 22/02/2023.") == []
