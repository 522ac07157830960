"""FIG008."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, rule
from vnreport.checks.rules.figures.sums import sum_hit, sums_to
from vnreport.document.evidence import Evidence
from vnreport.document.figures import figure_groups


@rule(
    "FIG008",
    title=("Dòng, cột tổng của bảng cộng sai", "A total row or column of a table is wrong"),
    severity="error",
    source="Phép cộng theo dòng, cột của bảng",
    bad=[
        Example(
            "| TT | Đơn vị | Số đảng viên |\n|---|---|---|\n| 1 | Đảng bộ xã A | 120 |\n"
            "| 2 | Đảng bộ xã B | 95 |\n| 3 | Đảng bộ xã C | 88 |\n| | Tổng cộng | ⟦313⟧ |"
        )
    ],
    good=[
        Example(
            "| TT | Đơn vị | Số đảng viên |\n|---|---|---|\n| 1 | Đảng bộ xã A | 120 |\n"
            "| 2 | Đảng bộ xã B | 95 |\n| 3 | Đảng bộ xã C | 88 |\n| | Tổng cộng | 303 |"
        )
    ],
)
def contradicting_total(evidence: Evidence) -> Iterator[Hit]:
    """Dòng (cột) “Tổng”, “Cộng” của bảng không bằng tổng các dòng (cột) chi tiết.

    Dòng đánh số I, II, III là dòng chính, các dòng 1, 2, 3 dưới đó không cộng thêm. Khi phần lớn
    các cột đều lệch thì các dòng không phải là thành phần của tổng, nên không nêu. Ô tổng sai cả
    theo dòng lẫn theo cột chỉ nêu một lần.
    """
    told: set[int] = set()
    for group in figure_groups(evidence.figures, "table"):
        total = group.positions("whole")[0]
        whole = evidence.figures[total]
        parts = [evidence.figures[i] for i in group.positions("part")]
        if group.certainty != "open" and total not in told and not sums_to(parts, whole):
            told.add(total)
            yield sum_hit(whole, parts, warning=group.certainty == "likely")
