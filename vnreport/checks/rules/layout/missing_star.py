"""LAY007."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, may_be_drawn, severity_of
from vnreport.document.blocks import Document
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_STROKES = re.compile(r"(?m)^[ \t|]*[-–—_=─━]{3,}[ \t|]*$")
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

    Không xét khi tệp Word vẽ hình ở phần đầu, và không xét tệp PDF, nơi dấu có thể là nét vẽ. Ở tệp
    không phải tệp Word, dòng nét kẻ thay dấu sao có thể do nơi chép lại thêm vào nên chỉ nêu để biết.
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
        severity="info" if _is_redrawn(document, body.end, number.start) else severity_of(form),
    )


def _is_redrawn(document: Document, start: int, end: int) -> bool:
    """Whether a copy of the document has a line of strokes where the star stood."""
    return document.reader != "docx" and _STROKES.search(document.folded, start, end) is not None
