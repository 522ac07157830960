"""LAY028."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import A4, GOOD, TYPE, looks_rule, shown
from vnreport.checks.rules.layout.party_form import anchor, asked, ground, measured, severity_of
from vnreport.document.evidence import Evidence

_SLACK = 2.0  # mm: papers of neighbouring names differ by more


@looks_rule(
    "LAY028",
    title=("Khổ giấy không phải A4", "The paper is not A4"),
    form="paper",
    bad=(
        shown(
            GOOD._replace(pages=(A4._replace(width=215.9, height=279.4),)),
            "khổ giấy Letter, 215,9 x 279,4 mm",
            flagged=TYPE,
        ),
    ),
)
def paper_size(evidence: Evidence) -> Iterator[Hit]:
    """Một phần của tệp Word đặt khổ giấy khác A4 (Letter, Legal …); A4 nằm ngang không bị nêu."""
    form, layout = asked(evidence, "paper"), evidence.document.layout
    if form is None or layout is None:
        return
    width, height = form.values["width"], form.values["height"]
    for page in layout.pages:
        if page.width is None or page.height is None:
            continue
        short, long = sorted((page.width, page.height))
        if abs(short - width) > _SLACK or abs(long - height) > _SLACK:
            size = f"{measured(page.width)} x {measured(page.height)} mm"
            size_en = f"{page.width:g} x {page.height:g} mm"
            yield Hit(
                anchor(evidence),
                Words(f"Khổ giấy {size}, không phải A4.", f"The paper is {size_en}, not A4."),
                (ground(form),),
                severity=severity_of(form),
            )
            return
