"""REG007."""

from collections.abc import Iterator

from vnreport.checks.kinds import full_name, mentions, row_ground
from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.document.evidence import Evidence


@rule(
    "REG007",
    title=("Không rõ văn bản nào", "More than one document fits"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3.1: số ghi lại từ 01 mỗi nhiệm kỳ",
    bad=[
        Example(
            "Tiếp tục quán triệt ⟦Nghị quyết số 18⟧ của Ban Chấp hành Trung ương.", "2024-06-30"
        )
    ],
    good=[
        Example(
            "Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Nghị quyết số 18-NQ/TU ngày 02/3/2021. "
            "Nghị quyết số 18 đã đi vào nền nếp."
        ),
        Example("Quán triệt Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương."),
        Example(
            "Nghị quyết số 18-NQ/TW ngày 16/6/2022 về đất đai. Nghị quyết số 18 nêu rõ hạn điền."
        ),
    ],
)
def ambiguous_document(evidence: Evidence) -> Iterator[Hit]:
    """Số và loại văn bản khớp với nhiều văn bản của các nhiệm kỳ, không gì trong câu cho biết là văn bản nào.

    Chỉ có số (không ký hiệu) thì cảnh báo; đủ ký hiệu mà thiếu ngày thì chỉ nêu để biết. Khi chính
    báo cáo có hai văn bản cùng số thì CIT005 nêu, không nhắc lại ở đây.
    """
    for number, match in evidence.matches.items():
        issued = [
            work
            for work in match.candidates
            if evidence.as_of is None or work.issued <= evidence.as_of
        ]
        if match.confidence != "ambiguous" or len(issued) < 2:
            continue
        mention = next(mentions(evidence, number))
        if mention.form in ("title", "named") or _told_apart(evidence, number):
            continue
        has_symbol = any(m.symbol for m in mentions(evidence, number))
        names = [full_name(work) for work in issued]
        yield Hit(
            mention.span,
            Words(
                f"Có {len(names)} văn bản khớp với “{' '.join(mention.text.split())}”; cần ghi thêm ngày ban hành.",
                f"{len(names)} documents fit “{' '.join(mention.text.split())}”; give its date.",
            ),
            tuple(row_ground(work) for work in issued),
            "info" if has_symbol else "warning",
            suggestion=Words("; hoặc ".join(names), "; or ".join(names)),
        )


def _told_apart(evidence: Evidence, number: int) -> bool:
    """Whether every mention is one that the report itself leaves open."""
    return all(position in evidence.ambiguous for position in evidence.clusters[number])
