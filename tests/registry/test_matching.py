"""Which work a citation means, and when nothing may be said."""

import pytest

from vnreport.registry import load

LAND = "TW/NQ/18/2022-06-16"
OFFICES = "TW/NQ/18/2017-10-25"
PLENUM = "Nghị quyết Trung ương …"
RESOLUTION = {"type_code": "NQ", "type_name": "Nghị quyết"}
CONDUCT = "những điều đảng viên không được làm"


def said(match):
    return match.work.id if match.work else None, match.confidence


def test_symbol_and_date_are_exact(ask):
    assert said(ask(37, dates=("2021-10-25",))) == ("TW/QĐ/37/2021-10-25", "exact")


@pytest.mark.parametrize("day", ["2023-12-31", "2026-09-15"])
def test_without_a_date_the_only_one_known_is_probable(ask, day):
    assert said(ask(37, on=day)) == ("TW/QĐ/37/2021-10-25", "probable")


def test_a_work_issued_after_the_report_is_not_meant(ask):
    found = ask(37, on="2020-12-31")
    assert said(found) == (None, "none")
    assert [work.id for work in found.candidates] == ["TW/QĐ/37/2021-10-25"]


def test_a_date_of_another_term_is_another_document_that_is_not_known(ask):
    found = ask(37, on="2023-12-31", dates=("2017-03-15",))
    assert said(found) == (None, "none")
    assert len(found.candidates) == 1


def test_a_date_of_another_term_is_not_saved_by_the_subject(ask):
    found = ask(
        35,
        on="2015-01-01",
        type_code="CT",
        type_name="Chỉ thị",
        dates=("2014-05-26",),
        subjects=("đại hội đảng bộ các cấp tiến tới Đại hội XII",),
    )
    assert said(found) == (None, "none")
    assert len(found.candidates) == 2


@pytest.mark.parametrize("slip", ["2021-11-25", "2012-10-25", "2022-03-05"])
def test_a_slip_in_the_date_is_probable(ask, slip):
    assert said(ask(37, on="2023-12-31", dates=(slip,))) == ("TW/QĐ/37/2021-10-25", "probable")


def test_a_slip_tells_works_of_different_terms_apart(ask):
    assert said(ask(18, **RESOLUTION, dates=("2018-10-25",))) == (OFFICES, "probable")


def test_the_letters_of_another_series_with_another_date_are_another_work(ask):
    assert said(ask(8, on="2023-12-31", dates=("2016-04-15",))) == (None, "none")


def test_the_letters_of_another_series_are_a_slip_where_the_date_agrees(ask):
    assert said(ask(8, dates=("2018-10-25",))) == ("TW/QĐi/8/2018-10-25", "exact")


def test_three_works_of_one_symbol_are_ambiguous(ask):
    found = ask(18, on="2024-06-30", **RESOLUTION)
    assert said(found) == (None, "ambiguous")
    assert len(found.candidates) == 3


@pytest.mark.parametrize(
    ("subject", "work"),
    [("đất đai", LAND), ("tổ chức bộ máy", OFFICES)],
    ids=["land", "offices"],
)
def test_the_subject_tells_works_of_one_symbol_apart(ask, subject, work):
    found = ask(18, on="2024-06-30", **RESOLUTION, subjects=(subject,))
    assert said(found) == (work, "probable")
    assert found.decided_by == ("symbol", "report_date", "subject")


def test_common_words_tell_nothing_apart(ask):
    assert said(ask(18, on="2024-06-30", **RESOLUTION, subjects=("cán bộ",))) == (None, "ambiguous")


def test_a_subject_that_fits_no_title_is_another_document(ask):
    assert said(ask(37, on="2026-09-15", subjects=("bảo vệ môi trường",))) == (None, "none")


@pytest.mark.parametrize("subject", ["Đảng", "công tác", "việc"], ids=range(3))
def test_too_few_words_contradict_nothing(ask, subject):
    found = ask(37, on="2023-12-31", subjects=(subject,))
    assert said(found) == ("TW/QĐ/37/2021-10-25", "probable")


@pytest.mark.parametrize("day", ["2018-02-02", "2023-10-04"])
def test_the_date_tells_works_of_one_symbol_apart(ask, day):
    assert said(ask(124, on="2024-06-30", dates=(day,))) == (f"TW/QĐ/124/{day}", "exact")


def test_the_date_of_one_and_the_subject_of_another_are_ambiguous(ask):
    subject = "kiểm điểm và đánh giá, xếp loại chất lượng hằng năm"
    assert said(ask(124, dates=("2018-02-02",), subjects=(subject,))) == (None, "ambiguous")


def test_a_term_that_is_not_the_work_s_is_another_document(ask):
    found = ask(24, on="2023-12-31", terms=("X",), subjects=("thi hành Điều lệ Đảng",))
    assert said(found) == (None, "none")


@pytest.mark.parametrize(
    ("type_name", "work"),
    [("Quy định", "TW/QĐ/214/2020-01-02"), ("Quyết định", "TW/QĐ/214/2025"), (None, None)],
    ids=["rule", "decision", "neither"],
)
def test_the_type_s_name_tells_works_of_one_symbol_apart(ask, type_name, work):
    found = ask(214, on="2026-09-15", type_name=type_name)
    assert said(found) == (work, "probable" if work else "ambiguous")


def test_where_only_the_year_is_known_the_year_is_enough_but_not_exact(ask):
    found = ask(214, type_name="Quyết định", dates=("2025-01-15",))
    assert said(found) == ("TW/QĐ/214/2025", "probable")


@pytest.mark.parametrize("number", [0, 10**30])
def test_a_number_that_no_work_has_is_none(ask, number):
    found = ask(number)
    assert (said(found), found.candidates) == ((None, "none"), ())


def test_a_bare_number_is_not_enough(ask):
    assert said(ask(37, on="2023-12-31", issuer_code=None)) == (None, "ambiguous")


def test_a_bare_number_with_a_date_that_differs_is_not_enough(ask):
    found = ask(3, issuer_code=None, type_code="KH", type_name="Kế hoạch", dates=("2026-06-10",))
    assert said(found) == (None, "ambiguous")


@pytest.mark.parametrize(
    "more",
    [{"subjects": (CONDUCT,)}, {"issuing_bodies": ("BCH Trung ương Đảng khóa XIII",)}],
    ids=["subject", "body"],
)
def test_a_bare_number_is_borne_out_by_subject_or_body(ask, more):
    found = ask(37, on="2023-12-31", issuer_code=None, **more)
    assert said(found) == ("TW/QĐ/37/2021-10-25", "probable")


OWN = "TU.HậuGiang/QĐ/1972/2019-05-23"


def test_a_province_s_symbol_is_its_own(ask):
    found = ask(1972, issuer_code="TU", on="2023-09-01", province="Hậu Giang")
    assert said(found) == (OWN, "probable")


@pytest.mark.parametrize(
    "province", ["Sóc Trăng", "Cần Thơ", None], ids=["neighbour", "successor", "unknown"]
)
def test_the_same_number_in_another_province_is_another_document(ask, province):
    found = ask(1972, issuer_code="TU", on="2025-09-01", province=province)
    assert said(found) == (None, "none")
    assert len(found.candidates) == 1


def test_after_the_merger_the_successor_means_it_by_its_date(ask):
    asked = {"issuer_code": "TU", "dates": ("2019-05-23",), "province": "Cần Thơ"}
    assert said(ask(1972, on="2025-09-01", **asked)) == (OWN, "probable")


def test_before_the_merger_the_later_successor_does_not_mean_it(ask):
    asked = {"issuer_code": "TU", "dates": ("2019-05-23",), "province": "Cần Thơ"}
    assert said(ask(1972, on="2024-09-01", **asked)) == (None, "none")


def test_the_text_may_name_another_province(ask):
    found = ask(
        1972,
        issuer_code="TU",
        on="2025-09-01",
        province="Cần Thơ",
        issuing_bodies=("Tỉnh ủy Hậu Giang",),
    )
    assert said(found) == (OWN, "probable")


def test_two_provinces_with_the_same_number_and_date_are_kept_apart(ask, write):
    header = "number,type_code,type_name,issuer_code,issuing_body,issued\n"
    row = "5,KH,Kế hoạch,TU,Tỉnh ủy {},2024-03-01\n"
    layer = write("hai-tinh.csv", header + row.format("Sóc Trăng") + row.format("Cà Mau"))
    asked = {"issuer_code": "TU", "type_code": "KH", "type_name": "Kế hoạch"}
    for province, work in (("Sóc Trăng", "TU.SócTrăng"), ("Cà Mau", "TU.CàMau")):
        found = ask(5, **asked, dates=("2024-03-01",), province=province, among=load([layer]))
        assert said(found) == (f"{work}/KH/5/2024-03-01", "exact")


@pytest.mark.parametrize(
    ("number", "terms", "expected"),
    [
        (4, ("XII",), ("TW/NQ/4/2016-10-30", "probable")),
        (4, ("XI",), (None, "none")),
        (4, (), (None, "ambiguous")),
        (5, ("XIII",), (None, "ambiguous")),
    ],
    ids=["known", "other-term", "no-term", "several"],
)
def test_resolutions_of_a_plenum(ask, number, terms, expected):
    found = ask(number, name=PLENUM, terms=terms, on="2023-06-30", **RESOLUTION)
    assert said(found) == expected


def test_another_resolution_of_the_same_plenum_is_not_taken_for_the_known_one(ask):
    subjects = ("hội nhập kinh tế quốc tế",)
    found = ask(4, name=PLENUM, terms=("XII",), subjects=subjects, **RESOLUTION)
    assert said(found) == (None, "none")


def test_the_subject_tells_resolutions_of_one_plenum_apart(ask):
    found = ask(5, name=PLENUM, terms=("XIII",), subjects=("đất đai",), **RESOLUTION)
    assert said(found) == (LAND, "probable")


@pytest.mark.parametrize(
    ("day", "work"),
    [
        ("2010-06-30", "TW/QĐ/115/2007-12-07"),
        ("2021-10-24", "TW/QĐ/47/2011-11-01"),
        ("2021-10-25", "TW/QĐ/37/2021-10-25"),
        ("2026-07-25", "TW/QĐ/37/2021-10-25"),
        ("2026-07-26", "TW/QĐ/207/2026-07-26"),
    ],
    ids=lambda value: value.encode("ascii", "ignore").decode(),
)
def test_a_title_means_what_holds_on_the_report_s_day(ask, day, work):
    assert said(ask(type_name="Quy định", subjects=(CONDUCT,), on=day)) == (work, "probable")


def test_a_title_without_a_day_is_ambiguous(ask):
    assert said(ask(type_name="Quy định", subjects=(CONDUCT,))) == (None, "ambiguous")


def test_a_title_with_a_date_means_the_work_of_that_date(ask):
    found = ask(type_name="Quy định", subjects=(CONDUCT,), dates=("2011-11-01",), on="2023-12-31")
    assert said(found) == ("TW/QĐ/47/2011-11-01", "probable")


def test_a_title_with_a_date_that_fits_none_is_none(ask):
    found = ask(type_name="Quy định", subjects=(CONDUCT,), dates=("1999-02-03",), on="2023-12-31")
    assert said(found) == (None, "none")


def test_nothing_said_is_nothing_found(ask):
    assert said(ask()) == (None, "none")


def test_a_year_tells_works_of_one_symbol_apart(ask):
    assert said(ask(18, **RESOLUTION, years=(2017,))) == (OFFICES, "probable")
    assert said(ask(18, **RESOLUTION, years=(2020,))) == (None, "ambiguous")
