"""DAT004."""

from collections.abc import Iterator
from datetime import date

from vnreport.checks.kinds import day
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence

_WHOLE = len("2023-06-15")


@rule(
    "DAT004",
    title=("Khoảng thời gian ngược", "Period that runs backwards"),
    severity="error",
    source="Không cần: thời điểm đầu phải trước thời điểm cuối",
    bad=[
        Example("Kết quả giai đoạn ⟦2023 - 2018⟧ được nâng lên."),
        Example("Họp từ ngày ⟦15/6/2023 đến ngày 10/6/2023⟧ tại trụ sở."),
    ],
    good=[
        Example("Kết quả giai đoạn 2018 - 2023 được nâng lên."),
        Example("Họp từ ngày 10/6/2023 đến ngày 15/6/2023 tại trụ sở."),
        Example("Số liệu các năm 2023, 2022, 2021."),
    ],
)
def reversed_period(evidence: Evidence) -> Iterator[Hit]:
    """Thời điểm cuối của một giai đoạn đứng trước thời điểm đầu, thường do gõ nhầm một chữ số."""
    for mention in evidence.dates:
        first, last = mention.value, mention.end_value
        if first is None or last is None or len(first) != len(last) or first <= last:
            continue
        words = " ".join(mention.text.split())
        yield Hit(
            mention.span,
            Words(
                f"Khoảng thời gian ngược: {words}; mốc đầu phải trước mốc cuối.",
                f"The period runs backwards: {words}; its start must come before its end.",
            ),
            (Ground(_bounds(first, last), mention.span),),
        )


def _bounds(first: str, last: str) -> Words:
    """Both ends as a report writes them; years and months as they are."""
    if len(first) == _WHOLE:
        first, last = (day(date.fromisoformat(value)) for value in (first, last))
    return Words(f"Từ {first} đến {last}", f"From {first} to {last}")
