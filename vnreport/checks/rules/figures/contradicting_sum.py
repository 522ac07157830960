"""FIG002."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, rule
from vnreport.checks.rules.figures.apart import has_more_members
from vnreport.checks.rules.figures.arithmetic import size
from vnreport.checks.rules.figures.sums import sum_hit, sums_to
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, figure_groups


@rule(
    "FIG002",
    title=("Các phần cộng lại không bằng tổng", "The parts do not add up to their whole"),
    severity="error",
    source="Phép cộng; chỉ khi báo cáo nói các phần là toàn bộ",
    bad=[
        Example("Đảng bộ có ⟦42 tổ chức cơ sở đảng⟧, gồm 12 đảng bộ cơ sở và 31 chi bộ cơ sở."),
        Example("Kỷ luật ⟦25 đảng viên⟧ (khiển trách 15 đảng viên, cảnh cáo 8 đảng viên)."),
    ],
    good=[
        Example("Đảng bộ có 42 tổ chức cơ sở đảng, gồm 12 đảng bộ cơ sở và 30 chi bộ cơ sở."),
        Example("Kết nạp 120 đảng viên, trong đó có 45 nữ, 30 dân tộc thiểu số."),
        Example("Ban hành 25 văn bản, gồm 3 nghị quyết, 5 chỉ thị và nhiều kế hoạch, hướng dẫn."),
        Example("Toàn tỉnh có 11 đơn vị, gồm 8 huyện, 2 thị xã và thành phố A."),
        Example("Thực hiện 5 nhiệm vụ gồm 12 chỉ tiêu kinh tế, 8 chỉ tiêu xã hội."),
        Example("Mở 5 lớp (250 học viên, 10 giảng viên)."),
        Example("Có 11 đảng bộ trực thuộc (05 huyện, 01 thị xã và Đảng bộ Công an)."),
    ],
)
def contradicting_sum(evidence: Evidence) -> Iterator[Hit]:
    """Báo cáo liệt kê đủ các phần nhưng cộng lại không bằng tổng số đã ghi.

    Chỉ so khi câu văn nói các phần là toàn bộ (“gồm”, “chia ra”) hoặc danh sách trong ngoặc, sau
    dấu hai chấm hay ở cước chú ghi đủ số cho từng phần. Sau “trong đó”, hoặc khi các phần có thể
    trùng nhau (nữ, dân tộc thiểu số), thì không cộng; một phần lớn hơn toàn bộ do FIG010 nêu.
    """
    for group in figure_groups(evidence.figures, "sum"):
        whole = evidence.figures[group.positions("whole")[0]]
        parts = [evidence.figures[i] for i in group.positions("part")]
        if group.certainty == "open" or any(figure.approx for figure in (whole, *parts)):
            continue
        short = sum(size(part) for part in parts) < size(whole)
        if short and has_more_members(evidence, parts[-1]):
            continue
        if any(size(part) > size(whole) and _counts_other(part, whole) for part in parts):
            continue
        if not sums_to(parts, whole):
            yield sum_hit(whole, parts, warning=group.certainty == "likely")


def _counts_other(part: Figure, whole: Figure) -> bool:
    """Whether a part's noun begins with another word: “5 nhiệm vụ gồm 12 chỉ tiêu”."""
    if part.counted is None or whole.counted is None:
        return False
    return part.counted.split()[0] != whole.counted.split()[0]
