"""DAT001."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence

_DIGITS = re.compile(r"\d+")


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
            (
                Ground(
                    _length(words) or Words(f"Ghi “{words}”", f"Written “{words}”"), mention.span
                ),
            ),
        )


def _length(words: str) -> Words | None:
    """How many days the month has; None where day, month and year are not all told."""
    numbers = [int(digits) for digits in _DIGITS.findall(words)]
    if len(numbers) != 3 or not 1 <= numbers[1] <= 12 or not MINYEAR <= numbers[2] <= MAXYEAR:
        return None
    _, month, year = numbers
    days = monthrange(year, month)[1]
    told = f"{month:02d}" if month < 3 else str(month)
    return Words(f"Tháng {told}/{year} có {days} ngày", f"Month {told}/{year} has {days} days")
