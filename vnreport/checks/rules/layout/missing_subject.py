"""LAY014."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import HEAD
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_NO_SUBJECT = re.compile(r"\s*+(?:-{3,}|_{3,}|[-–]?\s*(?:Căn cứ|Thực hiện)\s|[IVX]+[.\-]\s)")
_WITHOUT = ("biên bản",)


@rule(
    "LAY014",
    title=("Thiếu trích yếu", "No subject under the type"),
    severity="warning",
    source=form_sources("subject"),
    bad=[
        Example(HEAD + "⟦BÁO CÁO⟧\n-----\nTỉnh ủy báo cáo kết quả như sau:\nI. KẾT QUẢ\nTốt."),
        Example(HEAD + "⟦BÁO CÁO⟧\nThực hiện Kế hoạch số 96-KH/TU, Tỉnh ủy báo cáo:\nTốt."),
    ],
    good=[
        Example(HEAD + "BÁO CÁO\nSơ kết công tác năm\n-----\nTốt."),
        Example(HEAD + "BÁO CÁO\nKết quả:"),
    ],
)
def missing_subject(evidence: Evidence) -> Iterator[Hit]:
    """Ngay dưới tên loại là gạch nối, căn cứ hoặc nội dung: văn bản không có trích yếu."""
    head, form = evidence.letterhead, asked(evidence, "subject")
    span = head.span_of("doc_type")
    if form is None or span is None or head.span_of("symbol") is None or head.span_of("subject"):
        return
    if (head.doc_type or "").lower() in _WITHOUT:
        return
    if _NO_SUBJECT.match(evidence.document.folded, span.end) is None:
        return
    yield Hit(
        span,
        Words("Dưới tên loại không có trích yếu nội dung.", "No subject stands under the type."),
        (ground(form, span),),
        severity=severity_of(form),
    )
