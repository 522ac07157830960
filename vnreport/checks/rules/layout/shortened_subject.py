"""LAY015."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import head
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.document.span import Span
from vnreport.tables.form_rules import form_sources

_HEAD = head(number="412-CV/TU\n{subject}", year="{year}") + "Kính gửi: Các huyện ủy,"
_SHORT = re.compile(r"(?<![\w/])[Vv]/v(?![\w/])")
_HEAD_LETTERS = 1500


@rule(
    "LAY015",
    title=("Trích yếu ghi “V/v”", "“V/v” in the subject"),
    severity="warning",
    source=form_sources("subject-word"),
    bad=[
        Example(_HEAD.format(subject="⟦V/v⟧ báo cáo quý", year=2026), as_of="2026-11-30"),
        Example(_HEAD.format(subject="⟦V/v⟧ báo cáo quý", year=2023)),
    ],
    good=[
        Example(_HEAD.format(subject="về việc báo cáo quý", year=2026)),
        Example("Công văn số 15-CV/TU V/v báo cáo quý."),
    ],
)
def shortened_subject(evidence: Evidence) -> Iterator[Hit]:
    """Trích yếu của văn bản Đảng ghi đủ “về việc”; “V/v” là cách của văn bản nhà nước."""
    form = asked(evidence, "subject-word")
    head = evidence.letterhead
    if form is None or head.span_of("symbol") is None:
        return
    ends = [span.end for name, span in head.spans if name in ("number_line", "date", "doc_type")]
    text = evidence.document.folded
    end = min(max(ends, default=0) + 60, _HEAD_LETTERS)
    match = _SHORT.search(text, 0, text.find("\n", end) if "\n" in text[end:] else len(text))
    if match is None:
        return
    span = Span(*match.span())
    starts_line = text[: span.start].rstrip(" \t").endswith("\n")
    right = "Về việc" if match[0][0] == "V" and not starts_line else "về việc"
    warns = severity_of(form) == "warning"
    yield Hit(
        span,
        Words(f"Ghi “{right}”, không ghi “{match[0]}”.", f"Write “{right}”, not “{match[0]}”."),
        (ground(form, span),),
        severity=severity_of(form),
        fix=Fix("subject-word", True, (Edit(span.start, span.end, right),)) if warns else None,
        suggestion=Words(right, right),
    )
