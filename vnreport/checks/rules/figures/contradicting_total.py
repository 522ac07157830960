"""FIG008."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vnreport.checks.rule import Example, Hit, rule
from vnreport.checks.rules.figures.arithmetic import size, stands_for
from vnreport.checks.rules.figures.sums import sum_hit, sums_to
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, figure_groups


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
        ),
        Example(
            "| TT | Năm | Kết nạp | Tổng số đảng viên |\n|---|---|---|---|\n| 1 | 2021 | 120 | 5.200 |\n"
            "| 2 | 2022 | 130 | 5.320 |\n| 3 | 2023 | 125 | 5.411 |\n| | Tổng | 375 | 5.411 |"
        ),
    ],
)
def contradicting_total(evidence: Evidence) -> Iterator[Hit]:
    """Dòng (cột) “Tổng”, “Cộng” của bảng không bằng tổng các dòng (cột) chi tiết.

    Dòng đánh số I, II, III là dòng chính, các dòng 1, 2, 3 dưới đó không cộng thêm. Khi phần lớn
    các cột đều lệch thì các dòng không phải là thành phần của tổng, nên không nêu. Ô tổng sai cả
    theo dòng lẫn theo cột chỉ nêu một lần. Ô tổng bằng số cuối, số lớn nhất hay số bình quân của cột thì
    không phải là phép cộng.
    """
    told: set[int] = set()
    for group in figure_groups(evidence.figures, "table"):
        total = group.positions("whole")[0]
        whole = evidence.figures[total]
        parts = [evidence.figures[i] for i in group.positions("part")]
        if group.certainty == "open" or total in told or _is_no_sum(whole, parts):
            continue
        if not sums_to(parts, whole):
            told.add(total)
            yield sum_hit(whole, parts, warning=group.certainty == "likely")


def _is_no_sum(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a cell repeats the last or largest of its parts, or gives their mean."""
    sizes = [size(part) for part in parts]
    if len([one for one in sizes if one]) < 2:
        return False
    mean = sum(sizes, Decimal(0)) / len(sizes)
    return size(whole) in (sizes[-1], max(sizes)) or stands_for(whole).holds(mean)
