"""LAY009."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.document.span import Span
from vnreport.tables.form_rules import form_sources

_HEAD = head(year="{year}").replace("Số 412-BC/TU", "{number}") + TITLE


@rule(
    "LAY009",
    title=("Dấu hai chấm sau chữ “Số”", "A colon after “Số”"),
    severity="warning",
    source=form_sources("number-colon"),
    bad=[Example(_HEAD.format(number="Số⟦:⟧ 412-BC/TU", year=2026), "2026-11-30")],
    good=[
        Example(_HEAD.format(number="Số 412-BC/TU", year=2026), "2026-11-30"),
        Example(_HEAD.format(number="Số: 412-BC/TU", year=2023)),
        Example(_HEAD.format(number="Số: 412/BC-UBND", year=2026), "2026-11-30"),
    ],
)
def number_with_colon(evidence: Evidence) -> Iterator[Hit]:
    """Dòng số của văn bản Đảng có dấu hai chấm sau chữ “Số”, theo cách của văn bản nhà nước."""
    head, form = evidence.letterhead, asked(evidence, "number-colon")
    line = head.span_of("number_line")
    symbol = head.span_of("symbol")
    if form is None or line is None or symbol is None or "/" in (head.symbol or "").split("-")[0]:
        return
    at = evidence.document.folded.find(":", line.start, symbol.start)
    if at < 0:
        return
    span = Span(at, at + 1)
    yield Hit(
        span,
        Words("Sau chữ “Số” không dùng dấu hai chấm.", "No colon stands after “Số”."),
        (ground(form, line),),
        severity=severity_of(form),
        fix=Fix("number-colon", True, (Edit(at, at + 1, ""),)),
    )
