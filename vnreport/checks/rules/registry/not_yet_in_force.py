"""REG002."""

from collections.abc import Iterator
from datetime import date

from vnreport.checks.kinds import day, loudest, matched, mentions, opens_clause, row_ground, softer
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "REG002",
    title=("Văn bản chưa có vào ngày báo cáo", "Not issued or not in force yet"),
    severity="error",
    source="Ngày ban hành và ngày hiệu lực nêu ở từng dòng của sổ đăng ký",
    bad=[
        Example("Thực hiện ⟦Quy định số 37-QĐ/TW⟧ ngày 25/10/2021.", "2020-12-31"),
        Example("Căn cứ ⟦Kế hoạch số 15-KH/TU⟧ ngày 12/9/2023 của Tỉnh ủy.", "2023-06-30"),
    ],
    good=[Example("Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021.", "2021-12-31")],
)
def not_yet_in_force(evidence: Evidence) -> Iterator[Hit]:
    """Báo cáo viện dẫn một văn bản ban hành, hoặc có hiệu lực, sau ngày của báo cáo.

    Hoặc ngày của báo cáo sai, hoặc ngày hay số của văn bản được viện dẫn sai.
    """
    if evidence.as_of is None:
        return
    known = {number: (match, work) for number, match, work in matched(evidence)}
    for number in range(len(evidence.clusters)):
        mention = next(mentions(evidence, number))
        if number in known:
            match, work = known[number]
            state = evidence.registry.state(work, evidence.as_of)
            if state.name != "not_yet_in_force":
                continue
            severity = loudest(work.basis)
            if match.confidence != "exact":
                severity = softer(severity, "warning")
            yield Hit(
                mention.span,
                Words(
                    f"{work.symbol} có hiệu lực từ {day(work.since)}, sau ngày báo cáo "
                    f"({day(evidence.as_of)}).",
                    f"{work.symbol} is in force from {day(work.since)}, after the report's date "
                    f"({day(evidence.as_of)}).",
                ),
                (row_ground(work),),
                severity,
            )
            continue
        later = [
            m
            for m in mentions(evidence, number)
            if not opens_clause(evidence, m)
            and m.date
            and len(m.date) == 10
            and date.fromisoformat(m.date) > evidence.as_of
        ]
        if later:
            given = day(date.fromisoformat(later[0].date or ""))
            yield Hit(
                later[0].span,
                Words(
                    f"Ngày ghi cho văn bản này ({given}) sau ngày báo cáo ({day(evidence.as_of)}).",
                    f"The date given ({given}) is after the report's date ({day(evidence.as_of)}).",
                ),
                (
                    Ground(
                        Words(f"Ngày trong văn bản: {given}", f"Date in the text: {given}"),
                        span=later[0].date_span,
                    ),
                ),
                "warning",
            )
