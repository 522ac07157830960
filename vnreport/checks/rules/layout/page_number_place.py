"""LAY030."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import GOOD, TYPE, looks_rule, shown
from vnreport.checks.rules.layout.party_form import anchor, asked, ground, severity_of
from vnreport.document.evidence import Evidence
from vnreport.document.layout import Layout, PageNumber

_ONE_PAGE = 6000  # letters: more cannot stand on one page
_PLACED = ("center", "centerContinuous", None)


@looks_rule(
    "LAY030",
    title=("Số trang đặt sai chỗ", "Page numbers out of place"),
    form="page-number",
    bad=(
        shown(
            GOOD._replace(numbers=(PageNumber("footer", "default", "center"),)),
            "số trang ở lề dưới",
            flagged=TYPE,
        ),
        shown(
            GOOD._replace(first_page_differs=False), "số trang hiện cả ở trang đầu", flagged=TYPE
        ),
    ),
)
def page_number_place(evidence: Evidence) -> Iterator[Hit]:
    """Số trang ở lề dưới, không ở giữa, hiện cả ở trang đầu, hoặc văn bản dài không có số trang."""
    form, layout = asked(evidence, "page-number"), evidence.document.layout
    if form is None or layout is None or not layout.pages:
        return
    faults = list(_faults(layout, len(evidence.document.text)))
    if not faults:
        return
    yield Hit(
        anchor(evidence),
        Words(
            "Số trang: " + "; ".join(words.vi for words in faults) + ".",
            "Page numbers: " + "; ".join(words.en for words in faults) + ".",
        ),
        (ground(form),),
        severity=severity_of(form),
    )


def _faults(layout: Layout, letters: int) -> Iterator[Words]:
    if not layout.numbers:
        if letters > _ONE_PAGE:
            yield Words("không có", "there are none")
        return
    if all(number.where == "footer" for number in layout.numbers):
        yield Words("ở lề dưới", "in the bottom margin")
    if any(number.align not in _PLACED for number in layout.numbers):
        yield Words("không ở giữa", "not centred")
    first = "first" if layout.first_page_differs else "default"
    if any(number.kind == first and not number.conditional for number in layout.numbers):
        yield Words("hiện cả ở trang đầu", "shown on the first page too")
