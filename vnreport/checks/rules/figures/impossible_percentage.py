"""FIG009."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.figures.grounds import both
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure
from vnreport.tables.figures import families, listed

_BEFORE, _BEHIND = 24, 40
_SIGN = re.compile(r"^\s*%\s*")


@rule(
    "FIG009",
    title=("Tỷ lệ vượt 100% ở chỗ không thể", "A share above 100%"),
    severity="error",
    source="Một phần không thể lớn hơn toàn bộ",
    bad=[Example("Số đảng viên tham gia học tập chiếm ⟦112,5%⟧.")],
    good=[
        Example("Thu ngân sách đạt 112,5% kế hoạch."),
        Example("Số đảng viên tham gia học tập chiếm 100%."),
        Example("Tổng dư nợ chiếm 115% GRDP."),
        Example("Kết nạp đảng viên mới đạt 105% chỉ tiêu."),
    ],
)
def impossible_percentage(evidence: Evidence) -> Iterator[Hit]:
    """Tỷ lệ của một phần trong toàn bộ (“chiếm”, một mức xếp loại) lớn hơn 100%.

    “Đạt 112% kế hoạch”, so với năm trước hay so với đại lượng khác (GDP) thì được.
    """
    low = evidence.document.folded
    for figure in evidence.figures:
        if figure.kind != "percent" or figure.value is None or figure.value <= 100:
            continue
        if _is_share(figure, low):
            yield Hit(
                figure.span,
                Words(
                    f"{figure.printed}% là tỷ lệ của một phần nên không thể vượt 100%.",
                    f"{figure.printed}% is the share of a part and cannot be above 100%.",
                ),
                (Ground(both(f"{figure.printed}% > 100%"), figure.span),),
            )


def _is_share(figure: Figure, text: str) -> bool:
    if any(member.kind == "ranks" for member in figure.groups):
        return True
    start, end = figure.span.start, figure.number.end
    before = text[max(0, start - _BEFORE) : start].lower().rstrip()
    behind = text[end : end + _BEHIND].lower()
    if any(word in behind for word in listed("share", "unbounded")):
        return False
    of = _SIGN.sub("", behind)
    if of[:1].isalpha() and not (of.startswith(listed("apart", "of_all")) or families(of)):
        return False
    return before.endswith(listed("share", "bounded"))
