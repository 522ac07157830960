"""Date, issuer, term: each to its own mention, none from a neighbour."""

import pytest
from citations_in import cited, dates, one


def test_three_works_one_in_another_have_three_dates() -> None:
    found = cited(
        "Kế hoạch số 15-KH/ĐU ngày 02/3/2024 của Đảng ủy xã An Bình thực hiện Kế hoạch số 30-KH/TU, "
        "ngày 15/02/2024 của Tỉnh ủy An Giang về thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 "
        "của Ban Chấp hành Trung ương khóa XII."
    )
    assert [(c.symbol, c.date, c.issuer_name, c.term) for c in found] == [
        ("15-KH/ĐU", "2024-03-02", "Đảng ủy xã An Bình", None),
        ("30-KH/TU", "2024-02-15", "Tỉnh ủy An Giang", None),
        ("18-NQ/TW", "2017-10-25", "Ban Chấp hành Trung ương", "XII"),
    ]


def test_the_date_of_the_next_mention_is_not_taken() -> None:
    assert dates("Quy định số 22-QĐ/TW và Quy định số 37-QĐ/TW ngày 25/10/2021") == [
        None,
        "2021-10-25",
    ]


def test_the_date_of_the_mention_before_is_not_taken() -> None:
    assert dates("Quy định số 37-QĐ/TW ngày 25/10/2021; Quy định số 22-QĐ/TW.") == [
        "2021-10-25",
        None,
    ]


def test_the_issuer_of_the_next_mention_is_not_taken() -> None:
    found = cited("Chỉ thị số 05-CT/TW, Kế hoạch số 12-KH/TU của Tỉnh ủy An Giang")
    assert [c.issuer_name for c in found] == [None, "Tỉnh ủy An Giang"]


def test_the_term_of_the_next_mention_is_not_taken() -> None:
    found = cited("Kết luận số 21-KL/TW, Nghị quyết Trung ương 4 khóa XII")
    assert [c.term for c in found] == [None, "XII"]


def test_the_subject_ends_before_the_next_mention() -> None:
    found = cited("Kế hoạch số 12-KH/TU về thực hiện Chỉ thị số 05-CT/TW về học tập.")
    assert [c.subject for c in found] == ["thực hiện", "học tập"]


@pytest.mark.parametrize(
    "following",
    [
        " ngày 25/10/2021",
        ", ngày 25/10/2021",
        " (ngày 25/10/2021)",
        " (25/10/2021)",
        ", ngày 25-10-2021",
        ", ngày 25.10.2021",
        " ngày 25 tháng 10 năm 2021",
        "\nngày 25/10/ 2021",
        " NGÀY 25/10/2021",
        " Ngày 25/10/2021",
        " ký ngày 25/10/2021",
        " được ban hành ngày 25/10/2021",
        " của Ban Chấp hành Trung ương, ngày 25/10/2021",
        " của Bộ Chính trị khóa XIII ngày 25/10/2021",
        " của Bộ Chính trị(khóa XIII) ngày 25/10/2021",
        " của Ban Bí thư, ngày 25/10/2021, đã kiểm tra 12 tổ chức đảng trong",
        "** ngày 25/10/2021",
        "” ngày 25/10/2021",
    ],
)
def test_a_date_stands_behind_the_mention(following: str) -> None:
    assert one(f"Quy định số 37-QĐ/TW{following} về.").date == "2021-10-25"


@pytest.mark.parametrize(
    "following",
    [
        " và hoàn thành trước ngày 05/12/2025",
        " (từ ngày 27/10-03/11/2025)",
        ", ngày 04/8/2023, Đảng ủy Trường tổ chức hội nghị",
        ".\nNgày 05/12/2025, Tỉnh ủy họp",
        "\n\nngày 05/12/2025",
        "; ngày 05/12/2025",
        " có hiệu lực từ ngày 05/12/2025",
    ],
)
def test_the_date_of_an_event_is_not_taken(following: str) -> None:
    assert one(f"Thực hiện Kế hoạch số 12-KH/TU{following}.").date is None


def test_a_date_before_the_mention_that_is_issued_on_it() -> None:
    found = cited(
        "Ngày 20/3/2025, Ủy ban Kiểm tra Trung ương đã ban hành Hướng dẫn số 15-HD/UBKTTW "
        "thực hiện Quy định số 22-QĐ/TW."
    )
    assert [(c.date, c.issuer_name) for c in found] == [
        ("2025-03-20", "Ủy ban Kiểm tra Trung ương"),
        (None, None),
    ]


def test_a_date_before_an_issue_in_another_clause_is_not_taken() -> None:
    assert dates("Ngày 20/3/2025 họp; Tỉnh ủy đã ban hành Kế hoạch số 12-KH/TU") == [None]


def test_the_issuing_body_before_a_short_form() -> None:
    found = one("Ngày 6/8, Ban Thường vụ Tỉnh ủy Yên Bái đã ban hành Chỉ thị số 17 về dư luận.")
    assert (found.issuer_code, found.issuer_name) == ("TU", "Ban Thường vụ Tỉnh ủy Yên Bái")


def test_an_issuing_body_that_contradicts_the_symbol_is_not_taken() -> None:
    found = one("Đảng ủy xã đã ban hành Kế hoạch số 12-KH/TU")
    assert (found.issuer_code, found.issuer_name) == ("TU", None)


def test_a_day_without_its_year_does_not_hide_the_issuer() -> None:
    found = one("Kế hoạch số 80 ngày 24/11 của Ban Thường vụ Tỉnh ủy")
    assert (found.date, found.issuer_code) == (None, "TU")


def test_a_day_that_the_calendar_does_not_have() -> None:
    assert one("Quy định số 37-QĐ/TW ngày 31/02/2021").date is None


def test_an_abbreviated_body() -> None:
    assert one("Quy định 22 của BCH TW khóa XIII").issuer_code == "TW"


def test_a_subject_in_quotes() -> None:
    found = one("Kết luận số 100-KL/TW của Ban Bí thư “về việc đổi mới công tác dư luận”, nêu rõ.")
    assert found.subject == "việc đổi mới công tác dư luận"


@pytest.mark.parametrize(
    ("before", "provision"),
    [
        ("khoản 2 Điều 7", "khoản 2 Điều 7"),
        ("điểm a, b khoản 3 Điều 5 của", "điểm a, b khoản 3 Điều 5"),
        ("Mục I và Mục II", "Mục I và Mục II"),
        ("một số điều của", None),
        ("Phụ lục kèm theo", None),
    ],
)
def test_provisions(before: str, provision: str | None) -> None:
    assert one(f"theo {before} Quy định số 22-QĐ/TW").provision == provision


def test_a_mention_inside_quotation_marks() -> None:
    assert [c.quoted for c in cited("“thi hành Quy định 22” và Quy định 37")] == [True, False]


def test_adverbs_between_the_body_and_its_verb() -> None:
    text = "Ban Thường vụ Tỉnh ủy đã kịp thời ban hành Kế hoạch số 48."
    assert one(text).issuer_name == "Ban Thường vụ Tỉnh ủy"


@pytest.mark.parametrize(
    "body",
    [
        "Đảng ủy thành phố Vân Hải",
        "Ban Thường vụ Đảng ủy đặc khu Vân Hải",
        "Đảng ủy thị trấn Vân Hải",
        "Đảng ủy các cơ quan Đảng Trung ương",
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        "Đảng ủy Ủy ban nhân dân tỉnh Lâm Hà",
    ],
)
def test_the_name_of_a_body_goes_on_over_its_place(body: str) -> None:
    found = one(f"Kế hoạch số 12-KH/ĐU ngày 05/9/2025 của {body} về chuyển đổi số.")
    assert (found.issuer_name, found.subject) == (body, "chuyển đổi số")


@pytest.mark.parametrize("body", ["UBND tỉnh", "Ủy ban nhân dân thành phố", "Chủ tịch UBND thị xã"])
def test_a_body_of_a_kind_of_place_alone_hides_neither_day_nor_subject(body: str) -> None:
    dated = one(f"Quyết định số 12/QĐ-UBND của {body}, ngày 05/9/2024 về đất đai.")
    assert (dated.date, dated.subject) == ("2024-09-05", "đất đai")
    assert one(f"Quyết định số 12/QĐ-UBND ngày 05/9/2024 của {body} về đất đai.").subject


def test_what_a_committee_does_is_not_of_its_name() -> None:
    found = one("Kế hoạch số 18-KH/TU của Ban Thường vụ Tỉnh ủy thành lập Ban Chỉ đạo.")
    assert found.issuer_name == "Ban Thường vụ Tỉnh ủy"


def test_the_name_of_a_body_ends_with_its_sentence() -> None:
    found = cited("Kế hoạch số 3-KH/UBKTĐU của Ủy ban Kiểm tra Đảng ủy xã. Báo cáo số 4-BC/ĐU.")
    assert found[0].issuer_name == "Ủy ban Kiểm tra Đảng ủy"


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Nghị quyết số 13-NQ/TƯ của Tỉnh ủy Lâm Hà", "13-NQ/TU"),
        ("Nghị quyết số 13-NQ/TƯ của Ban Chấp hành Trung ương", "13-NQ/TW"),
        ("Nghị quyết số 13-NQ/TƯ", "13-NQ/TW"),
    ],
)
def test_the_name_of_the_body_tells_what_tu_with_a_hook_stands_for(text: str, symbol: str) -> None:
    assert one(text).symbol == symbol


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("so với Quy định số 132-QĐ/TW năm 2018 trước đây", 2018),
        ("Quy định số 132-QĐ/TW ngày 08/3/2018", None),
        ("kết quả thực hiện Nghị quyết số 18-NQ/TW năm 2022", None),
        ("Nghị quyết số 18-NQ/TW năm 2021 - 2025", None),
    ],
)
def test_a_year_behind_a_mention(text: str, year: int | None) -> None:
    assert one(text).year == year


@pytest.mark.parametrize(
    "plenum", ["Hội nghị lần thứ sáu ", "Hội nghị lần thứ 6, ", "Hội nghị lần thứ tư ", ""]
)
def test_a_plenum_before_the_name_of_the_body(plenum: str) -> None:
    found = one(
        f"Nghị quyết số 18-NQ/TW ngày 25/10/2017 của {plenum}Ban Chấp hành Trung ương Đảng khóa XII "
        "về tổ chức bộ máy."
    )
    assert (found.issuer_code, found.term, found.subject) == ("TW", "XII", "tổ chức bộ máy")


def test_a_day_in_brackets_before_the_body() -> None:
    assert one("Từ Kết luận 127-KL/TW (28/02/2025, Bộ Chính trị) đến nay").date == "2025-02-28"


def test_a_name_in_capitals_ends_before_its_term() -> None:
    found = one(
        "NGHỊ QUYẾT SỐ 18-NQ/TW CỦA BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XII VỀ TỔ CHỨC BỘ MÁY"
    )
    assert (found.issuer_name, found.term) == ("BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG", "XII")
