"""The figures of the real report against its annotation, where it lies beside this folder."""

import json
import re
import unicodedata
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import analysed
from vnreport.document.analysis import Analysis
from vnreport.document.figures import Figure
from vnreport.extract.figures.nouns import noun_at

Record = dict[str, Any]


@pytest.fixture(scope="module")
def seed(shared: Path) -> tuple[Analysis, Record]:
    folder = shared / "data" / "seed"
    (path,) = folder.glob("*.txt")
    return analysed(path.read_text(encoding="utf-8")), json.loads(
        (folder / "gold.json").read_text()
    )


def record(figure: Figure) -> Record:
    return {
        "kind": figure.kind,
        "value": None if figure.value is None else float(figure.value),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "text": figure.text,
    }


def test_figures_of_the_report(seed: tuple[Analysis, Record], scorer: ModuleType) -> None:
    analysis, gold = seed
    got = [record(f) for f in analysis.figures if f.kind not in ("duration", "ordinal")]
    pairs = scorer.align(gold["figures"], got, scorer.same_figure)
    assert scorer.prf(gold["figures"], got, pairs)["f1"] >= 0.95


def test_counted_nouns_of_the_report(seed: tuple[Analysis, Record]) -> None:
    analysis, gold = seed
    counts = [g for g in gold["figures"] if g["kind"] == "count" and g["text"][0].isdigit()]
    right = 0
    for item in counts:
        printed, noun = re.split(r"\s+", item["text"], maxsplit=1)
        found = noun_at(analysis.document.folded.lower(), item["start"] + len(printed))
        right += found is not None and found.phrase == unicodedata.normalize("NFC", noun).lower()
    assert right >= 0.9 * len(counts)


def test_sums_that_agree_are_checked_and_not_reported(seed: tuple[Analysis, Record]) -> None:
    analysis, gold = seed
    reported = {f.text for f in analysis.findings if f.code.startswith("FIG")}
    for item in gold["findings"]:
        if item.get("never") and "FIG" in item["codes"]:
            assert not any(
                re.search(pattern, text) for pattern in item["match"] for text in reported
            )


def test_planted_findings_of_the_report(seed: tuple[Analysis, Record]) -> None:
    analysis, gold = seed
    said = [
        " ".join([f.text, f.message, *(proof.text for proof in f.evidence)])
        for f in analysis.findings
        if f.code.startswith("FIG")
    ]
    names = ("ratio-percent-mismatch", "percentages-not-100", "missing-percent-sign")
    for item in gold["findings"]:
        if item["what"] in names:
            assert any(all(part in text for part in item["match"]) for text in said), item["what"]
    assert len(said) <= 4
