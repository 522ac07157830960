"""REG003."""

from collections.abc import Iterator
from datetime import date

from vnreport.checks.kinds import (
    day,
    full_name,
    loudest,
    matched,
    mentions,
    opens_clause,
    row_ground,
)
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.tables.terms import term_on


@rule(
    "REG003",
    title=("Ngày ban hành khác sổ đăng ký", "Date differs from the registry"),
    severity="error",
    source="Ngày ban hành nêu ở từng dòng của sổ đăng ký",
    bad=[
        Example(
            "Theo Quy định số 37-QĐ/TW ngày ⟦25/11/2021⟧ về những điều đảng viên không được làm."
        )
    ],
    good=[
        Example(
            "Theo Quy định số 37-QĐ/TW ngày 25/10/2021 về những điều đảng viên không được làm."
        ),
        Example("Thực hiện Quy định số 37-QĐ/TW, ngày 25/11/2021 Tỉnh ủy đã ban hành kế hoạch."),
        Example("Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18-NQ/TW ngày 16/6/2022."),
    ],
)
def date_differs(evidence: Evidence) -> Iterator[Hit]:
    """Ngày ghi cùng số, ký hiệu không phải ngày ban hành của văn bản trong sổ đăng ký.

    Chỉ so trong một nhiệm kỳ: cùng số, ký hiệu ở nhiệm kỳ khác là văn bản khác.
    """
    for number, match, work in matched(evidence):
        issued = {candidate.issued.isoformat() for candidate in match.candidates}
        issued.add(work.issued.isoformat())
        for mention in mentions(evidence, number):
            if mention.date is None or mention.date in issued or mention.date_span is None:
                continue
            if opens_clause(evidence, mention):
                continue
            if work.term and term_on(mention.date) not in ("", work.term):
                continue
            right = day(work.issued)
            given = day(date.fromisoformat(mention.date))
            yield Hit(
                mention.date_span,
                Words(
                    f"{work.symbol} ban hành ngày {right}, không phải {given}.",
                    f"{work.symbol} was issued on {right}, not on {given}.",
                ),
                (
                    row_ground(work),
                    Ground(Words("Số, ký hiệu được viện dẫn", "The symbol cited"), mention.span),
                ),
                loudest(work.basis),
                Fix(
                    "correct-date",
                    False,
                    (Edit(mention.date_span.start, mention.date_span.end, right),),
                ),
                Words(full_name(work), full_name(work)),
            )
