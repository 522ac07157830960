"""LAY001."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "LAY001",
    title=("Số văn bản để trống", "Number left blank"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3: số và ký hiệu văn bản",
    bad=[
        Example(
            "TỈNH ỦY LÂM HÀ\n*\nSố      ⟦-BC/TU⟧\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết"
        )
    ],
    good=[
        Example(
            "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết"
        )
    ],
)
def blank_number(evidence: Evidence) -> Iterator[Hit]:
    """Dòng số, ký hiệu chưa điền số. Bản dự thảo thường để trống; bản ban hành phải có."""
    head = evidence.letterhead
    span = head.span_of("symbol")
    if span is None or head.symbol is None or head.number is not None:
        return
    symbol = " ".join(head.symbol.split())
    yield Hit(
        span,
        Words(
            f"Số của báo cáo còn để trống: “Số … {symbol}”.",
            f"The report's own number is blank: “Số … {symbol}”.",
        ),
        (Ground(Words("Dòng số, ký hiệu", "The number line"), head.span_of("number_line")),),
    )
