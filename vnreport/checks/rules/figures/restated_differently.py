"""FIG005."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.figures.apart import of_different_times
from vnreport.checks.rules.figures.arithmetic import stands_for
from vnreport.checks.rules.figures.grounds import seen
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, figure_groups


@rule(
    "FIG005",
    title=("Cùng một số liệu ghi khác nhau ở hai chỗ", "One figure stated in two ways"),
    severity="warning",
    source="So sánh hai chỗ trong cùng báo cáo",
    bad=[
        Example(
            "Toàn Đảng bộ hiện có 5.412 đảng viên. Đánh giá chung cho thấy nhiều tiến bộ. "
            "Đến nay toàn Đảng bộ có ⟦5.421 đảng viên⟧."
        )
    ],
    good=[
        Example("Toàn Đảng bộ hiện có 5.412 đảng viên. Đến nay toàn Đảng bộ có 5.412 đảng viên."),
        Example(
            "Năm 2021, toàn Đảng bộ có 5.412 đảng viên. Năm 2022, toàn Đảng bộ có 5.421 đảng viên."
        ),
        Example("Toàn tỉnh có 11 huyện. Sau sắp xếp, toàn tỉnh có 9 huyện."),
        Example("Toàn xã có 12 chi bộ. Toàn huyện có 120 chi bộ."),
        Example("Toàn Đảng bộ có 5.412 đảng viên; toàn Đảng bộ kết nạp 120 đảng viên."),
    ],
)
def restated_differently(evidence: Evidence) -> Iterator[Hit]:
    """Cùng nội dung, cùng kỳ, cùng phạm vi toàn đảng bộ (toàn tỉnh …) nhưng hai chỗ ghi hai số.

    Cũng so tỷ lệ trong thân bài với tỷ lệ duy nhất ở cước chú đặt ngay sau nó.
    """
    for group in figure_groups(evidence.figures, "same"):
        figures = [evidence.figures[i] for i, _ in group.members]
        first = figures[0]
        other = next((f for f in figures[1:] if not _same(first, f)), None)
        if other is None or _are_apart(evidence, first, other):
            continue
        yield Hit(
            other.span,
            Words(
                f"Ghi {_value(other)} ở đây nhưng {_value(first)} ở chỗ khác.",
                f"Stated as {_value(other)} here but as {_value(first)} elsewhere.",
            ),
            (
                Ground(
                    Words(
                        f"{_value(first)} ≠ {_value(other)}", f"{_value(first)} ≠ {_value(other)}"
                    ),
                    first.span,
                ),
                *seen(figures),
            ),
        )


def _are_apart(evidence: Evidence, first: Figure, other: Figure) -> bool:
    """Whether two figures of the body are of different times; a note is of the time of its place."""
    blocks = [evidence.document.block_at(figure.span.start) for figure in (first, other)]
    if any(block is not None and block.note is not None for block in blocks):
        return False
    return of_different_times(evidence, (first, other))


def _same(first: Figure, second: Figure) -> bool:
    return stands_for(first).meets(stands_for(second))


def _value(figure: Figure) -> str:
    """The figure with its sign or what it counts."""
    if figure.kind == "percent":
        return f"{figure.printed}%"
    return " ".join(part for part in (figure.printed, figure.counted or figure.unit) if part)
