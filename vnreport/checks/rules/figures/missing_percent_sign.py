"""FIG007."""

from collections.abc import Iterator, Sequence

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.figures.apart import is_a_score
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure
from vnreport.document.findings import Edit, Fix


@rule(
    "FIG007",
    title=("Thiếu dấu phần trăm", "A percent sign is missing"),
    severity="warning",
    source="So với các số cùng dãy",
    bad=[
        Example(
            "Hoàn thành tốt nhiệm vụ đạt ⟦85,25⟧, hoàn thành nhiệm vụ đạt 14,50%, "
            "không hoàn thành nhiệm vụ đạt 0,25%."
        ),
        Example(
            "Hoàn thành xuất sắc nhiệm vụ 12,74%, hoàn thành tốt nhiệm vụ ⟦74,87⟧, "
            "hoàn thành nhiệm vụ 11,79%, không hoàn thành nhiệm vụ 0,60%."
        ),
    ],
    good=[
        Example("Hoàn thành tốt nhiệm vụ đạt 85,25%, hoàn thành nhiệm vụ đạt 14,50%."),
        Example("Các chi bộ hoàn thành nhiệm vụ 2, 3 của kế hoạch, đạt 85,25%."),
        Example("Chỉ số SIPAS đạt 85,20%, PAR Index đạt 87,10, xếp thứ 12."),
        Example("Chỉ số hài lòng đạt 85,25 điểm, tăng 1,50% so với năm 2021."),
    ],
)
def missing_percent_sign(evidence: Evidence) -> Iterator[Hit]:
    """Một số trong dãy tỷ lệ phần trăm không có dấu %.

    Chỉ nêu khi số có phần thập phân, không có đơn vị nào theo sau và số kề bên là tỷ lệ phần trăm.
    """
    for position, figure in enumerate(evidence.figures):
        before = evidence.figures[position - 1] if position else None
        if figure.unsigned and not is_a_score(evidence, before, figure):
            end = figure.number.end
            yield Hit(
                figure.number,
                Words(
                    f"{figure.printed} thiếu dấu %.", f"{figure.printed} lacks its percent sign."
                ),
                _neighbours(evidence.figures, position),
                suggestion=Words(f"{figure.printed}%", f"{figure.printed}%"),
                fix=Fix("add-percent-sign", True, (Edit(end, end, "%"),)),
            )


def _neighbours(figures: Sequence[Figure], position: int) -> tuple[Ground, ...]:
    """The percentages beside a figure, which have their sign."""
    beside = figures[max(0, position - 1) : position + 2]
    return tuple(
        Ground(
            Words(f"Số kề bên ghi “{one.printed}%”", f"Its neighbour is “{one.printed}%”"), one.span
        )
        for one in beside
        if one.kind == "percent" and not one.unsigned
    )
