"""Our extractors as components: found without an import, with the records of `vnreport extract`."""

import json
import subprocess
import sys
import unicodedata

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin, Span

from vnreport.nlp.files import read_docs
from vnreport.nlp.spans import cut

KINDS = ("citations", "dates", "figures")
TEXT = (
    "Thực hiện Quy định số 37-QĐ/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương, năm 2022 có "
    "498 tổ chức đảng (đạt 99,36%)."
)


def _pipeline(words: bool = False):
    nlp = spacy.blank("vi_vnreport", config={"nlp": {"tokenizer": {"words": words}}})
    for name in ("sentences", *KINDS):
        nlp.add_pipe(f"vnreport_{name}")
    return nlp


@pytest.fixture(scope="module")
def nlp():
    return _pipeline()


def _places(doc: Doc) -> dict[str, list[tuple[str, int, int]]]:
    return {
        kind: [(span.id_, span.start_char, span.end_char) for span in doc.spans[kind]]
        for kind in KINDS
    }


def _extracted(report: dict) -> dict[str, list[tuple[str, int, int]]]:
    return {kind: [(r["id"], r["start"], r["end"]) for r in report[kind]] for kind in KINDS}


def test_a_fresh_interpreter_finds_all_by_entry_points(tmp_path):
    script = (
        "import sys, spacy\n"
        "nlp = spacy.blank('vi_vnreport')\n"
        "for name in ('sentences', 'citations', 'dates', 'figures'): nlp.add_pipe('vnreport_' + name)\n"
        "doc = nlp('Theo Quy định số 37-QĐ/TW, ngày 25/10/2021, đạt 99,36%.')\n"
        "print([[s.text for s in doc.spans[k]] for k in ('citations', 'dates', 'figures')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.stdout == "[['Quy định số 37-QĐ/TW'], ['25/10/2021'], ['99,36%']]\n", done.stderr


def test_another_pipeline_does_not_load_the_stages(tmp_path):
    script = "import spacy, sys; spacy.blank('en')('x'); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "vnreport.nlp.components" in loaded
    assert not loaded & {"vnreport.pipeline.analysis", "vnreport.extract", "underthesea"}


@pytest.mark.parametrize("words", [False, True])
def test_the_spans_are_those_of_extract(vnreport, demo, demo_docx, words):
    nlp = _pipeline(words)
    for path in (demo, demo_docx):
        report = json.loads(vnreport("extract", path).out)
        (doc,) = nlp.pipe(read_docs(nlp, [path]))
        assert _places(doc) == _extracted(report)
        assert doc._.vnreport.letterhead == report["letterhead"]


def test_a_text_gives_what_its_file_gives(vnreport, demo, nlp):
    report = json.loads(vnreport("extract", demo).out)
    assert _places(nlp(report["document"]["text"])) == _extracted(report)


def test_records_come_typed(nlp):
    doc = nlp(TEXT)
    citation = doc.spans["citations"][0]
    assert citation.label_ == "full"
    assert citation.kb_id_ == citation._.vnreport.work == "TW/QĐ/37/2021-10-25"
    assert (citation._.vnreport.number, citation._.vnreport.date) == (37, "2021-10-25")
    assert [span._.vnreport.value for span in doc.spans["dates"]] == ["2021-10-25", "2022"]
    assert [span._.vnreport.value for span in doc.spans["figures"]] == [498, 99.36]


def test_a_span_of_anyone_else_has_no_record(nlp):
    doc = nlp(TEXT)
    assert Span(doc, 0, 2, label="X")._.vnreport is None


def test_two_spans_on_the_same_words_keep_their_records(nlp):
    doc = nlp(TEXT)
    span = doc.spans["dates"][0]
    twin = Span(doc, span.start, span.end, label="x", span_id="c1")
    assert twin._.vnreport.id == "c1"
    assert span._.vnreport.id == "d1"


def test_doc_bin_brings_all_back(nlp):
    doc = nlp(TEXT)
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = (
        DocBin(store_user_data=True).from_bytes(data).get_docs(spacy.blank("vi_vnreport").vocab)
    )
    assert again.text == TEXT
    assert _places(again) == _places(doc)
    assert again.spans["citations"][0]._.vnreport == doc.spans["citations"][0]._.vnreport
    assert [s.text for s in again.sents] == [s.text for s in doc.sents]


def test_a_pipeline_comes_back_from_the_disk(nlp, tmp_path):
    nlp.to_disk(tmp_path / "model")
    assert _places(spacy.load(tmp_path / "model")(TEXT)) == _places(nlp(TEXT))


def test_several_processes_give_the_same(nlp):
    texts = [TEXT, "", "Không có gì.", TEXT.upper()]
    alone = [_places(doc) for doc in nlp.pipe(texts)]
    assert [_places(doc) for doc in nlp.pipe(texts, n_process=2, batch_size=2)] == alone


@settings(max_examples=40, deadline=None)
@given(
    form=st.sampled_from(["NFC", "NFD"]),
    between=st.sampled_from(["", "\u200b", "\u00a0", "\r\n", "🎉", "\u0323", "\ufeff"]),
    at=st.integers(0, len(TEXT)),
)
def test_a_span_cuts_out_what_its_record_says(nlp, form, between, at):
    text = unicodedata.normalize(form, TEXT[:at]) + between + unicodedata.normalize(form, TEXT[at:])
    doc = nlp(text)
    assert doc.text == text
    report = doc.user_data["vnreport"]
    for kind in KINDS:
        assert [s.text for s in doc.spans[kind]] == [r["text"] for r in report[kind]]


def test_cutting_a_token_moves_no_span_and_no_sentence(nlp):
    doc = nlp("Đã xong. Theo Quy định số 37-QĐ/TW thì đạt 9%. Hết.")
    before, sentences = _places(doc), [s.text for s in doc.sents]
    cut(doc, [2, 15])
    assert [token.text for token in doc][3:7] == ["Theo", "Q", "uy", "định"]
    assert _places(doc) == before
    assert [s.text for s in doc.sents] == sentences


def test_an_office_s_registry_is_asked(tmp_path):
    rows = "issuer_code,type_code,type_name,number,issued,issuing_body\nTU,KH,Kế hoạch,77,2023-03-01,Tỉnh ủy Lâm Hạ\n"
    (tmp_path / "so.csv").write_text(rows, encoding="utf-8")
    nlp = spacy.blank("vi_vnreport")
    nlp.add_pipe("vnreport_dates")
    nlp.add_pipe("vnreport_citations", config={"registry": [str(tmp_path / "so.csv")]})
    doc = nlp("Theo Kế hoạch số 77-KH/TU, ngày 01/3/2023 của Tỉnh ủy Lâm Hạ.")
    assert doc.spans["citations"][0].kb_id_.startswith("TU/KH/77/2023-03-01")
