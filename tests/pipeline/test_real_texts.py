"""Real texts beside this folder, scored against their hand-made gold; skipped where absent."""

import json
from pathlib import Path
from types import ModuleType

import pytest

from vnreport.outputs.records import records
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.registry import load_central

SEED = ("000_3ab288d65a242a54.txt", "report.docx", "report.pdf")


def _scores(scorer: ModuleType, gold: Path, file: Path) -> dict:
    found = records(analyse_bytes(file.read_bytes(), str(file), load_central()))
    return scorer.score(json.loads(gold.read_text(encoding="utf-8")), found)


@pytest.mark.parametrize("name", SEED)
def test_the_real_report(shared, scorer, name):
    seed = shared / "data" / "seed"
    scores = _scores(scorer, seed / "gold.json", seed / name)
    citations = scores["citations"]
    least = 0.98 if name.endswith(".pdf") else 0.99
    assert citations["precision"] >= least
    assert citations["recall"] >= least
    for field in ("form", "type", "issuer", "date", "term"):
        assert citations[f"field_{field}"] >= 0.98
    assert scores["dates"]["f1"] >= 0.98
    assert scores["footnotes"]["right"] == 9
    assert scores["letterhead"]["wrong"] == []
    assert scores["letterhead"]["recipients"] == [7, 7]


@pytest.mark.parametrize("name", SEED)
def test_the_faults_of_the_real_report(shared, name):
    file = shared / "data" / "seed" / name
    found = analyse_bytes(file.read_bytes(), str(file), load_central()).findings
    loud = sorted(
        (f.code, f.text) for f in found if f.code[:3] in ("CIT", "REG") and f.severity != "info"
    )
    assert loud == [
        ("CIT001", "08-QĐ/TW"),
        ("REG004", "Quy định số 69-QĐ/TW"),
        ("REG004", "Quy định số 69-QĐ/TW"),
        ("REG005", "95-QĐ/TW"),
    ]


def test_real_texts_in_other_hands(shared, scorer):
    hits = gold = predicted = 0
    for path in sorted((shared / "data" / "real" / "dev").glob("*.gold.json")):
        text = path.with_name(path.name.replace(".gold.json", ".txt"))
        citations = _scores(scorer, path, text)["citations"]
        hits += citations["hits"]
        gold += citations["gold"]
        predicted += citations["predicted"]
    precision, recall = hits / predicted, hits / gold
    assert 2 * precision * recall / (precision + recall) >= 0.95
