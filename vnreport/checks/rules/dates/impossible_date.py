"""DAT001."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "DAT001",
    title=("Ngày không có trong lịch", "Impossible date"),
    severity="error",
    source="Không cần: lịch không có ngày này",
    bad=[
        Example("Đến ngày ⟦31/02/2022⟧, các chi bộ đã họp xong."),
        Example("Họp ngày ⟦31 tháng 4 năm 2023⟧ tại trụ sở."),
    ],
    good=[
        Example("Đến ngày 29/02/2024, các chi bộ đã họp xong.", "2024-06-30"),
        Example("Đến ngày 28/02/2022, các chi bộ đã họp xong."),
    ],
)
def impossible_date(evidence: Evidence) -> Iterator[Hit]:
    """Ngày, tháng ghi trong báo cáo không tồn tại (31/02, 31/4, 29/02 của năm không nhuận).

    Cần tra lại ngày đúng ở văn bản hoặc sự kiện được nói đến.
    """
    for mention in evidence.dates:
        if not mention.calendar_error:
            continue
        words = " ".join(mention.text.split())
        yield Hit(
            mention.span,
            Words(f"Lịch không có ngày này: {words}.", f"The calendar has no such day: {words}."),
            (Ground(Words(f"Ghi “{words}”", f"Written “{words}”"), mention.span),),
        )
