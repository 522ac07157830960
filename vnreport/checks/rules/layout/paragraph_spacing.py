"""LAY032."""

from collections.abc import Iterator

from vnreport.checks.rule import Ground, Hit, Words
from vnreport.checks.rules.layout.looks_rule import GOOD, TEXT, looks_rule, shown
from vnreport.checks.rules.layout.party_form import (
    asked,
    beginning,
    body_looks,
    ground,
    severity_of,
)
from vnreport.document.evidence import Evidence
from vnreport.document.layout import ParagraphLook
from vnreport.tables.form_rules import FormRule


@looks_rule(
    "LAY032",
    title=("Giãn dòng, giãn đoạn khác quy định", "Line or paragraph spacing differs"),
    form="spacing",
    bad=(
        shown(
            GOOD._replace(paragraphs=(TEXT._replace(line=1.0, line_rule="auto"),)),
            "giãn dòng 1 lần",
        ),
        shown(GOOD._replace(paragraphs=(TEXT._replace(before=0.0),)), "các đoạn cách nhau 0 pt"),
    ),
)
def paragraph_spacing(evidence: Evidence) -> Iterator[Hit]:
    """Quá nửa số đoạn lời văn sát nhau hơn hướng dẫn, hoặc giãn dòng không chính xác 18 đến 22 pt."""
    form = asked(evidence, "spacing")
    if form is None:
        return
    looks = list(body_looks(evidence))
    close = [look for look in looks if look.before + look.after < form.values["gap"]]
    lines = [look for look in looks if not _exact(look, form)]
    faults = []
    if len(close) * 2 > len(looks):
        faults.append((close[0], Words("các đoạn quá sát nhau", "paragraphs too close")))
    if len(lines) * 2 > len(looks):
        faults.append((lines[0], _line_words(lines[0])))
    if not faults:
        return
    yield Hit(
        beginning(evidence, faults[0][0]),
        Words(
            "Lời văn: " + "; ".join(words.vi for _, words in faults) + ".",
            "The text: " + "; ".join(words.en for _, words in faults) + ".",
        ),
        (ground(form), *(Ground(words, beginning(evidence, look)) for look, words in faults)),
        severity=severity_of(form),
    )


def _exact(look: ParagraphLook, form: FormRule) -> bool:
    return look.line_rule == "exact" and form.values["least"] <= look.line <= form.values["most"]


def _line_words(look: ParagraphLook) -> Words:
    if look.line_rule == "exact":
        return Words(f"giãn dòng {look.line:g} pt", f"lines {look.line:g} pt apart")
    if look.line_rule == "auto":
        return Words(f"giãn dòng {look.line:g} lần", f"line spacing of {look.line:g} lines")
    return Words(f"giãn dòng ít nhất {look.line:g} pt", f"lines at least {look.line:g} pt apart")
