"""DAT003."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import DateMention
from vnreport.document.findings import Edit, Fix

_DAY = re.compile(r"(?P<day>\d{1,2})(?P<between>\s?[/.-]\s?)(?P<month>\d{1,2})\s?[/.-]\s?\d{4}")


@rule(
    "DAT003",
    title=("Ngày, tháng thiếu số 0", "Day or month without its zero"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II: ngày dưới 10 và tháng 1, 2 ghi thêm số 0 ở trước",
    bad=[
        Example("Kế hoạch ban hành ⟦4/8/2023⟧."),
        Example("Kế hoạch ban hành ⟦15/2/2023⟧ và 04/8/2023."),
    ],
    good=[
        Example("Kế hoạch ban hành 04/8/2023, sửa đổi 23/5/2019 và 06/7/2022."),
        Example("Kế hoạch ban hành 15/02/2023 và 04/08/2023."),
        Example("Họp ngày 15 tháng 3 năm 2023."),
    ],
)
def missing_zero(evidence: Evidence) -> Iterator[Hit]:
    """Ngày dưới 10 và tháng 1, tháng 2 phải có số 0 ở trước: 04/8/2023, 15/02/2023.

    Các tháng 3 đến 9 không bắt buộc. Mỗi báo cáo nêu một lần, kèm mọi chỗ cần sửa.
    """
    wrong = [(mention, fixed) for mention in evidence.dates if (fixed := _padded(mention))]
    if not wrong:
        return
    first, right = wrong[0]
    written = " ".join(first.text.split())
    count = len(wrong)
    yield Hit(
        first.span,
        Words(
            f"{count} chỗ ghi ngày, tháng thiếu số 0, như “{written}”; ghi “{right}”.",
            f"{count} dates lack a zero, such as “{written}”; write “{right}”.",
        ),
        tuple(
            Ground(Words(f"“{m.text}” ghi “{fixed}”", f"“{m.text}”: write “{fixed}”"), m.span)
            for m, fixed in wrong
        ),
        fix=Fix("pad-date", True, tuple(Edit(m.span.start, m.span.end, f) for m, f in wrong)),
        suggestion=Words(right, right),
    )


def _padded(mention: DateMention) -> str | None:
    """The date with its zeros; None where none is missing."""
    match = _DAY.fullmatch(mention.text)
    if match is None or mention.calendar_error:
        return None
    day = match["day"].zfill(2)
    month = match["month"].zfill(2) if int(match["month"]) < 3 else match["month"]
    fixed = day + match["between"] + month + mention.text[match.end("month") :]
    return fixed if fixed != mention.text else None
