"""Period, base and direction of figures."""

from figures_in import figures, one


def periods(text: str) -> list[str | None]:
    return [figure.period for figure in figures(text)]


def test_a_year_at_the_head_governs_the_list() -> None:
    text = "Năm 2021: kết nạp 12 đảng viên; xóa tên 3 đảng viên; Năm 2022: kết nạp 15 đảng viên."
    assert periods(text) == ["2021", "2021", "2022"]


def test_a_year_opens_a_list_of_lines() -> None:
    text = "Năm 2021:\n- Kết nạp 12 đảng viên.\n- Xóa tên 3 đảng viên.\nHiện có 40 chi bộ."
    assert periods(text) == ["2021", "2021", None]


def test_a_year_inside_a_sentence_ends_with_it() -> None:
    assert periods("Trong nhiệm vụ của năm 2021 có 12 lớp. Tổng số 40 chi bộ.") == ["2021", None]


def test_a_year_behind_a_figure_is_its_own() -> None:
    assert periods("Tăng từ 84 hộ (năm 2020) lên 105 hộ (năm 2022).") == ["2020", "2022"]


def test_what_is_compared_with_governs_nothing() -> None:
    change, count = figures("Năm 2020, giảm 0,99% so với năm 2019; có 12 lớp.")
    assert (change.period, change.base, change.direction) == ("2020", "2019", "down")
    assert float(change.value or 0) == -0.99
    assert count.period == "2020"


def test_the_year_before() -> None:
    figure = one("Năm 2022, tăng 15% so với cùng kỳ năm trước.")
    assert (figure.kind, figure.base) == ("change", "2021")


def test_the_day_of_a_citation_governs_nothing() -> None:
    assert periods("Theo Kế hoạch số 15-KH/TU ngày 12/3/2022, mở 12 lớp.") == [None]


def test_percentage_points_are_said() -> None:
    assert one("Tỷ lệ giảm 1,2 điểm phần trăm.").unit == "percentage points"


def test_a_level_after_a_fall_is_no_change() -> None:
    assert one("Tỷ lệ hộ nghèo giảm còn 3,2%.").kind == "percent"


def test_two_that_rose_together() -> None:
    first, second = figures("(tăng 12 tổ chức và 30 đảng viên so với năm 2020)")
    assert (first.direction, first.base) == (second.direction, second.base) == ("up", "2020")
