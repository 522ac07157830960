"""LAY021."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of, spans_of
from vnreport.checks.rules.layout.sample import HEAD, SIGNED, TITLE
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_TEXT = HEAD + TITLE + "Tốt.\n{items}\n" + SIGNED
_KEPT = re.compile(r"\bLưu\b", re.IGNORECASE)


@rule(
    "LAY021",
    title=("Nơi nhận thiếu dòng lưu", "Recipients without an archive line"),
    severity="warning",
    source=form_sources("archive-line"),
    bad=[Example(_TEXT.format(items="⟦Nơi nhận:⟧\n- Ban Tổ chức Trung ương,\n- Các huyện ủy."))],
    good=[
        Example(_TEXT.format(items="Nơi nhận:\n- Ban Tổ chức Trung ương,\n- Lưu VPTU.")),
        Example(_TEXT.format(items="Nơi nhận:\n- Như trên,\n- Lưu: VT.")),
        Example(_TEXT.format(items="Nơi nhận:")),
    ],
)
def missing_archive_line(evidence: Evidence) -> Iterator[Hit]:
    """Nơi nhận có từ hai nơi nhưng không có dòng “- Lưu …”."""
    head, form = evidence.letterhead, asked(evidence, "archive-line")
    label = head.span_of("recipients")
    if form is None or label is None or head.span_of("signed_for") is None:
        return
    if len(spans_of(head, "recipient")) < 2 or _KEPT.search(evidence.document.text, label.end):
        return
    yield Hit(
        label,
        Words("Nơi nhận không có dòng “- Lưu …”.", "The recipients have no line “- Lưu …”."),
        (ground(form, label),),
        severity=severity_of(form),
    )
