"""Superseded documents that the text puts into an earlier time, and dates that are not theirs."""

import pytest

from tests.conftest import analysed

OLD, NEW = "Quy định số 47-QĐ/TW ngày 01/11/2011", "Quy định số 37-QĐ/TW ngày 25/10/2021"


def _codes(text: str, day: str = "2023-12-31") -> list[str]:
    return [finding.code for finding in analysed(text, day, ["REG"]).findings]


@pytest.mark.parametrize(
    "text",
    [
        f"Trước năm 2021, đảng viên vi phạm bị xử lý theo {OLD}.",
        f"Các vi phạm trước ngày 25/10/2021 vẫn áp dụng {OLD}.",
        f"Tại thời điểm vi phạm, {OLD} đang được áp dụng.",
        f"Tổng kết 10 năm thực hiện {OLD}, các cấp ủy đã chỉ ra những hạn chế.",
        f"{NEW} ra đời trên cơ sở kế thừa {OLD}.",
        f"So với {OLD}, {NEW} có nhiều điểm mới.",
        f"Căn cứ {NEW} (thay {OLD}).",
        f"Nhiệm kỳ 2015 - 2020:\n- Thi hành Điều lệ Đảng.\n- Theo {OLD}, đã kỷ luật 12 đảng viên.",
        f"Nhiệm kỳ 2015 - 2020:\n\n- Thi hành Điều lệ Đảng.\n\n- Theo {OLD}, đã kỷ luật 12 đảng viên.",
        f"I. GIAI ĐOẠN 2016 - 2020\n1. Công tác kiểm tra\nTheo {OLD}, đã kỷ luật 12 đảng viên.",
    ],
    ids=["before-a-year", "before-a-day", "then", "summed-up", "inherited", "compared", "in-brackets",
         "list-of-a-term", "list-with-blank-lines", "section-of-a-period"],
)  # fmt: skip
def test_a_document_of_an_earlier_time_is_not_stale(text):
    assert _codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Sau năm 2021, cấp ủy thực hiện {OLD}.",
        f"Căn cứ {OLD}, {NEW}, cấp ủy đã quán triệt.",
        f"Nhiệm kỳ 2020 - 2025:\n- Thi hành Điều lệ Đảng.\n- Theo {OLD}, đã kỷ luật 12 đảng viên.",
        f"Năm 2019:\n- Đã kỷ luật 12 đảng viên.\nHiện nay, các cấp ủy thực hiện {OLD}.",
        f"Thay mặt Ban Thường vụ, căn cứ {OLD}, đoàn kiểm tra báo cáo như sau.",
        f"Sơ kết việc thực hiện {NEW}. Các cấp ủy tiếp tục thực hiện {OLD}.",
    ],
    ids=["after-a-year", "both-as-bases", "list-of-this-term", "behind-a-list", "on-behalf",
         "another-summed-up"],
)  # fmt: skip
def test_a_stale_document_is_told_beside_such_words(text):
    assert _codes(text) == ["REG001"]


def test_a_date_that_begins_the_next_clause_is_not_the_document_s():
    own = "Thực hiện Quy định số 37-QĐ/TW, ngày 25/11/2021 {} đã ban hành kế hoạch."
    assert _codes(own.format("Tỉnh ủy")) == []
    assert _codes(own.format("của Trung ương")) == ["REG003"]
