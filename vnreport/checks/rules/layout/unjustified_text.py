"""LAY031."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import GOOD, TEXT, looks_rule, shown
from vnreport.checks.rules.layout.party_form import (
    asked,
    beginning,
    body_looks,
    ground,
    here,
    severity_of,
)
from vnreport.document.evidence import Evidence

_JUSTIFIED = ("both", "distribute")


@looks_rule(
    "LAY031",
    title=("Lời văn không căn đều hai lề", "Text that is not justified"),
    form="justified",
    bad=(shown(GOOD._replace(paragraphs=(TEXT._replace(align="left"),)), "lời văn căn trái"),),
)
def unjustified_text(evidence: Evidence) -> Iterator[Hit]:
    """Quá nửa số đoạn lời văn không căn đều hai lề."""
    form = asked(evidence, "justified")
    if form is None:
        return
    looks = list(body_looks(evidence))
    wrong = [beginning(evidence, look) for look in looks if look.align not in _JUSTIFIED]
    if not wrong or len(wrong) * 2 <= len(looks):
        return
    yield Hit(
        wrong[0],
        Words(
            "Phần lớn các đoạn lời văn không căn đều hai lề.",
            "Most paragraphs of the text are not justified.",
        ),
        (ground(form), *(here(span, "Không căn đều", "Not justified") for span in wrong)),
        severity=severity_of(form),
    )
