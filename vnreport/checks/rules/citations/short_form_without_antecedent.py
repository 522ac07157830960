"""CIT004."""

from collections.abc import Iterator

from vnreport.checks.kinds import mentions
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "CIT004",
    title=("Viết tắt mà chưa giới thiệu", "Short form without antecedent"),
    severity="warning",
    source="Quy định 399-QĐ/TW ngày 09/01/2026: viện dẫn lần đầu ghi đủ loại, số, ký hiệu, ngày, cơ quan",
    bad=[
        Example("Các cấp ủy đã quán triệt ⟦Quy định số 5813⟧ đến từng chi bộ."),
        Example("Đảng ủy Sở đã gửi ⟦Công văn số 1462⟧ về việc rà soát hồ sơ đảng viên."),
    ],
    good=[
        Example("Quy định số 5813-QĐ/TU ngày 02/3/2023 của Tỉnh ủy. Quán triệt Quy định số 5813."),
        Example("Quán triệt Chỉ thị 05 của Bộ Chính trị."),
        Example("Quán triệt Quy định 37 về những điều đảng viên không được làm."),
    ],
)
def short_form_without_antecedent(evidence: Evidence) -> Iterator[Hit]:
    """Chỉ ghi số của văn bản mà cả báo cáo không có chỗ nào ghi đủ ký hiệu.

    Không báo khi câu văn nêu cơ quan hay ngày ban hành, hoặc sổ đăng ký có đúng một văn bản
    khớp; khi có nhiều văn bản khớp thì REG007 nêu. Câu văn có nêu trích yếu thì chỉ để biết.
    """
    for number in range(len(evidence.clusters)):
        group = list(mentions(evidence, number))
        if any(m.form != "short" for m in group):
            continue
        if any(m.issuer_name or m.date or m.issuer_code for m in group):
            continue
        match = evidence.matches.get(number)
        if match and match.candidates:
            continue
        positions = evidence.clusters[number]
        if any(position in evidence.ambiguous for position in positions):
            continue
        first = group[0]
        yield Hit(
            first.span,
            Words(
                f"“{' '.join(first.text.split())}” không chỗ nào được ghi đủ ký hiệu; lần nêu "
                "đầu tiên cần có số, ký hiệu, ngày, cơ quan ban hành.",
                f"“{' '.join(first.text.split())}” stands nowhere with its full symbol; give number, "
                "symbol, date and issuer at the first mention.",
            ),
            tuple(
                Ground(Words("Cũng ghi tắt tại đây", "Also shortened here"), m.span)
                for m in group[1:]
            )
            or (
                Ground(
                    Words(
                        f"Sổ đăng ký {evidence.registry.version} không có văn bản nào khớp",
                        f"Nothing in registry {evidence.registry.version} fits",
                    ),
                    first.span,
                ),
            ),
            "info" if any(m.subject for m in group) else "warning",
        )
