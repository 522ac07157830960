"""What holds of every text."""

import string
from itertools import pairwise

from citations_in import read
from hypothesis import given, settings
from hypothesis import strategies as st

from vnreport.extract.dates import extract_dates
from vnreport.normalize import compose, fold
from vnreport.resolve import resolve

PIECES = st.sampled_from(
    [
        "Quy định", "Quyết định số", "nghị quyết", "Chỉ thị", "Luật", "QĐ", "NQTW4", "số", "số:",
        "37", "08", "1972", "37-QĐ/TW", "15-KH/", "30/2020/NĐ-CP", "1 5 - K H / T U", "O8-QĐ/TW",
        "ngày 25/10/2021", "ngày 31/02/2021", "của Bộ Chính trị", "khóa XII", "Trung ương 4",
        "Đại hội XIII", "này", "nêu trên", "về việc", "“", "”", "(gọi tắt là", ")", "thay thế", ",",
        ".", "\n", "\n\n", "      ", "khoản 2 Điều 7", "và", "của", "Điều lệ Đảng", "²", "٣", "\u200b",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=30).map("".join)
ANY = st.text(max_size=200) | st.text(string.printable, max_size=200) | TEXTS


@given(ANY)
@settings(max_examples=400, deadline=None)
def test_no_text_makes_extraction_fail(text: str) -> None:
    found, length = read(text), len(compose(text)[0])
    for mention in (*found.citations, *found.near_misses, *found.back_references):
        assert 0 <= mention.span.start < mention.span.end <= length


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_cut_out_their_text(raw: str) -> None:
    text, _ = compose(raw)
    found = read(raw)
    for mention in (*found.citations, *found.near_misses, *found.back_references):
        assert text[mention.span.start : mention.span.end] == mention.text
    for citation in found.citations:
        if citation.date_span:
            assert text[citation.date_span.start : citation.date_span.end] == citation.date_text


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_citations_stand_in_order_and_apart(text: str) -> None:
    spans = [c.span for c in read(text).citations if c.form != "title"]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_kept_citation_is_in_one_cluster(raw: str) -> None:
    text, _ = compose(raw)
    found = read(raw)
    resolved = resolve(fold(text), found.citations, found.near_misses, found.back_references)
    positions = sorted(position for cluster in resolved.clusters for position in cluster)
    assert positions == list(range(len(resolved.citations)))


@given(ANY)
@settings(max_examples=200, deadline=None)
def test_date_spans_cut_out_their_text(raw: str) -> None:
    text, _ = compose(raw)
    for mention in extract_dates(text, fold(text)):
        assert text[mention.span.start : mention.span.end] == mention.text
