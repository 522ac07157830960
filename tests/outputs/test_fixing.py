"""Fixes made in the bytes of a .docx or a text."""

import codecs
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vnreport.document.findings import Edit, Finding, Fix
from vnreport.document.span import Span
from vnreport.errors import NoText
from vnreport.normalize import normalize
from vnreport.outputs.fixing.difference import difference
from vnreport.outputs.fixing.docx import fixed_docx
from vnreport.outputs.fixing.edits import applied, choose, core, edits_of
from vnreport.outputs.fixing.files import is_kept_original, keep_original, write_whole
from vnreport.outputs.fixing.text import fixed_text
from vnreport.readers import docx, text

sys.path.insert(0, str(Path(__file__).parent / "word"))
import drafts
from docx_builder import build, note_mark, notes, p, t
from word_files import W, parts_of


def fix(*edits, safe=True):
    return Fix("made-up", safe, tuple(Edit(*edit) for edit in edits))


def finding(*edits, safe=True):
    return Finding("ABC001", "x", "warning", "", Span(0, 1), "", fix=fix(*edits, safe=safe))


def mended(data, old, new):
    """A .docx with the first of some words replaced."""
    document = normalize(docx.read(data, "x.docx"))
    start = document.text.index(old)
    return fixed_docx(data, document, [fix((start, start + len(old), new))])


def test_first_of_two_fixes_that_meet_wins():
    one, other, third = finding((0, 4, "a")), finding((3, 5, "b")), finding((4, 6, "c"))
    assert choose([one, other, third], unsafe=False) == ((one, third), (other,))


def test_unsafe_fixes_are_made_only_when_asked_for():
    one, other = finding((0, 1, "a"), safe=False), finding((2, 3, "b"))
    assert choose([one, other], unsafe=False).made == (other,)
    assert choose([one, other], unsafe=True).made == (one, other)


def test_fix_whose_own_edits_meet_is_left():
    assert choose([finding((0, 3, "a"), (2, 4, "b"))], unsafe=True).made == ()


@pytest.mark.parametrize(
    ("old", "new", "trimmed"),
    [
        ("08-QĐ/TW", "08-QĐi/TW", (3, 5, "QĐi")),
        ("01/11/2011", "25/10/2021", (0, 10, "25/10/2021")),
        ("4/8/2023", "04/8/2023", (0, 1, "04")),
        ("a  b", "a b", (2, 3, "")),
        ("a b", "a, b", (1, 1, ",")),
    ],
)
def test_edit_without_what_it_keeps(old, new, trimmed):
    assert core(Edit(0, len(old), new), old) == Edit(*trimmed)


def test_edit_that_changes_nothing_is_none():
    assert core(Edit(0, 3, "abc"), "abc") is None


@given(st.text("ab -/1", max_size=12), st.data())
def test_trimmed_edit_makes_the_same_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = Edit(start, end, data.draw(st.text("ab -/1", max_size=6)))
    short = core(edit, text)
    assert applied(text, [edit]) == (text if short is None else applied(text, [short]))


def test_words_keep_the_look_of_the_run_in_which_they_begin():
    data = build(p("Số ", t("08", "<w:b/>"), "-QĐ/TW"))
    done = mended(data, "08-QĐ", "37-CT")
    xml = parts_of(done.data)["word/document.xml"].decode()
    assert '<w:b/></w:rPr><w:t xml:space="preserve">37-CT</w:t>' in xml
    assert docx.read(done.data, "x").text == "Số 37-CT/TW"


def test_no_other_part_and_no_change_mark_comes_of_a_fix():
    data = build(p("Số 08", note_mark(2)), footnotes=notes({2: p("năm 1999")}))
    done = mended(data, "1999", "2000")
    before, after = parts_of(data), parts_of(done.data)
    assert {name for name in after if after[name] != before.get(name)} == {"word/footnotes.xml"}
    assert f"{W[1:-1]}" in after["word/footnotes.xml"].decode()
    assert b"w:ins" not in after["word/footnotes.xml"]


def test_tab_and_line_end_are_put_in_as_word_has_them():
    done = mended(build(p("a b")), "a b", "a\tb\nc")
    assert docx.read(done.data, "x").text == "a\tb\nc"


def test_special_hyphen_is_replaced():
    done = mended(build(p("66", "<w:r><w:noBreakHyphen/></w:r>", "TW")), "66\u2011TW", "66-TW")
    assert docx.read(done.data, "x").text == "66-TW"


def test_fix_over_two_paragraphs_is_not_made():
    data = build(p("Quy") + p("định"))
    done = mended(data, "Quy\nđịnh", "Luật")
    assert (done.data, done.made) == (data, ())


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts.packages(), st.data())
def test_text_of_a_mended_file_is_the_mended_text(data, choices):
    try:
        document = normalize(docx.read(data, "x.docx"))
    except NoText:
        return
    fixes = choose(choices.draw(drafts.findings(document.text)), unsafe=True).fixes
    done = fixed_docx(data, document, fixes)
    found = normalize(docx.read(done.data, "x.docx")).text
    assert found.split() == applied(document.text, edits_of(done.made)).split()


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_of_a_text_stay(mark, encoding, end):
    data = mark + f"Ngày 4/8/2023.{end}Số 08.{end}".encode(encoding)
    document = normalize(text.read(data, "x.txt"))
    done = fixed_text(data, document, [fix((5, 13, "04/8/2023"))])
    assert done.data == mark + f"Ngày 04/8/2023.{end}Số 08.{end}".encode(encoding)


def test_letters_that_are_not_composed_stay_so():
    data = "Quye\u0302\u0301t, ngày 4.".encode()
    document = normalize(text.read(data, "x.txt"))
    at = document.text.index("4")
    done = fixed_text(data, document, [fix((at, at + 1, "04"))])
    assert done.data == "Quye\u0302\u0301t, ngày 04.".encode()


def test_difference_shows_the_lines_that_change():
    shown = difference("a\nngày 4\nb\n", "a\nngày 04\nb\n", "x.txt")
    assert shown.splitlines() == [
        "--- x.txt", "+++ x.txt", "@@ -1,3 +1,3 @@", " a", "-ngày 4", "+ngày 04", " b",
    ]  # fmt: skip


def test_control_characters_do_not_reach_the_terminal():
    assert "\x1b" not in difference("a\x1b[31m", "b\x1b[31m", "x")


def test_kept_original_never_replaces_another(tmp_path):
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"1")
    names = [keep_original(path, bytes([n])).name for n in range(3)]
    assert names == ["bao-cao.goc.docx", "bao-cao.goc-2.docx", "bao-cao.goc-3.docx"]
    assert [is_kept_original(tmp_path / name) for name in (*names, path)] == [True] * 3 + [False]
    assert (tmp_path / names[0]).read_bytes() == b"\x00"


def test_file_that_cannot_be_written_leaves_nothing(tmp_path):
    with pytest.raises(OSError):
        write_whole(tmp_path / "khong" / "a.docx", b"1")
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(OSError):
        write_whole(tmp_path / "a.docx", b"1")
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
