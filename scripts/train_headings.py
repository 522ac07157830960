"""Phrases of corpora/headings in; models/headings.json, its card and the manifest out.

`python scripts/train_headings.py` trains and says whether the stored model is still that one;
`--write --outside DATA` writes it with its card. DATA is the folder of texts that nobody here wrote
(tests/structure/outside_headings.csv names them): nothing is trained on them, and nothing is
written without them, since the card must say what the model is worth there.
"""

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from headings.card import card
from headings.measures import measured
from headings.texts import Labelled
from headings.training import training_texts
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, precision_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from vnreport.structure.heading_model import MODELS, NAME, HeadingModel
from vnreport.structure.heading_signs import Signs, signs_of

HOUSES, TEXTS_EACH, SEED = 60, 4, 1
STRENGTHS = (0.03, 0.1, 0.3, 1.0)
THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)
PRECISION = 0.99
"""What a heading must be worth on houses left out; the threshold is the first that gives it."""

_FOLDS = 6
_DIGITS = 4


class Examples(NamedTuple):
    """Numbered lines as signs, whether each is a heading, and the house it is from."""

    signs: list[Signs]
    headings: list[bool]
    houses: list[str]


class Trained(NamedTuple):
    """A model, the strength chosen for it, and its F1 on houses that it was not trained on."""

    model: HeadingModel
    strength: float
    across_houses: float


def examples(texts: Sequence[tuple[str, Labelled]]) -> Examples:
    """The lines whose role is certain."""
    found = Examples([], [], [])
    for house, text in texts:
        for signs, role in zip(signs_of(text.lines, text.numbered), text.roles, strict=True):
            if role != "doubtful":
                found.signs.append(signs)
                found.headings.append(role == "heading")
                found.houses.append(house)
    return found


def train(known: Examples) -> Trained:
    """The model of the strength that does best on houses left out, with the threshold they ask."""
    table, wanted = DictVectorizer(sparse=False).fit_transform(known.signs), known.headings
    folds = GroupKFold(min(_FOLDS, len(set(known.houses))))
    told = {
        strength: cross_val_predict(
            estimator(strength),
            table,
            wanted,
            groups=known.houses,
            cv=folds,
            method="predict_proba",
        )[:, 1]
        for strength in STRENGTHS
    }
    scores = {
        strength: round(float(f1_score(wanted, chances >= THRESHOLDS[0])), _DIGITS)
        for strength, chances in told.items()
    }
    best = max(STRENGTHS, key=lambda strength: (scores[strength], -strength))
    threshold = next(
        (one for one in THRESHOLDS if precision_score(wanted, told[best] >= one) >= PRECISION),
        THRESHOLDS[-1],
    )
    return Trained(fit(known, best, threshold), best, scores[best])


def fit(known: Examples, strength: float, threshold: float) -> HeadingModel:
    """A model of a given strength; its weights rounded as they are stored."""
    vectorizer = DictVectorizer(sparse=False)
    fitted = estimator(strength).fit(vectorizer.fit_transform(known.signs), known.headings)
    weights = {
        str(name): round(float(weight), _DIGITS)
        for name, weight in zip(vectorizer.feature_names_, fitted.coef_[0], strict=True)
    }
    return HeadingModel(weights, round(float(fitted.intercept_[0]), _DIGITS), threshold)


def page_of(
    outside: Path, trained: Trained, known: Examples, texts: Sequence[tuple[str, Labelled]]
) -> str:
    """The card, everything on it measured now. Raises ValueError where the texts are not there."""

    def again(part: Sequence[tuple[str, Labelled]]) -> HeadingModel:
        return fit(examples(part), trained.strength, trained.model.threshold)

    return card(measured(outside, trained.model, texts, again), trained, known)


def estimator(strength: float) -> LogisticRegression:
    """What is trained."""
    return LogisticRegression(C=strength, max_iter=5000)


def stored(model: HeadingModel) -> bytes:
    """The bytes of the model's file."""
    content: dict[str, Any] = {
        "form": 1,
        "intercept": model.intercept,
        "threshold": model.threshold,
        "weights": dict(sorted(model.weights.items())),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def write(folder: Path, data: bytes, page: str) -> None:
    """The model, its card, and the manifest with its check sum."""
    folder.mkdir(exist_ok=True)
    (folder / f"{NAME}.json").write_bytes(data)
    (folder / f"{NAME}.md").write_text(page, encoding="utf-8")
    entry = {
        "file": f"{NAME}.json",
        "card": f"{NAME}.md",
        "sha256": hashlib.sha256(data).hexdigest(),
        "made_by": "scripts/train_headings.py",
    }
    manifest = json.dumps({"models": {NAME: entry}}, indent=1) + "\n"
    (folder / "manifest.json").write_text(manifest, encoding="utf-8")


def main() -> int:
    """Train; write or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the model and its card")
    parser.add_argument("--outside", type=Path, help="folder of texts that are not trained on")
    options = parser.parse_args()
    texts = training_texts(HOUSES, TEXTS_EACH, SEED)
    known = examples(texts)
    trained = train(known)
    data = stored(trained.model)
    print(f"{len(known.signs)} lines, F1 across houses {trained.across_houses:.3f}")
    if options.outside is not None:
        page = page_of(options.outside, trained, known, texts)
        print(page)
        if options.write:
            write(MODELS, data, page)
    elif options.write:
        parser.error("--write needs --outside")
    same = (MODELS / f"{NAME}.json").is_file() and (MODELS / f"{NAME}.json").read_bytes() == data
    print("the stored model is this one" if same else "the stored model is another one")
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main())
