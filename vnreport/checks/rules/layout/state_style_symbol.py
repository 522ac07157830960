"""LAY011."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import PARTY_HEADER, TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.tables.form_rules import form_sources
from vnreport.tables.issuers import is_party

_HEAD = head(number="{number}") + TITLE
_STATE_ORDER = re.compile(r"(?P<number>\d*)/(?P<code>[^\W\d_]+)-(?P<issuer>[^\W\d_]+)")


@rule(
    "LAY011",
    title=("Ký hiệu viết theo kiểu nhà nước", "A symbol in the state's order"),
    severity="warning",
    source=form_sources("symbol-order"),
    bad=[Example(_HEAD.format(number="⟦15/BC-TU⟧"))],
    good=[
        Example(_HEAD.format(number="15-BC/TU")),
        Example(_HEAD.format(number="15/BC-UBND").replace(PARTY_HEADER, "")),
    ],
)
def state_style_symbol(evidence: Evidence) -> Iterator[Hit]:
    """Văn bản của cơ quan đảng ghi ký hiệu theo thứ tự của văn bản nhà nước: “15/BC-TU”."""
    head, form = evidence.letterhead, asked(evidence, "symbol-order")
    span = head.span_of("symbol")
    match = _STATE_ORDER.fullmatch(head.symbol or "")
    if form is None or span is None or match is None or not is_party(match["issuer"]):
        return
    right = f"{match['number']}-{match['code']}/{match['issuer']}"
    yield Hit(
        span,
        Words(
            f"Ký hiệu văn bản của Đảng ghi “{right}”.",
            f"A party document writes its symbol as “{right}”.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
        fix=Fix("symbol-order", False, (Edit(span.start, span.end, right),)),
        suggestion=Words(right, right),
    )
