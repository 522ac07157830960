"""DAT002."""

from collections.abc import Iterator

from vnreport.checks.kinds import sentence
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import DateMention
from vnreport.tables.cues import of_plans, of_the_past

_HEAD = "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết\n"


@rule(
    "DAT002",
    title=("Việc đã qua ghi ngày sau ngày báo cáo", "A past event after the report's date"),
    severity="warning",
    source="Không cần: việc đã làm không thể có ngày sau ngày của báo cáo",
    bad=[Example(_HEAD + "Ngày ⟦15/12/2023⟧, Tỉnh ủy đã tổ chức hội nghị quán triệt.")],
    good=[
        Example(_HEAD + "Ngày 15/10/2023, Tỉnh ủy đã tổ chức hội nghị quán triệt."),
        Example(_HEAD + "Các chi bộ hoàn thành trước ngày 15/12/2023; đã giao việc cụ thể."),
        Example(_HEAD + "Đã xây dựng kế hoạch đến ngày 31/12/2025."),
    ],
)
def date_after_report(evidence: Evidence) -> Iterator[Hit]:
    """Câu văn kể một việc đã làm (“đã …”) nhưng ghi ngày sau ngày của chính báo cáo.

    Không báo khi câu nói về kế hoạch, thời hạn (“trước ngày”, “đến ngày”, “sẽ”). Ngày ban hành của
    văn bản được viện dẫn thuộc REG002.
    """
    own = evidence.letterhead.date
    if own is None or own.value is None or own.grain != "day":
        return
    for mention in evidence.dates:
        if not _is_later(mention, own.value):
            continue
        around = sentence(evidence, mention.span)
        words = evidence.document.folded[around.start : around.end]
        if of_plans().search(words) or not of_the_past().search(words):
            continue
        yield Hit(
            mention.span,
            Words(
                f"Ngày {mention.text} sau ngày của báo cáo ({own.text.strip()}).",
                f"{mention.text} is after the report's own date ({own.text.strip()}).",
            ),
            (Ground(Words("Ngày của báo cáo", "The report's own date"), own.span),),
        )


def _is_later(mention: DateMention, own: str) -> bool:
    """A day after the report's own; one that stands with a citation is another rule's."""
    if mention.value is None or mention.grain != "day":
        return False
    return mention.value > own and not (mention.attached_to or "").startswith("citation")
