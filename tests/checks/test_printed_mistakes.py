"""Wrong citations that have been seen in print, each in a sentence of our own: what is said of them.

What no rule can tell is listed too, with nothing: a subject that is slightly off, a date that
falls into another term.
"""

import pytest

from tests.conftest import analysed

CASES = [
    (
        "Theo Quy định số 95-QĐ/TW ngày 18/6/2019 của Ban Bí thư về kiểm tra.",
        "2023-12-31",
        "REG005",
        "195-QĐ/TW ngày 18/6/2019",
    ),
    (
        "Theo Quy định số 69-QĐ/TW ngày 06/7/2022 của Ban Chấp hành Trung ương Đảng về kỷ luật.",
        "2023-12-31",
        "REG004",
        "của Bộ Chính trị",
    ),
    (
        "Theo Quy định số 08-QĐi/TW ngày 25/10/2018 và Quy định số 08-QĐ/TW ngày 25/10/2018.",
        "2023-12-31",
        "CIT001",
        "08-QĐi/TW",
    ),
    ("Theo Quy định số 08-Q\u00d0i/TW ngày 25/10/2018.", "2023-12-31", "WRD011", "Đ"),
    ("Theo Quy định số 08-Qđi/TW ngày 25/10/2018.", "2023-12-31", "CIT007", "08-QĐi/TW"),
    (
        "Theo Chỉ thị số 03-CT/TW ngày 15-4-2011 của Bộ Chính trị về học tập tấm gương đạo đức.",
        "2015-12-31",
        "REG003",
        "ngày 14/5/2011",
    ),
    (
        "Theo Quy định số 124-QĐ/TW ngày 02/02/2018 về kiểm điểm và đánh giá, xếp loại hằng năm.",
        "2024-12-31",
        "REG007",
        "ngày 04/10/2023",
    ),
    (
        "Theo Hướng dẫn số 02-HD/UBKTTW ngày 12/09/2021 của Ủy ban Kiểm tra Trung ương.",
        "2024-12-31",
        "REG003",
        "ngày 29/11/2021",
    ),
    (
        "Theo Hướng dẫn số 05-HD/VPTW ngày 12/01/2026 của Văn phòng Trung ương Đảng.",
        "2026-10-31",
        None,
        "",
    ),
    (
        "Theo Kết luận số 21-KL/TW của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
        "2023-12-31",
        None,
        "",
    ),
    ("Theo Quy định số 96/QĐ-TW ngày 02/02/2023.", "2023-12-31", "CIT007", "96-QĐ/TW"),
    (
        "Theo Quy định số 29-QĐ/TW ngày 25/7/2016 của Bộ Chính trị về thi hành Điều lệ Đảng.",
        "2018-12-31",
        "REG004",
        "của Ban Chấp hành Trung ương",
    ),
]


@pytest.mark.parametrize(
    ("text", "day", "code", "suggested"),
    CASES,
    ids=[f"{number}-{case[2]}" for number, case in enumerate(CASES)],
)
def test_a_mistake_seen_in_print(text, day, code, suggested):
    loud = {f.code: f for f in analysed(text, day).findings if f.code != "REG006"}
    assert list(loud) == ([code] if code else [])
    assert code is None or suggested in (loud[code].suggestion or "")
