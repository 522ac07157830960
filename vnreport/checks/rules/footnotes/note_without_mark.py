"""FTN001."""

from collections.abc import Iterator

from vnreport.checks.kinds import note_words
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span


@rule(
    "FTN001",
    title=("Chú thích không có dấu trong văn bản", "Note without its mark"),
    severity="warning",
    source="Không cần: mỗi chú thích giải thích một chỗ trong văn bản",
    bad=[Example("Đạt 90%[1], tăng 2%.\n[1] Năm 2022.\n[2] ⟦Năm 2023.⟧")],
    good=[Example("Đạt 90%[1], tăng 2%[2].\n[1] Năm 2022.\n[2] Năm 2023.")],
)
def note_without_mark(evidence: Evidence) -> Iterator[Hit]:
    """Có chú thích nhưng trong văn bản không có dấu dẫn đến chú thích đó.

    Thường do dấu bị xóa khi sửa bản thảo mà chú thích còn lại, hoặc do chuyển đổi định dạng.
    """
    for note in evidence.document.footnotes:
        if note.anchor is not None or note.start == note.end:
            continue
        span = Span(note.start, note.end)
        name = note_words(note)
        yield Hit(
            span,
            Words(
                f"{name.vi} không có dấu nào trong văn bản dẫn đến.",
                f"No mark in the text leads to {name.en}.",
            ),
            (Ground(Words("Nội dung chú thích", "The note's body"), span),),
        )
