"""Figures in the cells of tables."""

from figures_in import figures

from vnreport.document.figures import figure_groups

TABLE = """
| TT | Năm | Số chi bộ | Kinh phí (triệu đồng) | Tỷ lệ (%) |
|----|-----|-----------|-----------------------|-----------|
| 1 | 2021 | 1.240 | 35,5 | 97,10 |
| 2 | 2022 | 1.245 | 40 | 98,00 |
| 3 | 2023 | 1.250 | 42 | 98,40 |
"""


def test_headings_say_what_is_counted_and_when() -> None:
    first = figures(TABLE)[0]
    assert (first.printed, first.kind, first.period) == ("1.240", "count", "2021")
    assert (first.cell, first.column_heading, first.row_heading) == ((0, 1, 2), "số chi bộ", "2021")


def test_running_numbers_and_years_are_no_figures() -> None:
    assert [figure.printed for figure in figures(TABLE)[:4]] == ["1.240", "35,5", "97,10", "1.245"]


def test_units_come_from_the_heading() -> None:
    _, money, percent = figures(TABLE)[:3]
    assert (money.kind, money.unit, int(money.value or 0)) == ("money", "đồng", 35_500_000)
    assert (percent.kind, percent.unit) == ("percent", "%")


def test_a_total_row_is_tied_to_its_rows() -> None:
    text = "| Đơn vị | Số hộ |\n|---|---|\n| Xã A | 12 |\n| Xã B | 15 |\n| Cộng | 27 |\n"
    found = figures(text)
    (group,) = figure_groups(found)
    assert (group.kind, group.positions("whole"), group.positions("part")) == (
        "table",
        (2,),
        (0, 1),
    )


def test_numbers_without_headings_are_left_alone() -> None:
    assert figures("| 0 | 1 | 0 |\n| 7 | 5 | 4 |\n") == ()
