"""The noun that a number counts."""

import pytest
from figures_in import counted

from vnreport.extract.figures.nouns import noun_at


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("đảng viên tham gia học tập", "đảng viên"),
        ("chi bộ trực thuộc đảng ủy cơ sở với", "chi bộ trực thuộc đảng ủy cơ sở"),
        ("huyện ủy viên và tương đương", "huyện ủy viên"),
        ("cán bộ, đảng viên tham gia", "cán bộ, đảng viên"),
        ("xã, phường, thị trấn thuộc", "xã, phường, thị trấn"),
        ("thành phố, Đảng bộ Khối".lower(), "thành phố"),
        ("đảng viên chính thức trở lên", "đảng viên chính thức"),
        ("quốc gia hàng đầu", "quốc gia"),
        ("lượt cán bộ dự", "lượt cán bộ"),
        ("uỷ viên mới", "uỷ viên mới"),
        ("file ảnh chân dung", "file ảnh chân dung"),
        ("đảng\nviên được", "đảng viên"),
    ],
)
def test_the_noun_behind_a_number(words: str, noun: str) -> None:
    found = noun_at(f"12 {words}", 2)
    assert found is not None
    assert found.phrase == noun


@pytest.mark.parametrize("words", ["được công nhận", ", số còn lại", "(gồm cả", "x 4 cm", "và"])
def test_where_there_is_no_noun(words: str) -> None:
    assert noun_at(f"12 {words}", 2) is None


def test_a_bare_number_counts_what_its_whole_counts() -> None:
    text = "Kỷ luật 27 đảng viên (khiển trách 15, cảnh cáo 12)."
    assert counted(text) == ["đảng viên", "đảng viên", "đảng viên"]


def test_a_document_behind_a_number_is_no_noun() -> None:
    assert counted("Theo Điểm 10 Quy định số 294-QĐ/TW, có 12 Đảng viên.") == ["đảng viên"]
