"""What the figure rules say, how loud, and how to mend it."""

from tests.conftest import analysed
from vnreport.document.findings import Finding


def findings(text: str) -> list[Finding]:
    return list(analysed(text, select=["FIG"]).findings)


def test_the_arithmetic_is_spelled_out() -> None:
    (found,) = findings("Có 412/415 đảng viên dự, chiếm 99,82%.")
    assert found.severity == "error"
    assert found.message == "Ghi 99,82% nhưng 412/415 = 99,28%."
    assert [proof.text for proof in found.evidence][:2] == [
        "412/415 = 99,28%",
        "Ghi “412/415 đảng viên”",
    ]


def test_a_total_wrong_along_and_down_is_told_once() -> None:
    table = (
        "| Đơn vị | Nam | Nữ | Tổng số |\n| Xã A | 10 | 5 | 15 |\n"
        "| Xã B | 20 | 6 | 26 |\n| Cộng | 30 | 11 | 43 |\n"
    )
    assert [found.text for found in findings(table)] == ["43"]


def test_what_only_reads_so_is_a_warning() -> None:
    stated, likely = (
        findings(text)[0].severity
        for text in (
            "Có 12 lớp, gồm 5 lớp ở huyện và 6 lớp ở xã.",
            "Có 12 lớp (5 lớp ở huyện, 6 lớp ở xã).",
        )
    )
    assert (stated, likely) == ("error", "warning")


def test_more_than_all_is_an_error_and_less_a_warning() -> None:
    text = (
        "Hoàn thành xuất sắc nhiệm vụ 20%, hoàn thành tốt nhiệm vụ 60%, "
        "hoàn thành nhiệm vụ 55%, không hoàn thành nhiệm vụ 1%."
    )
    more, less = findings(text), findings(text.replace("55%", "11%"))
    assert [f.severity for f in (*more, *less)] == ["error", "warning"]


def test_the_missing_sign_is_put_in() -> None:
    text = "Ấp văn hóa đạt 91,25%, gia đình văn hóa đạt 94,60, cơ quan văn hóa đạt 98,10%."
    (found,) = findings(text)
    assert found.fix
    assert found.fix.safe
    (edit,) = found.fix.edits
    assert text[: edit.start] + edit.text + text[edit.end :] == text.replace("94,60", "94,60%")


def test_a_repeated_year_is_only_worth_knowing() -> None:
    ranks = "hoàn thành tốt nhiệm vụ 81,40%, hoàn thành nhiệm vụ 17,75%, không hoàn thành nhiệm vụ 0,85%"
    (found,) = findings(f"Năm 2021: {ranks}; Năm 2022: {ranks}.")
    assert (found.code, found.severity) == ("FIG006", "info")


def test_years_that_do_not_follow_each_other_may_repeat() -> None:
    ranks = "hoàn thành tốt nhiệm vụ 81,40%, hoàn thành nhiệm vụ 17,75%, không hoàn thành nhiệm vụ 0,85%"
    assert findings(f"Năm 2019: {ranks}; Năm 2022: {ranks}.") == []


def test_a_table_where_nothing_adds_up_is_no_sum() -> None:
    text = "| Đơn vị | Số hộ | Số xã |\n|---|---|---|\n| A | 12 | 4 |\n| B | 15 | 5 |\n| Tổng số | 99 | 98 |\n"
    assert findings(text) == []
