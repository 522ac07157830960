"""Files that are broken or mean harm: a clean error or a Document, nothing else."""

import random

import pytest
from docx_builder import NAMESPACES, box, build, field, note_mark, notes, p, t, table, zipped
from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.blocks import Document
from vnreport.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    NoText,
    UnsafeFile,
    UnsupportedKind,
    VnReportError,
)
from vnreport.readers.docx import read
from vnreport.tables.messages import describe, explain

VALID = build(
    p("Quy định số 08-QĐ/TW", note_mark(2), field("begin"), field("separate"), field("end"))
    + table((p("a"), p(t("b", "<w:b/>"))))
    + p(box(p("hộp")))
    + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
    footnotes=notes({2: p("ghi chú")}),
    header1=p("đầu trang"),
    styles='<w:style w:styleId="A"/>',
    numbering='<w:num w:numId="1"/>',
)


OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]>'


def document(content):
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": content})


def body(content, before=""):
    return f"{before}<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b" \n", EmptyFile),
        (b"%PDF-1.7", UnsupportedKind),
        ("Báo cáo".encode(), UnsupportedKind),
        (b"\x00\x01\x02", DamagedFile),
        (VALID[: len(VALID) // 2], DamagedFile),
        (zipped({"a.txt": "a"}), UnsupportedKind),
        (zipped({"[Content_Types].xml": "<Types/>", "word/x.xml": "<a/>"}), DamagedFile),
        (document("<w:document"), DamagedFile),
        (document("<a/>"), DamagedFile),
        (document(body(p())), NoText),
        (document(body(p("a"), OUTSIDE)), UnsafeFile),
    ],
    ids=[
        "empty", "blank", "pdf", "txt", "binary", "cut", "zip", "no-main", "malformed", "no-body",
        "no-text", "dtd",
    ],
)  # fmt: skip
def test_refused(data, error):
    with pytest.raises(error) as caught:
        read(data, "x.docx")
    assert "{" not in explain(caught.value)


def test_dtd_in_utf_16_is_refused():
    text = body(p("a"), '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY e "e">]>')
    with pytest.raises(UnsafeFile):
        read(document(text.encode("utf-16")), "x.docx")


def test_utf_16_part_is_read():
    text = body(p("Quy định"), '<?xml version="1.0" encoding="UTF-16"?>')
    assert read(document(text.encode("utf-16")), "x.docx").text == "Quy định"


def test_dtd_in_another_part_is_refused():
    with pytest.raises(UnsafeFile):
        read(zipped({"word/document.xml": body(p("a")), "_rels/.rels": "<!DOCTYPE x><x/>"}), "x")


@pytest.mark.parametrize("depth", [70, 84, 3000])
def test_tables_nested_too_deep(depth):
    start, end = "<w:tbl><w:tr><w:tc>" * depth, "</w:tc></w:tr></w:tbl>" * depth
    with pytest.raises(UnsafeFile):
        read(document(body(start + p("a") + end)), "x.docx")


def test_tables_nested_forty_deep_are_read():
    start, end = "<w:tbl><w:tr><w:tc>" * 40, "</w:tc></w:tr></w:tbl>" * 40
    found = read(document(body(start + p("a") + end)), "x.docx")
    assert len(found.blocks[0].cell) == 120


def test_too_many_elements():
    picks = random.Random(1)
    rows = "".join(f'<w:p w:rsidR="{picks.randrange(99)}"/>' * 40 for _ in range(26_000))
    with pytest.raises(UnsafeFile) as caught:
        read(document(body(rows)), "x.docx")
    assert caught.value.details["why"] == "quá nhiều phần tử"


def test_damaged_styles_are_a_problem_only():
    found = read(build(p("a"), styles="<broken"), "x.docx")
    assert found.text == "a"
    assert [describe(problem) for problem in found.problems] == [
        "Một phần của tệp bị hỏng nên bị bỏ qua (word/styles.xml)."
    ]


def test_encrypted_part():
    data = bytearray(VALID)
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    with pytest.raises(EncryptedFile):
        read(bytes(data), "x.docx")


def read_or_refuse(data):
    try:
        found = read(data, "x.docx")
    except VnReportError:
        return
    assert isinstance(found, Document)
    assert all(found.text[b.start : b.end].strip() for b in found.blocks)


@given(st.integers(0, len(VALID)))
def test_cut_anywhere(length):
    read_or_refuse(VALID[:length])


@given(st.lists(st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), max_size=8))
def test_any_bytes_changed(changes):
    data = bytearray(VALID)
    for at, value in changes:
        data[at] = value
    read_or_refuse(bytes(data))


TAGS = st.sampled_from(
    ["p", "r", "t", "tbl", "tr", "tc", "del", "ins", "sdt", "txbxContent", "pict", "pPr", "rPr",
     "fldChar", "numPr", "footnoteReference", "sectPr", "ruby", "br", "lastRenderedPageBreak"]
)  # fmt: skip
TREES = st.recursive(
    st.just("a"),
    lambda inner: st.builds(
        lambda tag, items: f'<w:{tag} w:val="{len(items)}">{"".join(items)}</w:{tag}>',
        TAGS,
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@given(TREES)
def test_any_order_of_elements(tree):
    read_or_refuse(document(body(tree + p("a"))))
