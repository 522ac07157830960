"""REG004."""

from collections.abc import Iterator

from vnreport.checks.kinds import full_name, loudest, matched, mentions, row_ground, softer
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.tables.bodies import body_of, is_named_loosely


@rule(
    "REG004",
    title=("Cơ quan ban hành khác sổ đăng ký", "Issuing body differs from the registry"),
    severity="warning",
    source="Cơ quan ban hành nêu ở từng dòng của sổ đăng ký",
    bad=[
        Example(
            "Căn cứ ⟦Quy định số 69-QĐ/TW⟧ ngày 06/7/2022 của Ban Chấp hành Trung ương Đảng "
            "về kỷ luật tổ chức đảng, đảng viên vi phạm."
        )
    ],
    good=[
        Example("Căn cứ Quy định số 69-QĐ/TW ngày 06/7/2022 của Bộ Chính trị."),
        Example("Căn cứ Quy định số 37-QĐ/TW ngày 25/10/2021 của BCH Trung ương Đảng khóa XIII."),
        Example("Căn cứ Quy định số 69-QĐ/TW ngày 06/7/2022 của Trung ương Đảng."),
        Example("Kế hoạch số 03-KH/TW của Ban Bí thư.", "2026-10-01"),
    ],
)
def issuer_differs(evidence: Evidence) -> Iterator[Hit]:
    """Văn bản được ghi là của một cơ quan khác với cơ quan đã quyết định ban hành.

    Văn bản của Bộ Chính trị và Ban Bí thư đều in tiêu đề “Ban Chấp hành Trung ương” nên dễ ghi
    nhầm; vì vậy cao nhất là cảnh báo. Chỉ báo khi cả ngày ban hành cũng khớp: nếu không thì có thể
    là một văn bản khác cùng số.
    """
    for number, match, work in matched(evidence):
        if match.confidence != "exact":
            continue
        right = body_of(work.issuing_body)
        for mention in mentions(evidence, number):
            if mention.issuer_name is None or is_named_loosely(mention.issuer_name):
                continue
            stated = body_of(mention.issuer_name)
            if stated is None or right is None or stated == right:
                continue
            yield Hit(
                mention.span,
                Words(
                    f"{work.symbol} là của {work.issuing_body}, không phải của "
                    f"{mention.issuer_name}.",
                    f"{work.symbol} was issued by {work.issuing_body}, not by "
                    f"{mention.issuer_name}.",
                ),
                (
                    row_ground(work),
                    Ground(
                        Words(
                            f"Báo cáo ghi: {mention.issuer_name}",
                            f"The report says: {mention.issuer_name}",
                        ),
                        mention.span,
                    ),
                ),
                softer(loudest(work.basis), "warning"),
                suggestion=Words(full_name(work), full_name(work)),
            )
