"""CIT002."""

from collections.abc import Iterator
from datetime import date

from vnreport.checks.kinds import day, mentions, opens_clause
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "CIT002",
    title=("Một ký hiệu, hai ngày ban hành", "One symbol with two dates"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3.1: trong một nhiệm kỳ mỗi số chỉ cấp một lần",
    bad=[
        Example(
            "Kế hoạch số 15-KH/TU ngày 12/3/2022 của Tỉnh ủy; sơ kết Kế hoạch số 15-KH/TU ngày ⟦12/4/2022⟧."
        )
    ],
    good=[
        Example("Kế hoạch số 15-KH/TU ngày 12/3/2022; Kế hoạch số 15-KH/TU ngày 12/3/2022."),
        Example("Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Nghị quyết số 18-NQ/TW ngày 16/6/2022."),
    ],
)
def conflicting_dates(evidence: Evidence) -> Iterator[Hit]:
    """Cùng số, ký hiệu trong một nhiệm kỳ nhưng ghi hai ngày ban hành khác nhau.

    Khi sổ đăng ký có văn bản này, ngày sai được nêu ở REG003 và không nhắc lại ở đây.
    """
    for number in range(len(evidence.clusters)):
        match = evidence.matches.get(number)
        if match and match.work:
            continue
        dated = [
            m
            for m in mentions(evidence, number)
            if m.date and m.form in ("full", "state") and not opens_clause(evidence, m)
        ]
        first = dated[0] if dated else None
        other = next((m for m in dated if first and m.date != first.date), None)
        if first is None or other is None or first.date is None or other.date is None:
            continue
        one, two = (day(date.fromisoformat(value)) for value in (first.date, other.date))
        yield Hit(
            other.date_span or other.span,
            Words(
                f"{other.symbol} ghi ngày {two} ở đây nhưng ngày {one} ở chỗ khác.",
                f"{other.symbol} is dated {two} here but {one} elsewhere.",
            ),
            tuple(
                Ground(Words(f"Ngày {m.date_text}", f"Dated {m.date_text}"), m.date_span or m.span)
                for m in dated
            ),
        )
