"""Plain texts, also those that were converted from an old Word file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.source import LinePlace
from vnreport.errors import EmptyFile, UnknownEncoding, VnReportError
from vnreport.readers.text import read

CONVERTED = (
    "Chi bộ có 12 đảng viên[\n], tăng 2 người.\nĐạt 90%[\n]\nHết.\n"
    "[\ufffd] Theo báo cáo tháng 6.\n[\ufffd] Năm 2022.\nVà năm 2023.\n"
)


def test_lines_are_blocks():
    document = read(b"A\n\nB c\r\nD", "a.txt")
    assert [document.text[b.start : b.end] for b in document.blocks] == ["A", "B c", "D"]


def test_lost_marks_are_tied_to_lost_bodies_by_their_order():
    document = read(CONVERTED.encode(), "a.txt")
    ahead = [document.text[: note.anchor] for note in document.footnotes]
    assert [words[-9:] for words in ahead] == ["đảng viên", ".\nĐạt 90%"[-9:]]
    assert [note.marker for note in document.footnotes] == ["1", "2"]


def test_the_body_of_a_note_may_have_several_lines():
    document = read(CONVERTED.encode(), "a.txt")
    bodies = [document.text[note.start : note.end] for note in document.footnotes]
    assert bodies[1].endswith("Năm 2022.\nVà năm 2023.")


def test_a_line_cut_by_a_lost_mark_is_one_block():
    document = read(CONVERTED.encode(), "a.txt")
    first = document.blocks[0]
    assert document.text[first.start : first.end] == "Chi bộ có 12 đảng viên[\n], tăng 2 người."


def test_numbered_marks_are_tied_by_their_numbers():
    document = read("Đạt 90%[1], tăng[2].\n[1] Năm 2022.\n[2] Năm 2023.\n".encode(), "a.txt")
    assert [(n.marker, document.text[: n.anchor][-3:]) for n in document.footnotes] == [
        ("1", "90%"),
        ("2", "ăng"),
    ]


def test_a_different_number_of_marks_and_bodies_is_said():
    document = read("A[\n] b.\n[\ufffd] Một.\n[\ufffd] Hai.\n".encode(), "a.txt")
    assert [problem.key for problem in document.problems] == ["note-count-differs"]
    assert document.footnotes[1].anchor is None


def test_brackets_that_are_no_notes_stay_text():
    assert read(b"Xem [22] va [35, tr.4].\n", "a.txt").footnotes == ()


def test_a_place_is_line_and_column():
    document = read("Một\nhai ba".encode(), "a.txt")
    assert document.place_at(document.text.index("ba")) == LinePlace(2, 5)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_with_and_without_a_mark(encoding):
    assert read("Quy định".encode(encoding), "a.txt").text == "Quy định"


def test_another_encoding_is_refused():
    with pytest.raises(UnknownEncoding):
        read("Quyết".encode("latin-1", "replace") + b"\xe9\xff", "a.txt")


def test_blanks_only_are_an_empty_file():
    with pytest.raises(EmptyFile):
        read(b" \n\t\n", "a.txt")


@given(st.binary(max_size=200))
def test_only_our_errors_come_out(data):
    try:
        document = read(data, "a.txt")
    except VnReportError:
        return
    assert all(document.text[b.start : b.end].strip() for b in document.blocks)


@given(st.text(alphabet="ab[]1\ufffd\n \r", max_size=60))
def test_blocks_rise_and_never_overlap(text):
    try:
        document = read(text.encode(), "a.txt")
    except VnReportError:
        return
    ends = [0, *(block.end for block in document.blocks)]
    assert all(block.start >= end for block, end in zip(document.blocks, ends, strict=False))
