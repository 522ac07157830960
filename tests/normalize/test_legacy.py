"""Stretches in old encodings become Unicode; everything in Unicode stays as it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.blocks import Block, Document, Footnote, Legacy
from vnreport.document.source import LinePlace
from vnreport.normalize import normalize
from vnreport.readers.text import read
from vnreport.tables.legacy_encodings import codes_of, encodings

REAL = Path(__file__).parents[3] / "shared" / "data"
TEXT = (
    "Thực hiện Quy định số 37-QĐ/TW, các tổ chức đảng đã kiểm tra 12 đảng viên.\n"
    "Đến nay đã xử lý kỷ luật ba người, giữ vững đoàn kết và kỷ cương của Đảng bộ tỉnh.\n"
    "Phương hướng: tiếp tục giáo dục, quản lý đảng viên theo đúng Điều lệ Đảng."
)


def encoded(text, encoding):
    return "".join(codes_of(letter, encoding) or letter for letter in text)


def marked(text, *legacy):
    """A document of one block with stretches of old typefaces."""
    return Document("a.docx", "", "docx", text, (Block(0, len(text)),), legacy=legacy)


@pytest.mark.parametrize("encoding", encodings())
def test_a_text_with_typefaces_becomes_unicode(encoding):
    raw = encoded(TEXT, encoding)
    assert normalize(marked(raw, Legacy(0, len(raw), encoding))).text == TEXT


@pytest.mark.parametrize("encoding", encodings())
def test_a_text_without_typefaces_becomes_unicode(encoding):
    document = normalize(read(encoded(TEXT, encoding).encode(), "a.txt"))
    assert document.text == TEXT
    assert [problem.key for problem in document.problems] == ["legacy-encoding"]


@pytest.mark.parametrize("encoding", encodings())
def test_bytes_that_are_no_utf_8_become_unicode(encoding):
    assert normalize(read(encoded(TEXT, encoding).encode("latin-1"), "a.txt")).text == TEXT


@pytest.mark.parametrize("encoding", encodings())
def test_an_old_typeface_over_unicode_changes_nothing(encoding):
    document = normalize(marked(TEXT, Legacy(0, len(TEXT), encoding, True)))
    assert (document.text, document.legacy, document.problems) == (TEXT, (), ())


def test_a_short_heading_goes_with_its_neighbours():
    raw = encoded("Đảng bộ tỉnh", "tcvn3")
    document = Document(
        "a.docx", "", "docx", f"BAN {TEXT}{raw}", (Block(0, 3), Block(4, 4 + len(TEXT))),
        legacy=(Legacy(0, 3, "tcvn3", True), Legacy(4, 4 + len(TEXT), "tcvn3")),
    )  # fmt: skip
    assert normalize(document).legacy == ()


def test_runs_of_several_encodings_and_unicode_in_one_paragraph():
    parts = [encoded("Đảng bộ ", "tcvn3"), "tỉnh đã ", encoded("kiểm tra", "vni")]
    ends = [len("".join(parts[:n])) for n in range(4)]
    legacy = (Legacy(0, ends[1], "tcvn3"), Legacy(ends[2], ends[3], "vni"))
    assert normalize(marked("".join(parts), *legacy)).text == "Đảng bộ tỉnh đã kiểm tra"


def test_a_letter_and_its_mark_may_stand_in_two_runs():
    raw = encoded("tổ chức", "vni")
    document = normalize(marked(raw, Legacy(0, 2, "vni"), Legacy(2, len(raw), "vni")))
    assert document.text == "tổ chức"


def test_a_typeface_of_capitals_makes_capitals():
    raw = encoded("ban chấp hành đảng bộ", "tcvn3")
    document = normalize(marked(raw, Legacy(0, len(raw), "tcvn3", True)))
    assert document.text == "BAN CHẤP HÀNH ĐẢNG BỘ"


def test_a_heading_in_capitals_is_told_by_its_words():
    typed = "QUYếT ĐịNH CủA BAN CHấP HàNH\nĐảng bộ xã Bé có ba mươi đảng viên"
    document = normalize(read(encoded(typed, "tcvn3").encode(), "a.txt"))
    assert document.text == "QUYẾT ĐỊNH CỦA BAN CHẤP HÀNH\nĐảng bộ xã Bé có ba mươi đảng viên"


@pytest.mark.parametrize("encoding", ["vni", "bkhcm2"])
def test_places_lead_back_to_the_codes(encoding):
    document = normalize(read(encoded(TEXT, encoding).encode(), "a.txt"))
    at = document.text.index("xử lý")
    line = encoded(TEXT.split("\n")[1], encoding)
    column = line.index(encoded("xử lý", encoding)) + 1
    assert document.place_at(at) == LinePlace(2, column)


def test_notes_move_with_the_text():
    body, note = encoded("Đạt chín mươi phần trăm", "vni"), encoded("Số liệu năm trước", "vni")
    text = f"{body}\n{note}"
    blocks = (Block(0, len(body)), Block(len(body) + 1, len(text), "footnote", note=0))
    notes = (Footnote("1", len(body) + 1, len(text), len(body)),)
    legacy = tuple(Legacy(block.start, block.end, "vni") for block in blocks)
    found = normalize(Document("a.docx", "", "docx", text, blocks, footnotes=notes, legacy=legacy))
    (only,) = found.footnotes
    assert found.text[: only.anchor] == "Đạt chín mươi phần trăm"
    assert found.text[only.start : only.end] == "Số liệu năm trước"


@given(
    st.lists(st.sampled_from(["tổ", "chức", "e\u0301", "\u200b", "12", "Đảng", "ư"]), max_size=30)
)
def test_two_maps_make_one(words):
    raw = encoded(" ".join(words), "vni")
    document = normalize(marked(raw, Legacy(0, len(raw), "vni")))
    places = [document.offsets.to_source(at) for at in range(len(document.text) + 1)]
    assert places == sorted(places)
    assert (places[0] >= 0, places[-1] <= len(raw)) == (True, True)
    for at, letter in enumerate(document.text):
        if letter.isascii():
            assert raw[places[at]] == letter


@pytest.mark.skipif(not REAL.is_dir(), reason="no ../shared here")
def test_no_real_text_in_unicode_is_touched():
    files = [*REAL.glob("real/dev/*.txt"), *REAL.glob("seed/*.txt")]
    assert len(files) > 20
    for path in files:
        assert normalize(read(path.read_bytes(), path.name)).legacy == ()
