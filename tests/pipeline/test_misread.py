"""Symbols that text recognition misread, mended where the registry leaves one possibility."""

import pytest

from vnreport.document.blocks import Block, Document, Recognised
from vnreport.normalize import normalize
from vnreport.pipeline.extraction import extract
from vnreport.pipeline.misread import correction, mended, term_meant
from vnreport.registry import load_central


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("37-QD/TW", "37-QĐ/TW"),
        ("37-QĐÐ/TW", "37-QĐ/TW"),
        ("2l-KL/TW", "21-KL/TW"),
        ("2I-KL/TW", "21-KL/TW"),
        ("37-QĐ/TW_", "37-QĐ/TW"),
        ("37-QĐ/TW", None),
        ("999-QĐ/TW", None),
        ("99l-QD/TU", None),
        ("12-BC/TU", None),
        ("Quy định", None),
    ],
)
def test_the_only_symbol_that_it_can_be(read, meant):
    assert correction(read, load_central()) == meant


@pytest.mark.parametrize(
    ("read", "meant"),
    [("XH", "XII"), ("XIH", "XIII"), ("Xl", "XI"), ("XII", None), ("XV", None), ("HH", None)],
)
def test_the_term_that_a_numeral_is(read, meant):
    assert term_meant(read) == meant


def test_a_misread_term_is_mended_and_said():
    done = mended(scan("Nghị quyết Trung ương 4 khóa XH; Quy định số 37-QD/TW."))
    assert done.text == "Nghị quyết Trung ương 4 khóa XII; Quy định số 37-QĐ/TW."
    assert [problem.key for problem in done.problems] == ["term-mended", "symbol-mended"]


def scan(text, start=0):
    words = (Recognised(start, len(text), 88),)
    return normalize(
        Document("a.pdf", "", "pdf", text, (Block(0, len(text), page=3),), recognised=words)
    )


def test_what_was_mended_is_said_with_its_page():
    done = mended(scan("Theo Quy định số 37-QĐÐ/TW về những điều."))
    assert done.text == "Theo Quy định số 37-QĐ/TW về những điều."
    (problem,) = done.problems
    assert (problem.page, problem.details) == (3, (("read", "37-QĐÐ/TW"), ("meant", "37-QĐ/TW")))


def test_places_behind_a_mended_symbol_lead_to_the_words_as_read():
    read = "Quy định số 37-QĐÐ/TW về những điều."
    done = mended(scan(read))
    assert done.offsets.to_source(done.text.index("về")) == read.index("về")
    assert len(done.folded) == len(done.text)


def test_words_that_the_file_itself_holds_stay():
    text = "Quy định số 37-QD/TW; Kết luận số 21-KL/TW"
    document = scan(text, start=text.index(";"))
    assert mended(document) is document


def test_a_mended_symbol_is_a_citation():
    (citation,) = extract(
        scan("Theo Quy định số 37-QD/TW ngày 25/10/2021 của Ban Chấp hành.")
    ).citations
    assert citation.symbol == "37-QĐ/TW"
