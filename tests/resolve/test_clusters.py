"""Which mentions mean one work."""

from resolved import clusters, resolved

from vnreport.resolve.keys import Key, agree


def test_spellings_of_one_symbol() -> None:
    assert clusters("Quy định 08-QĐi/TW; Quy định 08-QÐ/TW; Quy định số 8-QĐ/TƯ; 08-Qđi/TW") == [
        ["Quy định 08-QĐi/TW", "Quy định 08-QÐ/TW", "Quy định số 8-QĐ/TƯ", "08-Qđi/TW"]
    ]


def test_one_number_of_two_issuers() -> None:
    assert clusters("Chỉ thị số 05-CT/TW và Chỉ thị số 05-CT/TU") == [
        ["Chỉ thị số 05-CT/TW"],
        ["Chỉ thị số 05-CT/TU"],
    ]


def test_one_symbol_in_two_terms() -> None:
    text = "Chỉ thị 35-CT/TW ngày 30/5/2019; Chỉ thị 35-CT/TW ngày 14/6/2024"
    assert len(clusters(text)) == 2


def test_one_symbol_of_two_provinces() -> None:
    text = "Kế hoạch 15-KH/TU của Tỉnh ủy An Giang; Kế hoạch 15-KH/TU của Tỉnh ủy Cà Mau"
    assert len(clusters(text)) == 2


def test_a_silent_mention_goes_with_the_nearest_before() -> None:
    found = resolved(
        "Chỉ thị 35-CT/TW ngày 30/5/2019. Chỉ thị 35-CT/TW ngày 14/6/2024. Theo Chỉ thị 35-CT/TW."
    )
    assert found.clusters == ((0,), (1, 2))


def test_a_short_form_belongs_to_the_work_of_its_number_and_type() -> None:
    found = resolved("Quy định số 37-QĐ/TW; Quyết định 37-QĐ/TU. Quán triệt Quy định 37.")
    assert found.clusters == ((0, 2), (1,))


def test_a_short_form_has_the_issuer_of_its_antecedent() -> None:
    assert resolved("Chỉ thị số 05-CT/TW. Quán triệt Chỉ thị 05.").citations[1].issuer_code == "TW"


def test_a_short_form_before_its_antecedent() -> None:
    assert len(clusters("Quán triệt Chỉ thị 05 (Chỉ thị số 05-CT/TW)")) == 1


def test_an_abbreviation_that_may_be_either_type_finds_its_antecedent() -> None:
    found = resolved("Quy định số 37-QĐ/TW. Theo QĐ 37.")
    assert [c.type_name for c in found.citations] == ["Quy định", "Quy định"]


def test_a_short_form_that_fits_two_works_stays_ambiguous() -> None:
    found = resolved("Chỉ thị 05-CT/TW; Chỉ thị 05-CT/TU. Thực hiện Chỉ thị 05.")
    assert (found.clusters, dict(found.ambiguous)) == (((0,), (1,), (2,)), {2: (0, 1)})


def test_a_short_form_with_an_issuer_is_not_ambiguous() -> None:
    found = resolved("Chỉ thị 05-CT/TW; Chỉ thị 05-CT/TU. Thực hiện Chỉ thị 05 của Bộ Chính trị.")
    assert found.clusters == ((0, 2), (1,))


def test_short_forms_without_antecedent_are_one_work() -> None:
    found = resolved("Chỉ thị 05 của Bộ Chính trị. Thực hiện Chỉ thị 05.")
    assert (found.clusters, found.citations[1].issuer_code) == (((0, 1),), "TW")


def test_short_forms_of_two_issuers_are_two_works() -> None:
    assert len(clusters("Chỉ thị 05 của Bộ Chính trị và Chỉ thị 05 của Tỉnh ủy")) == 2


def test_one_meeting_written_twice() -> None:
    text = "Nghị quyết Trung ương 4 (khóa XII) và Nghị quyết Trung ương 4 khóa XII"
    assert len(clusters(text)) == 1


def test_meetings_of_two_terms() -> None:
    text = "Nghị quyết Trung ương 4 khóa XI, Nghị quyết Trung ương 4 khóa XII"
    assert len(clusters(text)) == 2


def test_a_title_that_no_work_has_is_dropped() -> None:
    assert clusters("Quy định về những điều đảng viên không được làm.") == []


def test_keys_that_say_different_places_do_not_agree() -> None:
    key = Key("party", 15, "KH", "TU")
    assert not agree(key.filled_from(Key("party", 15, "KH", "TU", "A")), Key("", 15, "", "", "B"))


def test_a_key_takes_only_what_it_lacks() -> None:
    key = Key("party", 15, "KH", "TU", "An Giang")
    assert key.filled_from(Key("party", 15, "KH", "TU", "Cà Mau", "XIII")) == Key(
        "party", 15, "KH", "TU", "An Giang", "XIII"
    )


def test_one_state_symbol_in_two_years() -> None:
    text = "Quyết định 15/QĐ-UBND ngày 05/01/2022; Quyết định 15/QĐ-UBND ngày 07/3/2023"
    assert len(clusters(text)) == 2


def test_one_state_symbol_of_two_communes() -> None:
    text = "Kế hoạch 15/KH-UBND của UBND xã An Bình; Kế hoạch 15/KH-UBND của UBND xã An Hòa"
    assert len(clusters(text)) == 2


def test_one_state_symbol_that_has_its_year() -> None:
    text = "Nghị định 30/2020/NĐ-CP ngày 05/3/2020; Nghị định 30/2020/NĐ-CP ngày 05/3/2021"
    assert len(clusters(text)) == 1


def test_one_symbol_of_two_communes() -> None:
    text = "Nghị quyết 02-NQ/ĐU của Đảng ủy xã An Bình; Nghị quyết 02-NQ/ĐU của Đảng ủy xã An Hòa"
    assert len(clusters(text)) == 2


def test_one_commune_named_in_two_ways() -> None:
    text = (
        "Nghị quyết 02-NQ/ĐU của Đảng ủy xã An Bình; "
        "Nghị quyết 02-NQ/ĐU của Ban Thường vụ Đảng uỷ xã An Bình"
    )
    assert len(clusters(text)) == 1


def test_the_kind_of_a_place_and_its_abbreviation() -> None:
    text = "Kế hoạch 15/KH-UBND của UBND TP Vân Hải; Kế hoạch 15/KH-UBND của UBND thành phố Vân Hải"
    assert len(clusters(text)) == 1


def test_a_special_zone_and_a_commune_of_one_name() -> None:
    own = "Kế hoạch 15-KH/ĐU của Đảng ủy đặc khu Vân Hải; Kế hoạch 15-KH/ĐU của Ban Thường vụ "
    assert len(clusters(own + "Đảng ủy đặc khu Vân Hải")) == 1
    assert len(clusters(own + "Đảng ủy xã Vân Hải")) == 2


def test_two_offices_that_both_write_the_general_code() -> None:
    text = "Hướng dẫn 02-HD/ĐU của Đảng ủy UBND tỉnh Lâm Hà; Hướng dẫn 02-HD/ĐU của Đảng ủy "
    assert len(clusters(text + "các cơ quan Đảng tỉnh Lâm Hà")) == 2
    assert len(clusters(text + "UBND tỉnh Lâm Hà")) == 1


def test_a_kind_of_place_alone_names_no_place() -> None:
    text = "Kế hoạch 15-KH/ĐU của Đảng ủy phường; Kế hoạch 15-KH/ĐU của Đảng ủy phường Vân Hải"
    assert len(clusters(text)) == 1
