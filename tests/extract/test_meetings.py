"""Documents known by the meeting that passed them, and the charter."""

import pytest
from citations_in import cited, one


@pytest.mark.parametrize(
    ("text", "number", "term"),
    [
        ("Nghị quyết Trung ương 4 khóa XII", 4, "XII"),
        ("Nghị quyết Trung ương 4 (khoá XII)", 4, "XII"),
        ("Nghị quyết Trung ương 4, khóa XII", 4, "XII"),
        ("Nghị quyết Trung ương\n      4 khóa XII", 4, "XII"),
        ("Nghị quyết TW 5 (khóa VIII)", 5, "VIII"),
        ("Nghị quyết TW4", 4, None),
        ("Nghị quyết Trung Ương 6 ( khóa X )", 6, "X"),
        ("NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII", 4, "XII"),
        ("NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII", None, "XIII"),
        ("NQTW4 khóa XI", 4, "XI"),
        ("nghị quyết Trung ương 6", 6, None),
        ("Nghị quyết Hội nghị Trung ương 6 khóa XII", 6, "XII"),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", 4, "XII"),
        ("Nghị quyết Trung ương lần thứ mười một khóa XI", 11, "XI"),
        ("Kết luận Hội nghị Trung ương 4 khóa XIII", 4, "XIII"),
        ("Nghị quyết Đại hội XIII", None, "XIII"),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII", None, "XIII"),
        ("Nghị quyết Đại hội Đảng toàn quốc lần thứ 13", None, "XIII"),
    ],
)
def test_central_meetings(text: str, number: int | None, term: str | None) -> None:
    found = one(f"thực hiện {text} của Đảng.")
    assert (found.text, found.form, found.number, found.term, found.issuer_code) == (
        text,
        "named",
        number,
        term,
        "TW",
    )


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Nghị quyết Trung ương 6, 7 khóa XII", [(6, "XII"), (7, "XII")]),
        ("các Nghị quyết Trung ương 6, 7, 8 (khóa XII)", [(6, "XII"), (7, "XII"), (8, "XII")]),
        ("Nghị quyết Trung ương 6 và 7 khóa XII", [(6, "XII"), (7, "XII")]),
        ("Nghị quyết Trung ương 6 và Trung ương 7 khóa XII", [(6, "XII"), (7, "XII")]),
        ("Nghị quyết Trung ương 4 (khóa XI, XII)", [(4, "XI"), (4, "XII")]),
        ("Nghị quyết Trung ương 4 khóa XI, khóa XII", [(4, "XI"), (4, "XII")]),
        ("Nghị quyết Trung ương 4 khóa XI, XII và XIII", [(4, "XI"), (4, "XII"), (4, "XIII")]),
        ("Nghị quyết Trung ương 4 khóa XI, 6 khóa XII", [(4, "XI"), (6, "XII")]),
        (
            "Nghị quyết Hội nghị Trung ương 4, 5, 6 khóa XIII",
            [(4, "XIII"), (5, "XIII"), (6, "XIII")],
        ),
        ("Nghị quyết Trung ương 6, 7 của Đảng", [(6, None)]),
        ("Nghị quyết Trung ương 6, 7 đồng chí đi học khóa XII", [(6, None)]),
        ("Nghị quyết Trung ương 4 khóa XII, 15 đồng chí", [(4, "XII")]),
        ("Nghị quyết Trung ương 4 khóa XII và I. Kết quả", [(4, "XII")]),
        ("Nghị quyết Trung ương 4 khóa XII, 7/9 chỉ tiêu", [(4, "XII")]),
        ("Nghị quyết Trung ương 4 khóa XII\n\n, XIII", [(4, "XII")]),
    ],
)
def test_plenums_and_terms_in_lists(text: str, members: list[tuple[int, str | None]]) -> None:
    found = cited(f"thực hiện {text}.")
    assert [(one.number, one.term) for one in found] == members
    assert all(one.text == text[one.span.start - 10 : one.span.end - 10] for one in found)


def test_each_member_of_a_list_has_its_own_words() -> None:
    found = cited("Nghị quyết Trung ương 6, 7 (khóa XII), Nghị quyết Trung ương 4 khóa XI, XII.")
    assert [one.text for one in found] == [
        "Nghị quyết Trung ương 6",
        "7 (khóa XII)",
        "Nghị quyết Trung ương 4 khóa XI",
        "XII",
    ]


def test_a_local_congress_is_not_the_centres() -> None:
    found = one("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV")
    assert (found.term, found.issuer_code) == ("XIV", None)


def test_a_congress_without_its_number_is_no_mention() -> None:
    assert cited("Nghị quyết Đại hội đảng bộ các cấp") == []


def test_words_that_look_like_roman_numerals_are_no_term() -> None:
    assert cited("Nghị quyết Đại hội vi phạm nguyên tắc") == []


def test_a_local_congress_in_capitals_is_not_the_centres() -> None:
    assert one("NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XIV").issuer_code is None


def test_a_meeting_alone_is_no_document() -> None:
    assert cited("Hội nghị Trung ương 12, khóa IX đã chỉ rõ") == []


def test_a_plan_is_not_named_after_a_meeting() -> None:
    assert cited("Kế hoạch Đại hội XIII") == []


def test_the_charter() -> None:
    found = one("Căn cứ Điều lệ Đảng Cộng sản Việt Nam;")
    assert (found.text, found.type_name, found.issuer_code) == (
        "Điều lệ Đảng Cộng sản Việt Nam",
        "Điều lệ",
        "TW",
    )


def test_a_year_is_no_plenum() -> None:
    assert cited("Nghị quyết của Ban Chấp hành Trung ương năm 2022") == []
