"""LAY006."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import PARTY_HEADER, TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_HEAD = head(number="{number}").replace(PARTY_HEADER, "{header}") + TITLE


@rule(
    "LAY006",
    title=("Thiếu tiêu đề của Đảng", "The party's header is missing"),
    severity="warning",
    source=form_sources("party-header"),
    bad=[Example(_HEAD.format(number="⟦412-BC/TU⟧", header=""))],
    good=[
        Example(_HEAD.format(number="412-BC/TU", header=PARTY_HEADER)),
        Example(_HEAD.format(number="412/BC-UBND", header="")),
        Example("Số 412-BC/TU của Tỉnh ủy."),
    ],
)
def missing_header(evidence: Evidence) -> Iterator[Hit]:
    """Phần đầu văn bản của Đảng không có dòng “ĐẢNG CỘNG SẢN VIỆT NAM”.

    Chỉ xét khi có tên cơ quan, dòng số của cơ quan đảng và dòng địa điểm, thời gian.
    """
    head = evidence.letterhead
    span = head.span_of("symbol")
    form = asked(evidence, "party-header")
    if form is None or span is None or head.date is None or head.span_of("party_motto"):
        return
    if "ĐẢNG CỘNG SẢN VIỆT NAM" in evidence.document.folded:
        return
    yield Hit(
        span,
        Words(
            "Không thấy tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” ở phần đầu.",
            "The header “ĐẢNG CỘNG SẢN VIỆT NAM” is missing from the head.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
    )
