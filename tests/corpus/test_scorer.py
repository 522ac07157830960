"""On the gold beside this folder, our numbers are those of the independent scorer there."""

import json
from types import ModuleType

import pytest

from vnreport.corpus.evaluation.judging import judge_document
from vnreport.corpus.evaluation.predictions import predicted
from vnreport.corpus.evaluation.scoring import scores
from vnreport.corpus.gold import Gold, read_gold
from vnreport.registry import load_central


def _theirs(scorer: ModuleType, gold: Gold, found: dict) -> dict[str, tuple[float, ...]]:
    told = scorer.score(gold.content, found)
    numbers = {}
    for kind in ("citations", "dates", "figures"):
        if kind in told:
            one = told[kind]
            numbers[kind] = tuple(
                one[name] for name in ("hits", "gold", "predicted", "precision", "recall", "f1")
            )
            numbers |= {
                f"{kind} field {name.removeprefix('field_')}": (value,)
                for name, value in one.items()
                if name.startswith("field_")
            }
    if "footnotes" in told:
        numbers["footnotes"] = tuple(
            told["footnotes"][name] for name in ("right", "gold", "predicted")
        )
    if "letterhead" in told:
        numbers["letterhead"] = (told["letterhead"]["right"], told["letterhead"]["fields"])
    if "findings" in told:
        numbers["findings must"] = (told["findings"]["must_found"], told["findings"]["must"])
        broken = len(told["findings"]["never_reported"])
        numbers["findings never"] = (broken, told["findings"]["never"])
    return numbers


def _ours(gold: Gold, found: dict, names: list[str]) -> dict[str, tuple[float, ...]]:
    measured = {one.name: one for one in scores([judge_document(gold, found)], samples=1)}
    numbers: dict[str, tuple[float, ...]] = {}
    for name in names:
        one = measured[name]
        if " field " in name:
            numbers[name] = (one.recall.value,)
        elif name == "footnotes":
            numbers[name] = (one.hits, one.gold, one.predicted)
        elif name == "letterhead" or name.startswith("findings"):
            numbers[name] = (one.hits, one.gold)
        else:
            rates = (one.precision.value, one.recall.value, one.f1.value)
            numbers[name] = (one.hits, one.gold, one.predicted, *rates)
    return numbers


def _damaged(found: dict) -> dict:
    """A worse prediction: every third record lost, every fourth twice, some fields changed."""
    worse = json.loads(json.dumps(found))
    for kind in ("citations", "dates", "figures", "footnotes", "findings"):
        kept = [one for at, one in enumerate(worse[kind]) if at % 3]
        worse[kind] = [one for at, one in enumerate(kept) for _ in range(2 if at % 4 == 0 else 1)]
    for at, one in enumerate(worse["citations"]):
        one["date"] = None if at % 5 == 0 else one["date"]
        one["form"] = "short" if at % 7 == 0 else one["form"]
        one["issuer_code"] = "TU" if at % 6 == 0 else one["issuer_code"]
    worse["letterhead"]["signer"] = "Ai đó"
    return worse


def _both(scorer: ModuleType, gold: Gold, found: dict) -> list[tuple[dict, dict]]:
    """Our numbers and theirs, of what was found and of worse."""
    pairs = []
    for one in (found, _damaged(found)):
        theirs = _theirs(scorer, gold, one)
        pairs.append((_ours(gold, one, list(theirs)), theirs))
    return pairs


@pytest.mark.parametrize("name", ["000_3ab288d65a242a54.txt", "report.docx", "report.pdf"])
def test_the_real_report(shared, scorer, name):
    (gold,) = read_gold(shared / "data" / "seed" / "gold.json")
    found = predicted(shared / "data" / "seed" / name, load_central())
    for ours, theirs in _both(scorer, gold, found):
        assert ours == theirs


def test_real_texts_in_other_hands(shared, scorer):
    found = list(read_gold(shared / "data" / "real" / "dev"))
    assert len(found) == 21
    for gold in found:
        prediction = predicted(gold.folder / gold.name, load_central())
        for ours, theirs in _both(scorer, gold, prediction):
            assert ours == theirs
