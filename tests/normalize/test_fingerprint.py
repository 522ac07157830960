"""A place is found again by the words around it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import analysed
from vnreport.document.blocks import Block, Document
from vnreport.document.span import Span
from vnreport.normalize import normalize
from vnreport.normalize.fingerprint import covers, fingerprint, normal_words, words_around

TEXT = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."


def _document(text: str) -> Document:
    return normalize(Document("a.txt", "", "txt", text, (Block(0, len(text)),)))


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_the_words_around_a_place_are_four_to_each_side():
    words = words_around(_document(TEXT), _span(TEXT, "47-QĐ/TW"))
    assert words == "cứ Quy định số 47-QĐ/TW ngày 01/11/2011"


def test_quotes_dashes_blanks_and_capitals_do_not_count():
    assert normal_words("Quy  định số “47–QÐ/TW”") == ("quy", "định", "số", "47", "qđ", "tw")


def test_a_paragraph_above_changes_nothing():
    later = "Một đoạn mới.\n" + TEXT
    moved = normalize(Document("", "", "txt", later, (Block(0, 13), Block(14, len(later)))))
    before = fingerprint(_document(TEXT), _span(TEXT, "47-QĐ/TW"))
    assert fingerprint(moved, _span(later, "47-QĐ/TW")) == before


def test_words_elsewhere_in_the_paragraph_do_not_cover_a_place():
    document, span = _document(TEXT), _span(TEXT, "47-QĐ/TW")
    assert covers(document, span, normal_words("số 47-QĐ/TW"))
    assert covers(document, span, normal_words("47-QĐ"))
    assert not covers(document, span, normal_words("những điều đảng viên"))
    assert not covers(document, span, normal_words("47-QĐ/TU"))
    assert not covers(document, span, ())


@given(st.text("ab Đđ.-\n1", min_size=1, max_size=60), st.data())
def test_the_words_around_a_place_always_cover_it(text, data):
    document = _document(text)
    end = len(document.text)
    start = data.draw(st.integers(0, end))
    span = Span(start, data.draw(st.integers(start, end)))
    words = normal_words(words_around(document, span))
    assert covers(document, span, words) == bool(words)


def test_a_whole_report_has_a_fingerprint_for_each_finding(demo):
    analysis = analysed(demo.read_text(encoding="utf-8"))
    marks = [fingerprint(analysis.document, one.span) for one in analysis.findings]
    assert all(marks)
    assert len({*zip(marks, (f.code for f in analysis.findings), strict=True)}) == len(marks)
