"""FIG010."""

from collections.abc import Iterator
from decimal import Decimal

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.figures.arithmetic import size, written
from vnreport.checks.rules.figures.grounds import both, seen
from vnreport.checks.rules.figures.wholes import exclusive_parts, surpassed, told_parts
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, figure_groups


@rule(
    "FIG010",
    title=("Phần lớn hơn toàn bộ", "A part is larger than its whole"),
    severity="warning",
    source="So sánh hai số; một phần không thể lớn hơn toàn bộ",
    bad=[
        Example("Đã giải quyết 6 đơn, trong đó lưu ⟦15 đơn⟧."),
        Example(
            "Kỷ luật ⟦25 đảng viên⟧, trong đó khiển trách 15 đảng viên, cảnh cáo 18 đảng viên."
        ),
        Example("Có ⟦45/42 chi bộ⟧ tham gia học tập."),
    ],
    good=[
        Example("Đã giải quyết 15 đơn, trong đó lưu 6 đơn."),
        Example("Tiếp nhận 6 đơn, kỳ trước chuyển sang 10 đơn, trong đó có 15 đơn đủ điều kiện."),
        Example("Bình quân mỗi chi bộ kết nạp 2 đảng viên, trong đó có 15 đảng viên là nữ."),
        Example("Kết nạp 120 đảng viên, trong đó nữ 75 đảng viên, dân tộc thiểu số 60 đảng viên."),
        Example("Có 15/12 xã đạt chuẩn nông thôn mới, vượt 3 xã so với kế hoạch."),
        Example("Kết nạp 155/150 đảng viên."),
    ],
)
def part_above_whole(evidence: Evidence) -> Iterator[Hit]:
    """Số ghi sau “trong đó”, tổng các phần loại trừ nhau, hay tử số lớn hơn toàn bộ.

    “Trong đó” chỉ xét số đứng ngay sau, đếm cùng một thứ, khi trong câu không có số nào khác có thể
    cộng vào. Các hình thức kỷ luật, đúng hạn và quá hạn là những phần loại trừ nhau. Tử số
    chỉ xét khi nói số tham gia, số đã giải quyết; so với kế hoạch, chỉ tiêu thì vượt được.
    """
    for whole, part in told_parts(evidence):
        if size(part) > size(whole):
            yield _hit(part, f"{part.printed} > {whole.printed}", [whole, part])
    for group in figure_groups(evidence.figures, "sum"):
        found = exclusive_parts(evidence, group) if group.certainty == "open" else None
        if found is None:
            continue
        whole, parts = found
        total = sum((size(part) for part, _ in parts), Decimal(0))
        if total > size(whole):
            terms = " + ".join(part.printed for part, _ in parts)
            sum_text = f"{terms} = {written(total)} > {whole.printed}"
            yield _hit(whole, sum_text, [whole, *(part for part, _ in parts)])
    for ratio in surpassed(evidence):
        low, high = ratio.denominator or Decimal(0), ratio.numerator or Decimal(0)
        yield _hit(ratio, f"{written(high)} > {written(low)}", [ratio])


def _hit(at: Figure, sum_text: str, figures: list[Figure]) -> Hit:
    return Hit(
        at.span,
        Words(
            f"Phần không thể lớn hơn toàn bộ: {sum_text}.",
            f"A part cannot be larger than its whole: {sum_text}.",
        ),
        (Ground(both(sum_text), at.span), *seen(figures)),
    )
