"""The model of headings is what its script trains, and its card what its script measures."""

import pytest

pytest.importorskip("sklearn")

from headings.measures import compare, counted
from headings.texts import ROLES, TIERS, Labelled, outside_texts
from headings.training import training_texts
from sklearn.feature_extraction import DictVectorizer
from train_headings import (
    HOUSES,
    SEED,
    TEXTS_EACH,
    Examples,
    estimator,
    examples,
    fit,
    page_of,
    train,
)

from vnreport.structure.heading_model import MODELS, heading_model


@pytest.fixture(scope="module")
def texts():
    return training_texts(HOUSES, TEXTS_EACH, SEED)


@pytest.fixture(scope="module")
def trained(texts):
    return train(examples(texts))


def test_the_stored_model_is_the_trained_one(trained):
    stored = heading_model().model
    assert stored is not None
    assert stored.weights == pytest.approx(trained.model.weights, abs=2e-3)
    assert stored.intercept == pytest.approx(trained.model.intercept, abs=2e-3)
    assert stored.threshold == trained.model.threshold


def test_the_sum_over_the_table_is_the_library_s_own_probability(texts, trained):
    known = examples(texts[:12])
    model = fit(known, trained.strength, trained.model.threshold)
    vectorizer = DictVectorizer(sparse=False)
    fitted = estimator(trained.strength).fit(vectorizer.fit_transform(known.signs), known.headings)
    theirs = fitted.predict_proba(vectorizer.transform(known.signs))[:, 1]
    ours = [model.probability(signs) for signs in known.signs]
    assert ours == pytest.approx(list(theirs), abs=1e-3)


def test_signs_lie_between_nought_and_one(texts):
    values = {value for signs in examples(texts[:40]).signs for value in signs.values()}
    assert 0 < min(values) <= max(values) <= 1


def test_training_texts_are_the_same_each_time(texts):
    assert training_texts(2, TEXTS_EACH, SEED) == texts[: 2 * TEXTS_EACH]


def test_doubtful_lines_count_neither_way(texts):
    _, text = texts[0]
    doubtful = text._replace(roles=("doubtful",) * len(text.roles))
    assert counted(doubtful, [True] * len(text.roles)) == (0, 0, 0)
    assert examples([("house", doubtful)]) == Examples([], [], [])


def test_a_way_has_no_lead_over_its_like(texts):
    some = [text for _, text in texts[:8]]

    def all_of(text: Labelled) -> list[bool]:
        return [True] * len(text.numbered)

    first, second = compare(some, {"one": all_of, "other": all_of})
    assert (first.lead, second.lead) == (None, (0.0, 0.0, 0.0))


def test_no_word_of_the_outside_texts_is_kept():
    header, *rows = ROLES.read_text(encoding="utf-8").splitlines()
    assert header == "file,line,digest,role"
    for row in rows:
        _, line, digest, role = row.split(",")
        assert line.isdigit()
        assert len(digest) == 12
        assert int(digest, 16) >= 0
        assert role in ("heading", "body", "doubtful")


def test_the_card_says_what_is_measured(shared, texts, trained):
    page = page_of(shared / "data", trained, examples(texts), texts)
    assert page == (MODELS / "headings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("tier", TIERS)
def test_every_outside_text_is_found_with_its_labels(shared, tier):
    found = outside_texts(shared / "data", tier)
    assert sum(role == "heading" for text in found for role in text.roles) > 300
