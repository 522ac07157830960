"""Scores, what they count, and what a comparison says."""

import json
from pathlib import Path

import pytest

from vnreport.corpus.evaluation.aligning import aligned, overlapping
from vnreport.corpus.evaluation.judging import Judgement, judge_document
from vnreport.corpus.evaluation.pieces import summed
from vnreport.corpus.evaluation.scoring import scores
from vnreport.corpus.gold import Gold

TEXT = "Theo Quy định số 37-QĐ/TW ngày 25/10/2021, Quy định số 22 và Điều lệ Đảng; có 498 tổ chức (99,36%)."


def _citation(words: str, **more: object) -> dict:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words, **more}


def _gold(**lists: object) -> Gold:
    return Gold("x.txt", Path(), dict(lists))


def _prediction(**lists: object) -> dict:
    return {"document": {"text": TEXT, "file": "x.txt"}, **lists}


FULL = _citation(
    "Quy định số 37-QĐ/TW", form="full", number=37, type="Quy định", date="2021-10-25", issuer="TW"
)
SHORT = _citation("Quy định số 22", form="short", number=22, type="Quy định", date=None)
CHARTER = _citation("Điều lệ Đảng", form="named", number=None, optional=True)


def _ours(gold: dict, **more: object) -> dict:
    names = {"type_name": gold.get("type"), "issuer_code": gold.get("issuer")}
    return {"id": f"c{gold['start']}", **gold, **names, **more}


def _counts(gold: Gold, found: dict) -> dict[str, tuple[int, int, int]]:
    return {name: summed(pieces) for name, pieces in judge_document(gold, found).measures.items()}


def test_what_is_optional_counts_neither_way():
    gold = _gold(citations=[FULL, SHORT, CHARTER])
    found = _prediction(citations=[_ours(FULL), _ours(CHARTER)])
    counts = _counts(gold, found)
    assert counts["citations"] == (1, 2, 1)
    assert counts["citations form full"] == (1, 1, 1)
    assert counts["citations form short"] == (0, 1, 0)
    assert "citations form named" not in counts


def test_a_citation_by_its_title_alone_is_not_spurious():
    title = _ours(_citation("Quy định", form="title", number=None))
    assert _counts(_gold(citations=[FULL]), _prediction(citations=[_ours(FULL), title]))[
        "citations"
    ] == (1, 1, 1)


def test_fields_are_rated_where_the_gold_settles_them():
    counts = _counts(
        _gold(citations=[FULL, SHORT]),
        _prediction(citations=[_ours(FULL, date=None), _ours(SHORT, issuer_code="TU")]),
    )
    assert counts["citations field date"] == (1, 2, 2)
    assert counts["citations field issuer"] == (1, 1, 1)


def test_exact_and_overlapping_spans():
    cut = _ours(FULL, start=FULL["start"] + 9)
    counts = _counts(_gold(citations=[FULL]), _prediction(citations=[cut]))
    assert counts["citations"] == (1, 1, 1)
    assert counts["citations exact"] == (0, 1, 1)
    assert counts["citations overlap"] == (1, 1, 1)


def test_places_in_another_text_are_not_compared():
    found = {"document": {"text": "x" + TEXT}, "citations": [_ours(FULL)]}
    assert "citations exact" not in _counts(_gold(citations=[FULL]), found)


def test_another_form_is_missed_and_spurious():
    counts = _counts(_gold(citations=[FULL]), _prediction(citations=[_ours(FULL, form="short")]))
    assert counts["citations form full"] == (0, 1, 0)
    assert counts["citations form short"] == (0, 0, 1)


def test_works_and_relations():
    gold = _gold(
        citations=[
            FULL | {"work": "TW/QĐ/37/2021-10-25", "relation": {"kind": "supersedes", "other": 1}},
            SHORT | {"work": None},
        ]
    )
    first = _ours(FULL, id="c1", resolved={"work": "TW/QĐ/37/2021-10-25"}, relation=None)
    second = _ours(
        SHORT, id="c2", resolved={"work": "x"}, relation={"kind": "called", "other": "c1"}
    )
    counts = _counts(gold, _prediction(citations=[first, second]))
    assert counts["citations work"] == (1, 2, 2)
    assert counts["citations relation supersedes"] == (0, 1, 0)
    assert counts["citations relation called"] == (0, 0, 1)


def test_findings_by_code_and_place():
    gold = _gold(
        findings=[
            {"code": "REG001", "start": 5, "end": 10, "text": TEXT[5:10]},
            {"code": "FIG001", "text": "99,36%"},
        ],
        findings_complete=True,
    )
    reported = [
        {"code": "REG001", "start": 8, "end": 20, "text": "y", "severity": "error"},
        {"code": "FIG001", "start": 0, "end": 1, "text": "9", "severity": "warning"},
        {"code": "FIG002", "start": 0, "end": 1, "text": "9", "severity": "info"},
    ]
    assert _counts(gold, _prediction(findings=reported))["findings code"] == (1, 2, 2)


def test_findings_by_words_where_the_text_is_laid_out_otherwise():
    places = [{"code": "REG001", "start": 0, "end": 1, "text": "Quy định số 47-QĐ/TW"}] * 2
    told = [{"start": 90, "end": 98, "severity": "error"}] * 2
    words = ("47-QĐ/TW", "Quy định số 37-QĐ/TW")
    reported = [
        {"code": "REG001", "text": text, **one} for text, one in zip(words, told, strict=True)
    ]
    gold = _gold(findings=places, findings_complete=True)
    assert _counts(gold, _prediction(findings=reported))["findings code"] == (1, 2, 2)


def test_the_longest_common_subsequence():
    assert aligned("abcbd", "bxbd", lambda a, b: a == b) == [(1, 0), (3, 2), (4, 3)]
    assert aligned("", "a", lambda a, b: a == b) == []


def test_spans_that_touch_do_not_overlap():
    assert overlapping([(0, 5), (5, 9)], [(5, 6), (8, 12)]) == [(1, 0)]
    assert overlapping([(0, 10), (2, 3)], [(2, 3)]) == [(0, 0)]


def test_an_interval_holds_its_value_and_narrows_with_more_records():
    some = [(1, 1, 1)] * 8 + [(0, 1, 0)] * 2
    few, many = (
        scores([Judgement({"citations": some * times}, {})])[0].recall for times in (1, 20)
    )
    assert few.low <= few.value == 0.8 <= few.high
    assert many.high - many.low < few.high - few.low


def test_documents_are_drawn_where_there_are_enough():
    good, bad = [(1, 1, 1)] * 10, [(0, 1, 0)] * 10
    one = scores([Judgement({"dates": pieces}, {}) for pieces in (good, good, good, bad, bad)])[0]
    assert (one.drawn, one.recall.value) == ("documents", 0.6)
    assert one.recall.high - one.recall.low > 0.5


def test_nothing_to_find_and_nothing_found_is_perfect():
    (one,) = scores([Judgement({"figures": []}, {})])
    assert (one.precision.value, one.recall.value, one.f1.value) == (1.0, 1.0, 1.0)


@pytest.fixture
def gold_folder(tmp_path: Path) -> Path:
    (tmp_path / "x.txt").write_text(TEXT, "utf-8")
    (tmp_path / "x.gold.json").write_text(
        json.dumps({"document": "x.txt", "citations": [FULL, SHORT]}), "utf-8"
    )
    return tmp_path


def test_the_program_on_gold(vnreport, gold_folder):
    found = json.loads(vnreport("corpus", "evaluate", gold_folder, "--format", "json").out)
    assert found["txt"]["documents"] == 1
    whole = found["txt"]["measures"]["citations"]
    assert (whole["gold"], whole["hits"], whole["recall"]["value"]) == (2, 2, 1.0)


def test_a_tier_of_its_own(vnreport, gold_folder):
    other = gold_folder / "quet.txt"
    other.write_text(TEXT.replace("37-QĐ", "87-QĐ"), "utf-8")
    words = ("--on", gold_folder / "x.txt", "--on", f"ocr={other}", "--format", "json")
    found = json.loads(vnreport("corpus", "evaluate", gold_folder / "x.gold.json", *words).out)
    assert list(found) == ["*", "txt", "ocr"]
    assert found["ocr"]["measures"]["citations"]["hits"] == 1


def test_what_was_missed_is_shown(vnreport, gold_folder):
    content = {"document": "x.txt", "citations": [FULL, FULL | {"date": None}], "dates": []}
    (gold_folder / "x.gold.json").write_text(json.dumps(content), "utf-8")
    out = vnreport("corpus", "evaluate", gold_folder, "--show").out
    assert f"x.txt: citations missed {FULL['start']}: 'Quy định số 37-QĐ/TW'" in out
    assert "x.txt: dates spurious" in out


def test_gains_and_losses(vnreport, gold_folder):
    before, after = gold_folder / "a.json", gold_folder / "b.json"
    before.write_text(json.dumps(_prediction(citations=[_ours(FULL)])), "utf-8")
    after.write_text(
        json.dumps(_prediction(citations=[_ours(FULL, date=None), _ours(SHORT)])), "utf-8"
    )
    done = vnreport("corpus", "evaluate", gold_folder / "x.gold.json", "--compare", before, after)
    assert done.out.splitlines() == [
        f"+ x.txt citations found {SHORT['start']}: 'Quy định số 22'",
        f"- x.txt citations date {FULL['start']}: 'Quy định số 37-QĐ/TW'",
        "được thêm 1, mất 1",
    ]
    assert done.code == 1
    assert (
        vnreport(
            "corpus", "evaluate", gold_folder / "x.gold.json", "--compare", before, before
        ).code
        == 0
    )


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "{",
        '{"a": 1}',
        '{"citations": [{"start": 1}]}',
        '{"citations": [{"form": "full", "text": "x", "start": "1", "end": 2}]}',
        '{"citations": [{"form": "full", "text": "x", "relation": {"kind": "called", "other": 9}}]}',
        '{"citations": 5}',
        '{"dates": [], "as_of": "31/12/2023"}',
        '{"footnotes": ["x"]}',
    ],
)
def test_what_is_no_gold(vnreport, tmp_path, content):
    (tmp_path / "x.gold.json").write_text(content, "utf-8")
    done = vnreport("corpus", "evaluate", tmp_path)
    assert (done.code, "x.gold.json" in done.err, done.err.count("\n")) == (2, True, 1)


def test_no_gold_at_all(vnreport, tmp_path):
    assert vnreport("corpus", "evaluate", tmp_path).code == 2
