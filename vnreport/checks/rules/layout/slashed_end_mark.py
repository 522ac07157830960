"""LAY023."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import SIGNED, TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.document.span import Span
from vnreport.tables.form_rules import form_sources

_TEXT = head(year="{year}") + TITLE + "Trên đây là báo cáo{end}\nNơi nhận:\n- Lưu VPTU.\n" + SIGNED
_MARK = re.compile(r"\.\s?/\s?\.?")
_REACH = 300


@rule(
    "LAY023",
    title=("Kết thúc bằng “./.”", "The text ends with “./.”"),
    severity="warning",
    source=form_sources("end-mark"),
    bad=[
        Example(_TEXT.format(year=2026, end="⟦./.⟧"), as_of="2026-11-30"),
        Example(_TEXT.format(year=2023, end="⟦./.⟧")),
    ],
    good=[
        Example(_TEXT.format(year=2026, end="."), as_of="2026-11-30"),
        Example("Đoạn trích kết thúc như vậy./."),
    ],
)
def slashed_end_mark(evidence: Evidence) -> Iterator[Hit]:
    """Nội dung văn bản Đảng kết thúc bằng dấu chấm; “./.” là cách của văn bản nhà nước."""
    head, form = evidence.letterhead, asked(evidence, "end-mark")
    feet = [span.start for name, span in head.spans if name in ("recipients", "signed_for")]
    if form is None or not feet:
        return
    end = min(feet)
    text = evidence.document.folded
    kept = len(text[:end].rstrip())
    match = next(
        (m for m in _MARK.finditer(text, max(0, kept - _REACH), kept) if m.end() == kept), None
    )
    if match is None:
        return
    span = Span(*match.span())
    warns = severity_of(form) == "warning"
    yield Hit(
        span,
        Words(
            f"Nội dung kết thúc bằng dấu chấm, không dùng “{match[0]}”.",
            f"The text ends with a full stop, not with “{match[0]}”.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
        fix=Fix("end-mark", True, (Edit(span.start, span.end, "."),)) if warns else None,
    )
