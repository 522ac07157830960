"""The fix of letters with marks apart: the file is in NFC after it, and no record has changed."""

import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import analysed
from vnreport.document.findings import Edit, Fix
from vnreport.outputs.fixing.docx import fixed_docx
from vnreport.outputs.fixing.edits import choose
from vnreport.outputs.fixing.text import fixed_text
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.registry import load_central

sys.path.insert(0, str(Path(__file__).parent / "word"))
from docx_builder import build, p, t

RECORDS = ("citations", "dates", "figures", "letterhead", "outline")
SENTENCE = "Thực hiện Quy định số 08-QĐi/TW ngày 25/10/2018, xử lý 12 đảng viên."


def apart(text):
    return unicodedata.normalize("NFD", text)


def found(data, name, select=("WRD009",)):
    return analyse_bytes(data, name, load_central(), select=list(select))


def mended(data, name, select=("WRD009",)):
    before = found(data, name, select)
    fixes = choose(before.findings, unsafe=True).fixes
    done = (fixed_docx if name.endswith("docx") else fixed_text)(data, before.document, fixes)
    assert done.made == fixes
    return before, done.data


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_composed_in_its_own_encoding(encoding):
    _, data = mended(apart(SENTENCE).encode(encoding), "a.txt")
    assert data == SENTENCE.encode(encoding)


def test_a_letter_whose_marks_stand_in_another_run_is_composed():
    data = build(p("thực hie", t("\u0323\u0302", "<w:b/>"), "n 12 tổ chức"))
    before, done = mended(data, "a.docx")
    after = found(done, "a.docx")
    assert (len(before.findings), after.findings) == (1, ())
    assert after.document.text == before.document.text == "thực hiện 12 tổ chức"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.booleans(), min_size=len(SENTENCE), max_size=len(SENTENCE)), st.booleans())
def test_composing_changes_no_record_and_leaves_nothing_to_compose(which, as_word):
    text = "".join(apart(c) if on else c for c, on in zip(SENTENCE, which, strict=True))
    data, name = (build(p(text)), "a.docx") if as_word else (text.encode(), "a.txt")
    before, done = mended(data, name)
    after = found(done, name)
    assert after.findings == ()
    assert after.document.offsets.turns == ()
    for record in RECORDS:
        assert getattr(after, record) == getattr(before, record)


def test_letters_that_another_fix_replaces_are_left_to_it():
    data = apart("dám nghỉ, dám làm ở đảng bộ").encode()
    before, done = mended(data, "a.txt", ("WRD004", "WRD009"))
    assert {one.code for one in before.findings} == {"WRD004", "WRD009"}
    assert done.decode() == "dám nghĩ, dám làm ở đảng bộ"


def test_a_word_file_is_composed_beside_another_fix():
    data = build(p(apart("dám nghỉ, dám làm ở đảng bộ")))
    _, done = mended(data, "a.docx", ("WRD004", "WRD009"))
    after = found(done, "a.docx")
    assert (after.document.text, after.findings) == ("dám nghĩ, dám làm ở đảng bộ", ())


def test_an_edit_that_composes_nothing_leaves_the_file():
    before = analysed(SENTENCE)
    fix = Fix("made-up", True, (Edit(0, 4, SENTENCE[:4]),))
    assert fixed_text(SENTENCE.encode(), before.document, [fix]).data == SENTENCE.encode()
