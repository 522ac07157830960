"""Dates, periods and relative dates with their values."""

import pytest

from tests.conftest import analysed
from vnreport.document.blocks import Block, Document
from vnreport.pipeline.analysis import analyse
from vnreport.registry import load_central

HEAD = "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết\n"


def _dates(text: str, head: str = "") -> list[tuple[str, str | None, str | None]]:
    found = analysed(head + text).dates
    return [(d.text, d.value, d.end_value) for d in found if d.attached_to != "letterhead"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25/10/2018", "2018-10-25"),
        ("25-10-2018", "2018-10-25"),
        ("25.10.2018", "2018-10-25"),
        ("ngày 25 tháng 10 năm 2021", "2021-10-25"),
        ("ngày 10, tháng 3, năm 2022", "2022-03-10"),
        ("tháng 10/2021", "2021-10"),
        ("quý III/2022", "2022-Q3"),
        ("quý IV năm 2022", "2022-Q4"),
        ("năm 2023", "2023"),
    ],
)
def test_one_point_in_time(text, value):
    assert [(v, end) for _, v, end in _dates(f"Họp {text} tại xã.")] == [(value, None)]


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("giai đoạn 2018 - 2023", "2018", "2023"),
        ("nhiệm kỳ 2020 – 2025", "2020", "2025"),
        ("từ năm 2018 đến hết năm 2023", "2018", "2023"),
        ("từ ngày 01/01/2022 đến ngày 31/12/2022", "2022-01-01", "2022-12-31"),
        ("từ tháng 01/2022 đến tháng 6/2022", "2022-01", "2022-06"),
        ("ngày 25-27/10/2021", "2021-10-25", "2021-10-27"),
        ("từ ngày 27/10-03/11/2025", "2025-10-27", "2025-11-03"),
        ("6 tháng đầu năm 2023", "2023-01", "2023-06"),
        ("9 tháng đầu năm 2023", "2023-01", "2023-09"),
        ("10 tháng đầu năm 2023", "2023-01", "2023-10"),
        ("06 tháng cuối năm 2023", "2023-07", "2023-12"),
        ("8 tháng đầu năm 2023", "2023-01", "2023-08"),
        ("3 tháng cuối năm 2023", "2023-10", "2023-12"),
    ],
)
def test_periods(text, value, end):
    assert [(v, e) for _, v, e in _dates(f"Kết quả {text} tốt.")] == [(value, end)]


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("Trong năm nay đã kết nạp.", "2023", None),
        ("Tăng 5% so với năm trước.", "2022", None),
        ("Giảm so với cùng kỳ năm trước.", "2022", None),
        ("Sáu tháng đầu năm đã họp.", "2023-01", "2023-06"),
        ("Trong 10 tháng đầu năm đã họp.", "2023-01", "2023-10"),
        ("Đến năm sau hoàn thành.", "2024", None),
    ],
)
def test_relative_dates_by_the_report_s_own_year(text, value, end):
    assert [(v, e) for _, v, e in _dates(text, HEAD)] == [(value, end)]


def test_a_year_named_before_goes_before_the_report_s():
    assert _dates("Năm 2021 tăng 2% so với năm trước.", HEAD) == [
        ("Năm 2021", "2021", None),
        ("năm trước", "2020", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "tháng 8,9/2025",
        "đợt III/2025",
        "ký ngày 05-12-2025 11:33:43 +07:00",
        "các năm trước",
        "năm sau cao hơn năm trước",
        "khóa XII",
        "điện thoại 0912-123-456",
    ],
)
def test_what_is_no_date(text):
    assert _dates(f"Nội dung {text} nêu trên.", HEAD) == []


def test_without_a_date_of_its_own_a_report_has_no_relative_dates():
    assert _dates("Tăng 5% so với năm trước.") == []


def test_an_impossible_day_is_kept_and_marked():
    date = analysed("Họp ngày 31/02/2022.").dates[0]
    assert (date.value, date.calendar_error) == (None, True)


def test_a_blank_day_is_incomplete():
    date = analysed("Ký ngày      tháng     năm 2023.").dates[0]
    assert (date.value, date.incomplete) == ("2023", True)


def test_what_a_date_belongs_to():
    text = "Quy định số 37-QĐ/TW ngày 25/10/2021. Năm 2022, có 12 chi bộ. Họp ngày 02/3/2023."
    assert [d.attached_to for d in analysed(HEAD + text).dates] == [
        "letterhead",
        "citation:0",
        "figure:0",
        None,
    ]


def test_a_number_that_word_draws_makes_a_heading():
    text = "ĐẶC ĐIỂM TÌNH HÌNH"
    blocks = (Block(0, len(text), label="II.", bold=True),)
    outline = analyse(Document("a", "", "docx", text, blocks), load_central()).outline
    assert [(h.level, h.marker, h.title) for h in outline] == [(2, "II", text)]
