"""LAY022."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import SIGNED, TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_TEXT = head(year="{year}") + TITLE + "Tốt.\nNơi nhận:\n- Ban Tổ chức,\n- {kept}\n" + SIGNED
_STATE = re.compile(r"Lưu\s*:|Lưu\s+VT\b")


@rule(
    "LAY022",
    title=("Dòng lưu ghi theo kiểu nhà nước", "The archive line in the state's style"),
    severity="warning",
    source=form_sources("archive-form"),
    bad=[
        Example(_TEXT.format(year=2026, kept="⟦Lưu: VT.⟧"), as_of="2026-11-30"),
        Example(_TEXT.format(year=2023, kept="⟦Lưu: VT, TH.⟧")),
    ],
    good=[
        Example(_TEXT.format(year=2026, kept="Lưu Văn phòng Tỉnh ủy."), "2026-11-30"),
        Example(_TEXT.format(year=2023, kept="Lưu VPTU.")),
    ],
)
def state_style_archive_line(evidence: Evidence) -> Iterator[Hit]:
    """Dòng lưu của văn bản Đảng có dấu hai chấm hoặc ghi “VT”."""
    head, form = evidence.letterhead, asked(evidence, "archive-form")
    span = head.span_of("archive")
    if form is None or span is None:
        return
    if _STATE.match(evidence.document.folded, span.start, span.end) is None:
        return
    yield Hit(
        span,
        Words(
            "Dòng lưu của văn bản Đảng ghi “- Lưu …”, không có dấu hai chấm, không ghi “VT”.",
            "A party document's archive line is “- Lưu …” without a colon and without “VT”.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
    )
