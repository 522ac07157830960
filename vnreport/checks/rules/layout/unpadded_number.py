"""LAY010."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import PARTY_HEADER, TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.document.span import Span
from vnreport.tables.form_rules import form_sources

_HEAD = head(number="{number}") + TITLE


@rule(
    "LAY010",
    title=("Số dưới 10 thiếu số 0", "A number below 10 without its zero"),
    severity="warning",
    source=form_sources("number-padding"),
    bad=[Example(_HEAD.format(number="⟦5⟧-BC/TU"))],
    good=[
        Example(_HEAD.format(number="05-BC/TU")),
        Example(_HEAD.format(number="15-BC/TU")),
        Example(_HEAD.format(number="     -BC/TU")),
        Example(_HEAD.format(number="5/BC-UBND").replace(PARTY_HEADER, "")),
    ],
)
def unpadded_number(evidence: Evidence) -> Iterator[Hit]:
    """Số của văn bản nhỏ hơn 10 mà không có số 0 ở trước: “Số 5-BC/TU” ghi “Số 05-BC/TU”."""
    head, form = evidence.letterhead, asked(evidence, "number-padding")
    symbol = head.span_of("symbol")
    if form is None or symbol is None or head.number is None:
        return
    written = evidence.document.folded[symbol.start : symbol.end]
    if not written[:1].isdigit() or written[1:2].isdigit() or head.number == 0:
        return
    span = Span(symbol.start, symbol.start + 1)
    right = f"0{written[0]}"
    yield Hit(
        span,
        Words(
            f"Số nhỏ hơn 10 thêm số 0 ở trước: “{right}”.",
            f"A number below 10 takes a zero: “{right}”.",
        ),
        (ground(form, symbol),),
        severity=severity_of(form),
        fix=Fix("pad-number", True, (Edit(span.start, span.end, right),)),
        suggestion=Words(right, right),
    )
