"""LAY027."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import looks_rule
from vnreport.checks.rules.layout.party_form import (
    asked,
    beginning,
    body_looks,
    ground,
    here,
    severity_of,
)
from vnreport.document.evidence import Evidence
from vnreport.document.layout import ParagraphLook


@looks_rule(
    "LAY027",
    title=("Cỡ chữ lời văn ngoài giới hạn", "Text in a size out of bounds"),
    form="body-size",
)
def body_size(evidence: Evidence) -> Iterator[Hit]:
    """Quá nửa số đoạn lời văn có cỡ chữ nhỏ hoặc lớn hơn giới hạn của hướng dẫn."""
    form = asked(evidence, "body-size")
    if form is None:
        return
    sized = [(look, size) for look in body_looks(evidence) if (size := main_size(look))]
    least, most = form.values["least"], form.values["most"]
    wrong = [(look, size) for look, size in sized if not least <= size <= most]
    if not wrong or len(wrong) * 2 <= len(sized):
        return
    sizes = ", ".join(dict.fromkeys(f"{size:g}" for _, size in wrong))
    yield Hit(
        beginning(evidence, wrong[0][0]),
        Words(
            f"Lời văn cỡ {sizes} pt, hướng dẫn là {least} đến {most} pt.",
            f"The text is set in {sizes} pt; the guidance says {least} to {most} pt.",
        ),
        (
            ground(form),
            *(here(beginning(evidence, look), f"{s:g} pt", f"{s:g} pt") for look, s in wrong),
        ),
        severity=severity_of(form),
    )


def main_size(look: ParagraphLook) -> float | None:
    """The size of more than half of the letters; None where none is stated for them."""
    total = sum(run.letters for run in look.runs)
    counts: dict[float, int] = {}
    for run in look.runs:
        if run.size:
            counts[run.size] = counts.get(run.size, 0) + run.letters
    return next((size for size, letters in counts.items() if letters * 2 > total), None)
