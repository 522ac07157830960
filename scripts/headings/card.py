"""What was measured in, the model's card as Markdown out; every number on it comes from there."""

from typing import Any

from rates import Rate

from headings.measures import DRAWS, Comparison, Measures

_WAYS = {
    "model": "the model",
    "former rule": "the rule before it",
    "rule": "that rule on whole paragraphs",
    "longer rule": "a longer rule, written with these texts in sight",
}
_TIERS = {
    "read": "As the program reads the files",
    "bare": "PDF and Word files as bare text, a paragraph a line",
    "broken": "the same, broken at 80 columns",
}
_HEAD = (
    "| | precision | recall | F1 [95%] | the model's lead in F1 [95%] |",
    "|---|---|---|---|---|",
)
_MOST_WEIGHTS = 14


def card(found: Measures, trained: Any, known: Any) -> str:
    """The page models/headings.md."""
    parts = [
        _ABOUT,
        "## Trained on",
        "",
        _TRAINED.format(
            lines=len(known.signs),
            headings=sum(known.headings),
            houses=len(set(known.houses)),
            strength=trained.strength,
            across=trained.across_houses,
            threshold=trained.model.threshold,
        ),
        "## Measured on",
        "",
        _MEASURED.format(draws=DRAWS),
        *_tiers(found),
        "### F21, F37 and F49 alone",
        "",
        *_HEAD,
        *map(_row, found.last),
        "",
        "### Text by text",
        "",
        *_texts(found),
        "## Learning curve",
        "",
        "F1 on the outside texts as read, with the first houses of the training texts alone; strength",
        "and threshold as above.",
        "",
        "| houses | texts | F1 |",
        "|---|---|---|",
        *(f"| {houses} | {texts} | {value:.3f} |" for houses, texts, value in found.curve),
        "",
        "## The signs",
        "",
        _SIGNS,
        *_weights(trained.model.weights),
        _LIMITS,
    ]
    return "\n".join(parts)


def _tiers(found: Measures) -> list[str]:
    parts: list[str] = []
    for tier, comparisons in found.tiers.items():
        texts, headings, bodies = found.lines[tier]
        parts += [
            f"### {_TIERS[tier]}",
            "",
            f"{texts} texts with {headings} headings and {bodies} numbered paragraphs.",
            "",
            *_HEAD,
            *map(_row, comparisons),
            "",
        ]
    return parts


def _row(one: Comparison) -> str:
    low, high = one.interval
    lead = "" if one.lead is None else "{:+.3f} [{:+.3f}; {:+.3f}]".format(*one.lead)
    rate = one.rate
    return (
        f"| {_WAYS[one.way]} | {rate.precision:.3f} | {rate.recall:.3f} "
        f"| {rate.f1:.3f} [{low:.3f}; {high:.3f}] | {lead} |"
    )


def _texts(found: Measures) -> list[str]:
    rows = [
        "| text | headings | the model: wrong, missed | the rule before it |",
        "|---|---|---|---|",
    ]
    for name, (model, former, *_) in found.texts:
        rows.append(
            f"| {name} | {model.right + model.missed} | {_errors(model)} | {_errors(former)} |"
        )
    return [*rows, ""]


def _errors(rate: Rate) -> str:
    return f"{rate.wrong}, {rate.missed}"


def _weights(weights: dict[str, float]) -> list[str]:
    ordered = sorted(weights.items(), key=lambda item: item[1])
    rows = ["| speaks against | | speaks for | |", "|---|---|---|---|"]
    for low, high in zip(ordered[:_MOST_WEIGHTS], ordered[::-1], strict=False):
        rows.append(f"| {low[0]} | {low[1]:.2f} | {high[0]} | {high[1]:.2f} |")
    return [*rows, ""]


_ABOUT = """<!-- Made by scripts/train_headings.py; do not edit here. -->
# Is a numbered line a heading?

A line that begins with “II.”, “1.”, “2.3-” or “a)” is a heading or a numbered paragraph. In text without styles nothing
says which. The outline rests on the answer: the section that every finding is placed in (“mục II.1”), and the rules
LAY004 and LAY017.

- **Kind**: logistic regression of scikit-learn over signs of form, place and small words, kept as a table of weights
  (`headings.json`). Using it is a sum: no library is imported, since importing scikit-learn takes longer than a whole
  check. The tests hold the sum against scikit-learn's own probabilities.
- **Safe to load**: JSON, nothing is run; the SHA-256 must be that of `manifest.json`.
- **Without it** (file absent, changed or of another form) the rule on whole paragraphs decides; `vnreport doctor` and
  a note in every result say so.
- **Made anew**: `python scripts/train_headings.py` trains, with a fixed seed, and compares with the stored file.
"""

_TRAINED = """{lines} numbered lines, {headings} of them headings, in texts of {houses} invented houses (an office's
habits: markers, what headings end in, what is bold, where lines break). scripts/headings/training.py puts them together
from phrases of corpora/headings, written for it. The strength of regularisation (C = {strength}) is that with the best
F1 on houses left out (grouped folds): {across:.3f}. That figure says how regular the invented texts are, no more.
A line is called a heading from a probability of {threshold} on: the first of the thresholds tried that is right for 99
in 100 on houses left out.
"""

_MEASURED = """Real texts that nothing was trained on, labelled by hand (tests/structure/outside_headings.csv; the texts
are no part of the project). Lead-ins such as “… như sau:” are counted neither way. Intervals: percentile bootstrap
over whole texts, {draws} draws. The texts are few, and two of them hold half of the headings: read the intervals.

**What was in sight.** The signs were chosen after the errors of a first set of signs had been looked at on these texts;
F21, F37 and F49 were added, and labelled, after that and before the present signs were measured. The weights have seen
none of them. Their headings are of easy forms; what they test is above all the numbered paragraphs of a law.
"""

_SIGNS = """All lie between 0 and 1, most are yes or no. *beneath*: what stands right below the line. *peers*: all lines
of the text with the same form of marker. *says something*, *name*, *order*: groups of small words in
tables/data/headings.toml. The strongest weights:
"""

_LIMITS = """## Limits

- It judges only lines with a marker of the outline; “Điều 5.”, “Chương II”, “Bước 1” and headings without a number are
  none of its business.
- A regulation whose points are long sentences and whose headings end in a full stop is the hardest kind.
- Title-like items of a list with nothing beneath them look like headings if their list is long and bare of stops.
- It is trained on invented texts alone. Real ones with labels would be better training than more phrases.
"""
