"""doc.text is the text, whatever it is made of."""

import unicodedata

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from vnreport.nlp.tokenizer import ExactTokenizer

SYLLABLES = [
    "Quy định",
    "số 08-QĐi/TW",
    "đảng viên",
    "Ban Thường vụ   Tỉnh ủy",
    "99,36%[1].",
    "hoà",
    "K/T",
]
STRAY = [
    "\u0323", "\u0300", "\u00a0", "\u200b", "\ufeff", "\u00ad", "\ufffd", "🎉", "👩🏽‍⚕️", "Ð", "[\n]", "\r\n", "\t", " ",
    "  ", "\x00", "\u2028", "\u0085", "한", "\u1100\u1161", "²", "½", "ﬁ",
]  # fmt: skip
PIECES = st.sampled_from([*SYLLABLES, *STRAY]) | st.text(max_size=6)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
FORMS = st.sampled_from(["NFC", "NFD", "NFKD", None])


def _formed(text: str, form: str | None) -> str:
    return unicodedata.normalize(form, text) if form else text


@pytest.fixture(scope="module")
def vocab():
    return spacy.blank("vi_vnreport").vocab


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, form=FORMS)
def test_the_text_comes_back(vocab, text, form):
    text = _formed(text, form)
    assert ExactTokenizer(vocab)(text).text == text


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, form=FORMS)
def test_the_text_comes_back_with_words(vocab, text, form):
    text = _formed(text, form)
    assert ExactTokenizer(vocab, words=True)(text).text == text


def test_words_are_joined_and_atoms_are_not(vocab):
    doc = ExactTokenizer(vocab, words=True)(
        "Ban Chấp hành Trung ương ban hành Quy định số 08-QĐi/TW."
    )
    assert [token.text for token in doc][-5:] == ["ban hành", "Quy định", "số", "08-QĐi/TW", "."]


def test_a_word_holds_no_line_end(vocab):
    doc = ExactTokenizer(vocab, words=True)("Các tổ chức\nđảng viên của tổ\nchức đảng")
    assert not any("\n" in token.text for token in doc if not token.is_space)


def test_settings_survive_the_disk(tmp_path):
    nlp = spacy.blank("vi_vnreport", config={"nlp": {"tokenizer": {"words": True}}})
    nlp.to_disk(tmp_path / "model")
    assert spacy.load(tmp_path / "model").tokenizer.words is True


def test_spacys_own_vietnamese_takes_the_tokenizer():
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "vnreport.Tokenizer.v1"}}})
    assert [token.text for token in nlp("đạt 99,36%")] == ["đạt", "99,36%"]
