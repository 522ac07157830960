"""LAY002."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "LAY002",
    title=("Ngày, tháng để trống", "Day or month left blank"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.4: địa điểm và ngày, tháng, năm ban hành",
    bad=[
        Example(
            "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ⟦ngày      tháng 11 năm 2023⟧\nBÁO CÁO\nSơ kết"
        )
    ],
    good=[
        Example(
            "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết"
        )
    ],
)
def blank_date(evidence: Evidence) -> Iterator[Hit]:
    """Dòng địa điểm, thời gian chưa điền ngày hoặc tháng nên hiệu lực phải xét tại cuối tháng, cuối năm."""
    own = evidence.letterhead.date
    if own is None or not own.incomplete:
        return
    words = " ".join(own.text.split())
    yield Hit(
        own.span,
        Words(
            f"Ngày ban hành còn để trống: “{words}”.",
            f"The date of issue is incomplete: “{words}”.",
        ),
        (Ground(Words("Dòng địa điểm, thời gian", "The line of place and date"), own.span),),
    )
