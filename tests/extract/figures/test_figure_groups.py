"""Which figures belong together."""

import pytest
from figures_in import figures

from vnreport.checks.rules.figures.coverage import checked_figures
from vnreport.document.figures import figure_groups


def groups(text: str) -> list[tuple[str, str, list[str]]]:
    """Kind, certainty and printed members of each group."""
    found = figures(text)
    return [
        (group.kind, group.certainty, [found[i].printed for i, _ in group.members])
        for group in figure_groups(found)
    ]


def test_a_whole_and_its_parts() -> None:
    text = "Có 498 tổ chức cơ sở đảng (trong đó có 171 đảng bộ cơ sở, 327 chi bộ cơ sở)."
    assert [figure.part_of for figure in figures(text)] == [None, 0, 0]
    assert groups(text) == [("sum", "open", ["498", "171", "327"])]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Có 12 lớp, gồm 5 lớp ở huyện và 7 lớp ở xã.", "stated"),
        ("Có 12 lớp (5 lớp ở huyện, 7 lớp ở xã).", "likely"),
        ("Có 12 lớp, trong đó 5 lớp ở huyện, 7 lớp ở xã.", "open"),
        ("Có 12 đại biểu, gồm 5 nữ, 7 đảng viên trẻ.", "open"),
        ("Có 12 đơn vị, gồm 5 xã, 4 phường và Công an huyện.", "open"),
        ("Có 12 đại biểu (nam 5, nữ 7).", "likely"),
    ],
)
def test_how_sure_it_is_that_parts_are_all(text: str, certainty: str) -> None:
    assert [group[:2] for group in groups(text)] == [("sum", certainty)]


@pytest.mark.parametrize(
    "text",
    [
        "Mở 5 lớp (250 học viên, 10 giảng viên).",
        "Đạt 22,4 triệu đồng (tăng 7,7% tương đương 1,6 triệu đồng).",
        "Có 36 chi bộ. Gồm có 12 đảng viên.",
    ],
)
def test_what_is_no_part(text: str) -> None:
    assert groups(text) == []


def test_a_ratio_and_its_percentage() -> None:
    text = "Là 502/509, chiếm 98,62% (giảm 0,99% so với năm 2019)."
    assert groups(text) == [("share", "stated", ["502/509", "98,62"])]


def test_ranks_of_each_year_are_a_group() -> None:
    text = (
        "Năm 2021: hoàn thành xuất sắc nhiệm vụ đạt 16,70%, hoàn thành tốt nhiệm vụ đạt 92,14%, "
        "hoàn thành nhiệm vụ đạt 7,25%; Năm 2022: hoàn thành xuất sắc nhiệm vụ đạt 16,96%, "
        "hoàn thành tốt nhiệm vụ đạt 92,62%, hoàn thành nhiệm vụ đạt 7,38%."
    )
    assert groups(text) == [
        ("ranks", "stated", ["16,70", "92,14", "7,25"]),
        ("ranks", "stated", ["16,96", "92,62", "7,38"]),
    ]


def test_a_change_finds_its_base_in_another_sentence() -> None:
    text = (
        "Năm 2021, toàn huyện kết nạp 160 đảng viên. "
        "Năm 2022, toàn huyện kết nạp 184 đảng viên, tăng 15% so với năm 2021."
    )
    assert ("change", "likely", ["160", "184", "15"]) in groups(text)


def test_parts_in_the_footnote_of_their_whole() -> None:
    text = "Kiểm tra 84 đảng viên[1].\n\n[1] Cấp huyện kiểm tra 11; cấp xã kiểm tra 73.\n"
    assert groups(text) == [("sum", "likely", ["84", "11", "73"])]


def test_coverage_counts_what_was_compared() -> None:
    found = figures("Có 45/50 chi bộ, chiếm 90%; mở 12 lớp; có 30 hộ, trong đó 12 hộ nghèo.")
    assert (len(found), sorted(checked_figures(found))) == (5, [0, 1])


def test_an_open_list_that_adds_up_was_compared() -> None:
    found = figures("Có 12 chi bộ, trong đó 5 chi bộ ở xã, 7 chi bộ ở phường.")
    assert checked_figures(found) == {0, 1, 2}
