"""CIT005."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "CIT005",
    title=("Viết tắt hiểu được hai cách", "Ambiguous short form"),
    severity="warning",
    source="Quy định 399-QĐ/TW ngày 09/01/2026: viện dẫn phải xác định được văn bản",
    bad=[
        Example(
            "Chỉ thị số 05-CT/TW ngày 15/5/2016 và Chỉ thị số 05-CT/TU ngày 02/3/2021. "
            "Thực hiện ⟦Chỉ thị số 05⟧, các chi bộ đã đăng ký."
        )
    ],
    good=[
        Example(
            "Chỉ thị số 05-CT/TW ngày 15/5/2016 và Chỉ thị số 05-CT/TU ngày 02/3/2021. "
            "Thực hiện Chỉ thị số 05 của Bộ Chính trị, các chi bộ đã đăng ký."
        ),
        Example("Chỉ thị số 05-CT/TW ngày 15/5/2016. Thực hiện Chỉ thị số 05."),
    ],
)
def ambiguous_short_form(evidence: Evidence) -> Iterator[Hit]:
    """Trong báo cáo có hai văn bản cùng loại, cùng số; cách ghi tắt không cho biết là văn bản nào."""
    for position, clusters in sorted(evidence.ambiguous.items()):
        citation = evidence.citations[position]
        first = [evidence.citations[evidence.clusters[number][0]] for number in clusters]
        names = ", ".join(mention.symbol or mention.text for mention in first)
        yield Hit(
            citation.span,
            Words(
                f"“{' '.join(citation.text.split())}” có thể là {names}; ghi đủ ký hiệu.",
                f"“{' '.join(citation.text.split())}” may be {names}; give the full symbol.",
            ),
            tuple(
                Ground(Words(f"Có thể là {m.symbol}", f"May be {m.symbol}"), m.span) for m in first
            ),
        )
