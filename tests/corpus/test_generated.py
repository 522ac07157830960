"""The generator of reports: the same bytes for the same seeds, gold that agrees with its text."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from vnreport.corpus.evaluation.pieces import summed
from vnreport.corpus.evaluation.predictions import predicted
from vnreport.corpus.gold import read_gold
from vnreport.registry import load_central

FOLDER = ROOT / "corpora" / "generated"
FRESH = (2001, 2002, 2003, 2004)
"""Seeds that are not shipped; 2004 plants nothing."""


def _fresh(seed: int) -> tuple[str, dict[str, Any]]:
    from generate_reports import generated

    text, gold = generated(seed, shipped=False).values()
    return text, json.loads(gold)


def test_the_shipped_reports_are_what_their_seeds_give():
    from generate_reports import generated, shipped_seeds

    made = {name: text for seed in shipped_seeds() for name, text in generated(seed).items()}
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert sorted(name for name in {*made, *there} if made.get(name) != there.get(name)) == []


def test_the_shipped_set_is_many_reports_and_small():
    files = list(FOLDER.iterdir())
    assert len([one for one in files if one.suffix == ".txt"]) >= 40
    assert sum(one.stat().st_size for one in files) < 1_000_000


def test_the_shipped_gold_is_gold():
    offices = {gold.content["office"] for gold in read_gold(FOLDER)}
    assert len(offices) == 11


@pytest.mark.parametrize("seed", FRESH)
def test_every_record_stands_where_the_gold_says(seed):
    text, gold = _fresh(seed)
    for kind in ("citations", "dates", "figures", "findings"):
        for item in gold[kind]:
            assert text[item["start"] : item["end"]] == item["text"]
    for note in gold["footnotes"]:
        assert text[note["anchor"] :].startswith(f"[{note['n']}]")
        assert text[note["body_start"] :].startswith(note["starts"])


@pytest.mark.parametrize("seed", FRESH)
def test_every_paragraph_has_a_role(seed):
    text, gold = _fresh(seed)
    lines = text.splitlines()
    assert len(gold["roles"]) == len(lines)
    assert [role for role, line in zip(gold["roles"], lines, strict=True) if line[0] == "|"] == [
        "table" for line in lines if line[0] == "|"
    ]


@pytest.mark.parametrize("seed", FRESH)
def test_a_short_form_has_an_antecedent_unless_that_is_the_planted_error(seed):
    _, gold = _fresh(seed)
    flagged = {one["start"] for one in gold["findings"]}
    known: set[tuple[str, int]] = set()
    for item in gold["citations"]:
        if item["form"] == "full":
            known.add((item["type"], item["number"]))
        elif item["form"] == "short" and item["start"] not in flagged:
            assert (item["type"], item["number"]) in known


def test_a_seed_without_errors_raises_none(tmp_path):
    text, gold = _fresh(2004)
    assert gold["findings"] == []
    assert [one["code"] for one in _loud(text, tmp_path)] == []


def test_planted_errors_are_found(tmp_path):
    text, gold = _fresh(2001)
    planted = sorted(one["code"] for one in gold["findings"])
    assert planted
    assert sorted(one["code"] for one in _loud(text, tmp_path)) == planted


def _loud(text: str, folder: Path) -> list[dict[str, Any]]:
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    found = predicted(path, load_central())["findings"]
    return [one for one in found if one["severity"] != "info"]


@pytest.mark.parametrize("tier", ["wrapped txt", "docx", "pdf"])
def test_a_rendered_report_says_what_its_text_says(tier, tmp_path):
    from accuracy_tiers import judged

    gold = next(one for one in read_gold(FOLDER) if len(one.items("footnotes")) > 3)
    ((_, (judgement,)),) = judged([gold], [tier])
    for kind in ("citations", "dates", "figures", "footnotes", "letterhead"):
        hits, wanted, given = summed(judgement.measures[kind])
        assert (kind, hits, given) == (kind, wanted, wanted)
