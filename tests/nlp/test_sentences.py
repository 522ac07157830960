"""Where sentences end and where they only seem to."""

import pytest
import spacy


@pytest.fixture(scope="module")
def nlp():
    found = spacy.blank("vi_vnreport")
    found.add_pipe("vnreport_sentences")
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Đ/c Nguyễn Văn An, Bí thư Huyện ủy, dự họp.",
        "T/M Ban Thường vụ ký ban hành.",
        "TM. Ban Thường vụ đã ký.",
        "Đoàn làm việc tại TP. Hồ Chí Minh và TX. Bàu Sen.",
        "Đạt 99,36%, tăng 1.523 đảng viên, gồm xã A, xã B v.v. và một số nơi khác.",
        "1. Công tác kiểm tra, giám sát",
        "III. KẾT QUẢ",
        "Thực hiện Nghị\nquyết số 21-NQ/TW ngày 25/10/2017.",
        "Toàn Đảng bộ đạt 99,36%[\n].",
        "Theo Chương trình số\n27-CTr/TU ngày 12/3/2018 đến năm\n2030, các xã đã làm.",
        "Quy định số 08-QĐi/TW (khóa XII). ",
        "Ông nói: “Được!” rồi ra về.",
    ],
)
def test_one_sentence(nlp, text):
    assert len(list(nlp(text).sents)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Đạt tỷ lệ 99,36%.[1] ", "Đồng thời, Ban Thường vụ chỉ đạo."),
        ("Đã triển khai[\ufffd]. ", "Đ/c Bí thư dự."),
        ("Cử tri hỏi: “Khi nào xong?” ", "Huyện trả lời sau."),
        ("Thiếu vốn, thiếu người, v.v. ", "Các xã đã báo cáo."),
        ("KẾT QUẢ THỰC HIỆN\n", "Tỉnh ủy ban hành kế hoạch."),
        ("Các xã đã làm;\n", "- Huyện đang làm."),
        ("Đã xong.\n", "a) việc thứ nhất"),
        ("Có 12 xã. ", "05 xã chưa nộp."),
        ("Tổng số đảng viên\n", "33.509"),
        ("Các xã làm tốt\n\n", "và phường cũng vậy"),
    ],
)
def test_two_sentences(nlp, first, second):
    assert [sent.text_with_ws for sent in nlp(first + second).sents] == [first, second]


def test_a_text_that_is_wrapped_throughout(nlp):
    first = (
        "Ban Thường vụ Huyện ủy đã ban hành các văn bản để thực hiện\n"
        "Nghị quyết và Chương trình hành động của Tỉnh ủy, giao cho\n"
        "Ủy ban Kiểm tra Huyện ủy theo dõi trong cả nhiệm kỳ này.\n"
    )
    second = "Kết quả chung\n"
    third = "Các xã đã tổ chức học tập, quán triệt đến từng chi bộ, từng\nĐảng viên."
    sentences = [sent.text_with_ws for sent in nlp(first + second + third).sents]
    assert sentences == [first, second, third]


def test_no_text_has_no_sentence(nlp):
    assert list(nlp("").sents) == []
