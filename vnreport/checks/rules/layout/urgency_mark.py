"""LAY035."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of, spans_of
from vnreport.checks.rules.layout.sample import TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_HEAD = head(year=2026)
_TEXT = _HEAD.replace("412-BC/TU\n", "412-BC/TU\n{mark}\n") + TITLE
_ABOVE = _HEAD.replace("Số 412", "{mark}\nSố 412") + TITLE


@rule(
    "LAY035",
    title=("Dấu chỉ mức độ khẩn sai dạng hoặc sai chỗ", "The urgency mark"),
    severity="warning",
    source=form_sources("urgency"),
    bad=[
        Example(_TEXT.format(mark="⟦KHẨN CẤP⟧"), "2026-11-30"),
        Example(_TEXT.format(mark="⟦HỎA TỐC HẸN GIỜ⟧"), "2026-11-30"),
        Example(_ABOVE.format(mark="⟦HỎA TỐC⟧"), "2026-11-30"),
    ],
    good=[
        Example(_TEXT.format(mark="KHẨN"), "2026-11-30"),
        Example(_TEXT.format(mark="THƯỢNG KHẨN"), "2026-11-30"),
        Example(_TEXT.format(mark="HOẢ TỐC"), "2026-11-30"),
        Example(_HEAD + TITLE + "Công việc khẩn cấp đã xong.", "2026-11-30"),
    ],
)
def urgency_mark(evidence: Evidence) -> Iterator[Hit]:
    """Dấu chỉ mức độ khẩn của văn bản Đảng có ba dạng và đặt dưới số, ký hiệu.

    “HỎA TỐC HẸN GIỜ” là của văn bản nhà nước. Ở PDF thứ tự hai cột không chắc nên không xét chỗ đặt.
    """
    head, form = evidence.letterhead, asked(evidence, "urgency")
    number = head.span_of("number_line")
    if form is None:
        return
    for span in spans_of(head, "urgency"):
        written = evidence.document.folded[span.start : span.end]
        above = number is not None and span.end <= number.start
        if written not in form.values["words"]:
            said = Words(
                f"“{written}” không phải là dấu chỉ mức độ khẩn của văn bản Đảng.",
                f"“{written}” is no urgency mark of party papers.",
            )
        elif above and evidence.document.reader != "pdf":
            said = Words(
                "Dấu chỉ mức độ khẩn đặt dưới số và ký hiệu.",
                "The urgency mark stands under the number and symbol.",
            )
        else:
            continue
        yield Hit(span, said, (ground(form, span),), severity=severity_of(form))
