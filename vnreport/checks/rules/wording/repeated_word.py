"""WRD006."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.wording.prose import Prose, plain
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.document.span import Span
from vnreport.tables.wording import never_repeated, repeated_not_before


@rule(
    "WRD006",
    title=("Lặp từ", "Word repeated"),
    severity="warning",
    source="Không cần: hư từ không đi liền với chính nó",
    bad=[
        Example("Triển khai ⟦các các⟧ nhiệm vụ trọng tâm."),
        Example("Kết quả ⟦của của⟧ tổ chức đảng ⟦và và⟧ đảng viên."),
    ],
    good=[
        Example("Từng bước, dần dần, ngày ngày rèn luyện; đường phố xanh xanh."),
        Example("Giá trị của của cải vật chất; kết quả đạt được được ghi nhận."),
        Example("Thiết bị bị hỏng; hiện tại tại Hà Nội; nhạc và vàng và bạc."),
    ],
)
def repeated_word(evidence: Evidence) -> Iterator[Hit]:
    """Một hư từ viết hai lần liền nhau: “các các”, “của của”. Từ láy không bị nêu."""
    text = plain(evidence.document.folded)
    if len(text) != len(evidence.document.folded):
        return
    prose: Prose | None = None
    for word, pair in never_repeated():
        at = text.find(pair)
        while at >= 0:
            span = Span(at, at + len(pair))
            prose = prose or Prose(evidence)
            if _is_whole(text, span) and prose.block_at(at):
                yield _hit(evidence, word, span)
            at = text.find(pair, at + len(pair))


def _is_whole(text: str, span: Span) -> bool:
    """The pair begins and ends with a word, and what follows is not part of the second one."""
    if text[span.start - 1 : span.start].isalnum() or text[span.end : span.end + 1].isalnum():
        return False
    return not text.startswith(repeated_not_before(), span.end + 1)


def _hit(evidence: Evidence, word: str, span: Span) -> Hit:
    written = evidence.document.text[span.start : span.end]
    right = written[: len(word)]
    return Hit(
        span,
        Words(f"Lặp từ: “{written}”; ghi “{right}”.", f"“{written}”: write “{right}” once."),
        (Ground(Words(f"“{word}” viết hai lần", f"“{word}” stands twice"), span),),
        fix=Fix("repeated-word", False, (Edit(span.start, span.end, right),)),
        suggestion=Words(right, right),
    )
