"""FIG001."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.figures.apart import has_own_base, is_of_another, is_of_another_goal
from vnreport.checks.rules.figures.arithmetic import agrees, decimals, share, written
from vnreport.checks.rules.figures.grounds import both, if_right, seen
from vnreport.checks.rules.figures.shares import terms
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, FigureGroup, figure_groups


@rule(
    "FIG001",
    title=("Tỷ lệ không khớp với số liệu", "A percentage contradicts its ratio"),
    severity="error",
    source="Phép chia; số thập phân được hiểu là làm tròn hoặc cắt bớt",
    bad=[
        Example("Có 412/415 đảng viên tham gia học tập, chiếm ⟦99,82%⟧."),
        Example("Tỷ lệ tham gia đạt ⟦95,5%⟧ (180/190 đồng chí)."),
    ],
    good=[
        Example("Có 412/415 đảng viên tham gia học tập, chiếm 99,28%."),
        Example("Có 2/3 chi bộ, chiếm 66,6%; 2/3 chi bộ, chiếm 66,7%."),
        Example("Kiểm tra 120/150 tổ chức đảng, đạt 100% kế hoạch năm."),
        Example("Có 18 xã, trong đó 12 xã đạt chuẩn (66,7%), 3 xã nâng cao (25% số xã đạt chuẩn)."),
        Example("Có 48/50 đồng chí trúng cử với số phiếu đạt 85%."),
        Example("Có 45/50 hồ sơ được giải quyết, trong đó 80% đúng hạn."),
    ],
)
def contradicting_share(evidence: Evidence) -> Iterator[Hit]:
    """Tỷ lệ phần trăm không bằng tử số chia mẫu số đã ghi.

    Số 99,36 được hiểu là mọi giá trị từ 99,355 đến dưới 99,37 (làm tròn hoặc cắt bớt). Chỉ so khi
    báo cáo nói rõ tỷ lệ tính trên số nào; “trong đó 80%” là tỷ lệ của một số khác nên bỏ qua.
    """
    for group in figure_groups(evidence.figures, "share"):
        hit = _hit(evidence, group)
        if hit:
            yield hit


def _hit(evidence: Evidence, group: FigureGroup) -> Hit | None:
    found = terms(evidence.figures, group)
    if found is None:
        return None
    part, whole, percent = found
    exact = share(part, whole)
    if agrees(part, whole, percent) or is_of_another_goal(evidence, percent, exact):
        return None
    right = written(exact, max(decimals(percent), 1))
    sum_text = f"{written(part)}/{written(whole)} = {right}%"
    others = [evidence.figures[i] for i, m in group.members if m.role != "percent"]
    if is_of_another(evidence, others[-1], percent) or has_own_base(evidence, others, percent):
        return None
    again = [f for f in evidence.figures if f is not percent and _restates(f, percent)]
    return Hit(
        percent.span,
        Words(
            f"Ghi {percent.printed}% nhưng {sum_text}.",
            f"Stated as {percent.printed}%, but {sum_text}.",
        ),
        (Ground(both(sum_text), others[0].span), *seen([*others, percent, *again])),
        severity="warning" if group.certainty == "likely" else None,
        suggestion=if_right(f"{right}%", others),
    )


def _restates(figure: Figure, percent: Figure) -> bool:
    """Whether a figure states a percentage again, in the text or in its footnote."""
    groups = {member.group for member in percent.groups if member.kind == "same"}
    return any(member.group in groups for member in figure.groups)
