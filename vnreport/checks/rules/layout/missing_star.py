"""LAY007."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, may_be_drawn, severity_of
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_REST = "Số 412-BC/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết"


@rule(
    "LAY007",
    title=("Thiếu dấu sao dưới tên cơ quan", "No star under the issuing body"),
    severity="warning",
    source=form_sources("star"),
    bad=[Example(f"⟦TỈNH ỦY LÂM HÀ⟧\n{_REST}")],
    good=[
        Example(f"TỈNH ỦY LÂM HÀ\n*\n{_REST}"),
        Example(f"VĂN PHÒNG\n\n*\n\n{_REST}"),
    ],
)
def missing_star(evidence: Evidence) -> Iterator[Hit]:
    """Giữa tên cơ quan ban hành và dòng số không có dấu sao (*).

    Không xét khi tệp Word vẽ hình ở phần đầu, và không xét tệp PDF, nơi dấu có thể là nét vẽ.
    """
    head, document = evidence.letterhead, evidence.document
    body, number = head.span_of("issuing_body"), head.span_of("number_line")
    form = asked(evidence, "star")
    if form is None or body is None or number is None or head.span_of("star"):
        return
    if may_be_drawn(document) or number.start < body.end or "*" in document.text[: number.end]:
        return
    yield Hit(
        body,
        Words(
            "Dưới tên cơ quan ban hành không có dấu sao (*).",
            "There is no star (*) under the issuing body.",
        ),
        (ground(form, body),),
        severity=severity_of(form),
    )
