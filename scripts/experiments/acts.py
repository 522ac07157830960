"""Citations with what they do in their sentence in; how well cues and a model tell it, out.

tests/resolve/outside_acts.csv holds the hand-made labels as places and acts, without a word. The
model is trained on generated reports alone; no part of it is shipped.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy
from generate_reports import generated
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from experiments.intervals import bounds

ROOT = Path(__file__).resolve().parents[2]
LABELS = ROOT / "tests" / "resolve" / "outside_acts.csv"
FIRST_SEED, REPORTS = 5001, 200
CURVE = (12, 25, 50, 100, 200)
LEANED_ON = ("basis", "implemented")
_BEFORE, _AFTER = 80, 40
_CUES = (
    ("replaced", r"thay thế|bãi bỏ|hết hiệu lực"),
    ("reported", r"(?:sơ|tổng) kết|năm (?:triển khai )?thực hiện|sau một thời gian triển khai"),
    ("basis", r"căn cứ|trên cơ sở|bám sát|theo|quy định tại|yêu cầu nêu tại"),
    ("implemented", r"thực hiện|triển khai|quán triệt|cụ thể hóa|thể chế hóa|chấp hành|học tập"),
)


class Mention(NamedTuple):
    """A citation with the words around it, its text's group and what it does there."""

    words: str
    group: str
    act: str


class Told(NamedTuple):
    """How often the act was told rightly; macro F1; right on whether it is leaned on; intervals."""

    accuracy: float
    macro: float
    leaned: float
    intervals: tuple[tuple[float, float], ...]


def training_mentions() -> list[Mention]:
    """Those of generated reports, grouped by office."""
    found = []
    for seed in range(FIRST_SEED, FIRST_SEED + REPORTS):
        files = generated(seed, shipped=False)
        text = next(words for name, words in files.items() if name.endswith(".txt"))
        gold = json.loads(next(words for name, words in files.items() if name.endswith(".json")))
        found += [
            _mention(text, one["start"], one["end"], gold["office"], one["act"])
            for one in gold["citations"]
        ]
    return found


def outside_mentions(data: Path) -> list[Mention]:
    """Those of real texts whose act is certain, grouped by text."""
    found = []
    with LABELS.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if row["act"] != "doubtful":
                text = (data / row["file"]).read_text(encoding="utf-8")
                place = int(row["start"]), int(row["end"])
                found.append(_mention(text, *place, row["file"], row["act"]))
    return found


def by_cue(words: str) -> str:
    """What the last cue before the citation says; "named" where there is none."""
    before = re.split(r"[.]\s|\n\s*\n", words.partition(" ⟦⟧ ")[0].lower())[-1]
    last = {
        act: max((match.end() for match in re.finditer(pattern, before)), default=-1)
        for act, pattern in _CUES
    }
    best = max(last, key=lambda act: last[act])
    return best if last[best] >= 0 else "named"


def told(wanted: Sequence[Mention], acts: Sequence[str]) -> Told:
    """The rates, with percentile bootstrap intervals over whole texts."""
    rates = partial(_rates, [one.act for one in wanted], list(acts))
    sides = bounds([one.group for one in wanted], rates)
    return Told(*rates(range(len(wanted))), tuple((float(a), float(b)) for a, b in sides))


def _rates(wanted: list[str], acts: list[str], places: Sequence[int]) -> tuple[float, ...]:
    pairs = [(wanted[place], acts[place]) for place in places]
    right = sum(a == b for a, b in pairs) / len(pairs)
    leaned = sum((a in LEANED_ON) == (b in LEANED_ON) for a, b in pairs) / len(pairs)
    macro = f1_score(*zip(*pairs, strict=True), average="macro", zero_division=0)
    return right, float(macro), leaned


def _mention(text: str, start: int, end: int, group: str, act: str) -> Mention:
    before = text[max(0, start - _BEFORE) : start]
    after = text[end : end + _AFTER]
    return Mention(f"{before} ⟦⟧ {after}", group, act)


def _sides(words: str) -> Iterator[str]:
    """Single words and pairs, each with the side of the citation and whether it is near."""
    before, _, after = words.lower().partition(" ⟦⟧ ")
    for side, part in (("<", before.split()[::-1]), (">", after.split())):
        for at, word in enumerate(part[:12]):
            near = "near" if at < 3 else "far"
            yield f"{side}{near} {word}"
            if at + 1 < len(part):
                yield f"{side}{near} {word} {part[at + 1]}"


def _estimator() -> object:
    words = TfidfVectorizer(analyzer=_analysed, sublinear_tf=True, min_df=2)
    return make_pipeline(words, LogisticRegression(C=10, max_iter=3000, class_weight="balanced"))


def _analysed(words: str) -> list[str]:
    return list(_sides(words))


def _row(name: str, rate: Told) -> str:
    cells = [
        f"{value:.2f} [{low:.2f}; {high:.2f}]"
        for value, (low, high) in zip(rate[:3], rate.intervals, strict=True)
    ]
    return f"| {name} | {' | '.join(cells)} |"


def section(data: Path) -> str:
    """What docs/experiments.md says of this experiment."""
    training, outside = training_mentions(), outside_mentions(data)
    wanted, offices = [one.act for one in training], [one.group for one in training]
    words = [one.words for one in training]
    across = cross_val_predict(_estimator(), words, wanted, groups=offices, cv=GroupKFold(5))
    model = _estimator().fit(words, wanted)
    acts = [str(act) for act in model.predict([one.words for one in outside])]
    rates = {
        "outside, model": told(outside, acts),
        "outside, cues": told(outside, [by_cue(one.words) for one in outside]),
        "outside, always “basis”": told(outside, ["basis"] * len(outside)),
        "generated, model, offices left out": told(training, [str(act) for act in across]),
        "generated, cues": told(training, [by_cue(one.words) for one in training]),
    }
    lead = _lead(outside, acts)
    curve = []
    for size in CURVE:
        part = [place for place in range(len(words)) if place < len(words) * size // REPORTS]
        some = _estimator().fit([words[p] for p in part], [wanted[p] for p in part])
        right = some.predict([one.words for one in outside])
        curve.append(
            (size, numpy.mean([a == one.act for a, one in zip(right, outside, strict=True)]))
        )
    doubtful = LABELS.read_text(encoding="utf-8").count(",doubtful\n")
    return _SECTION.format(
        outside=len(outside),
        texts=len({one.group for one in outside}),
        doubtful=doubtful,
        counts=", ".join(f"{act} {n}" for act, n in Counter(o.act for o in outside).most_common()),
        training=len(training),
        reports=REPORTS,
        rows="\n".join(_row(name, rate) for name, rate in rates.items()),
        lead="{:+.2f} [{:+.2f}; {:+.2f}]".format(*lead),
        curve="\n".join(f"| {size} | {value:.2f} |" for size, value in curve),
    )


def _lead(outside: Sequence[Mention], acts: Sequence[str]) -> tuple[float, float, float]:
    """Accuracy of the model less that of the cues, with its interval over whole texts."""
    gain = [
        (act == one.act) - (by_cue(one.words) == one.act)
        for act, one in zip(acts, outside, strict=True)
    ]
    ((low, high),) = bounds(
        [one.group for one in outside],
        lambda places: (numpy.mean([gain[place] for place in places]),),
    )
    return float(numpy.mean(gain)), float(low), float(high)


_SECTION = """## What a citation is doing in its sentence

**Question.** Is a document cited as the ground of something (basis), being carried out (implemented), reported on
(reported), called replaced (replaced), or merely named? REG001 could be softer where a superseded document is merely
named. Today it does not ask: it leaves out mentions that the text itself calls replaced, that stand in the name of a
document of then, in quotation marks or beside a date of then, and reports on the document itself.

**Data.** Test: {outside} citations in {texts} real texts, labelled by hand ({counts}); {doubtful} more could not be
decided, and are counted neither way (tests/resolve/outside_acts.csv: places and acts, no words). Training: {training}
citations in {reports} generated reports, whose gold says the act; never the real texts.

**Ways.** Cues: the last of some twenty words before the citation in its sentence (written with the real texts in
sight). Model: logistic regression over TF-IDF of the words and pairs of words on each side, near and far. Intervals:
percentile bootstrap of 95% over whole texts (over offices for the generated).

| | accuracy | macro F1 | leaned on or not |
|---|---|---|---|
{rows}

“Leaned on or not” is what REG001 would use: basis or implemented against the rest. The model's lead over the cues in
accuracy on the real texts: {lead}.

| reports trained on | accuracy outside |
|---|---|
{curve}

**Why it is not shipped.** The model learns the generator's sentences, not the language: what it gains there is lost on
real text, and more of the same reports do not help. The cues are not shipped either, for want of a user: when this was
written REG001 fired once in all real texts at hand, on a document cited as a ground, where the act would change
nothing. What a finer severity is worth could not be measured, and without that it is a guess.

**What would change that.** Some hundred real reports that cite superseded documents, labelled by two people: the many
doubtful cases (“Thực hiện Kế hoạch …, … báo cáo”: a ground or carried out?) say that the classes themselves need
agreement first.
"""
