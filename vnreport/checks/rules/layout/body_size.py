"""LAY027."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import in_letters, looks_rule, shown
from vnreport.checks.rules.layout.party_form import (
    asked,
    beginning,
    body_looks,
    ground,
    here,
    main_value,
    measured,
    severity_of,
)
from vnreport.document.evidence import Evidence


@looks_rule(
    "LAY027",
    title=("Cỡ chữ lời văn ngoài giới hạn", "Text in a size out of bounds"),
    form="body-size",
    bad=(shown(in_letters(size=12.0), "lời văn cỡ 12 pt"),),
)
def body_size(evidence: Evidence) -> Iterator[Hit]:
    """Quá nửa số đoạn lời văn có cỡ chữ nhỏ hoặc lớn hơn giới hạn của hướng dẫn."""
    form = asked(evidence, "body-size")
    if form is None:
        return
    sized = [
        (look, size)
        for look in body_looks(evidence)
        if (size := main_value((run.size, run.letters) for run in look.runs))
    ]
    least, most = form.values["least"], form.values["most"]
    wrong = [(look, size) for look, size in sized if not least <= size <= most]
    if not wrong or len(wrong) * 2 <= len(sized):
        return
    sizes = ", ".join(dict.fromkeys(measured(size) for _, size in wrong))
    sizes_en = ", ".join(dict.fromkeys(f"{size:g}" for _, size in wrong))
    yield Hit(
        beginning(evidence, wrong[0][0]),
        Words(
            f"Lời văn cỡ {sizes} pt, hướng dẫn là {least} đến {most} pt.",
            f"The text is set in {sizes_en} pt; the guidance says {least} to {most} pt.",
        ),
        (
            ground(form),
            *(here(beginning(evidence, look), f"{s:g} pt", f"{s:g} pt") for look, s in wrong),
        ),
        severity=severity_of(form),
    )
