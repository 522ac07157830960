"""LAY036."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_TEXT = head(year="{year}") + TITLE + "{line}: Ban Tổ chức Trung ương\nTốt."
_SUBMISSION = (
    head(number="12-TTr/TU", year=2026)
    + TITLE.replace("BÁO CÁO", "TỜ TRÌNH")
    + "Kính trình: Bộ Chính trị\nTốt."
)


@rule(
    "LAY036",
    title=("“Kính gửi” trong văn bản có tên loại", "An addressee in a document of a named type"),
    severity="warning",
    source=form_sources("addressee"),
    bad=[
        Example(_TEXT.format(year=2026, line="⟦Kính gửi⟧"), "2026-11-30"),
        Example(_TEXT.format(year=2026, line="⟦Kính trình⟧"), "2026-11-30"),
    ],
    good=[
        Example(_SUBMISSION, "2026-11-30"),
        Example(_TEXT.format(year=2023, line="Kính gửi"), "2023-11-30"),
        Example(
            head(year=2026) + TITLE + "Tốt.\nTỉnh ủy kính gửi Ban Tổ chức báo cáo này.",
            "2026-11-30",
        ),
    ],
)
def addressee_in_report(evidence: Evidence) -> Iterator[Hit]:
    """Báo cáo, quyết định, kế hoạch … ghi nơi gửi ở phần nơi nhận, không ghi “Kính gửi” ở trên."""
    head, form = evidence.letterhead, asked(evidence, "addressee")
    span = head.span_of("addressee")
    if form is None or span is None or head.type_code is None:
        return
    if head.type_code in form.values["words"]:
        return
    written = evidence.document.folded[span.start : span.end]
    yield Hit(
        span,
        Words(
            f"“{written}” chỉ dùng cho công văn, tờ trình; ghi nơi gửi ở phần nơi nhận.",
            f"“{written}” is for letters and submissions; name the recipients at the foot.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
    )
