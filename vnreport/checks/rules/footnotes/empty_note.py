"""FTN002."""

from collections.abc import Iterator

from vnreport.checks.kinds import note_words
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.blocks import Document, Footnote
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span


@rule(
    "FTN002",
    title=("Chú thích trống", "Empty note"),
    severity="warning",
    source="Không cần: chú thích phải có nội dung",
    bad=[Example("Đạt 90%[1], tăng ⟦2%⟧[2].\n[1] Năm 2022.\n[2]")],
    good=[Example("Đạt 90%[1], tăng 2%[2].\n[1] Năm 2022.\n[2] Năm 2023.")],
)
def empty_note(evidence: Evidence) -> Iterator[Hit]:
    """Có dấu và số chú thích nhưng chú thích không có chữ nào."""
    document = evidence.document
    for note in document.footnotes:
        if note.anchor is None or _body(document, note):
            continue
        name = note_words(note)
        span = _word_before(document, note.anchor)
        yield Hit(
            span,
            Words(f"{name.vi} không có nội dung.", f"{name.en.capitalize()} has no words."),
            (Ground(Words("Dấu chú thích đứng sau chỗ này", "The mark stands after this"), span),),
        )


def _body(document: Document, note: Footnote) -> str:
    """The words of a note without its own number."""
    words = document.text[note.start : note.end].strip()
    return words.removeprefix(f"[{note.marker}]").strip(" [].\ufffd")


def _word_before(document: Document, anchor: int) -> Span:
    start = anchor
    while start > 0 and not document.text[start - 1].isspace():
        start -= 1
    return Span(start, anchor) if start < anchor else Span(max(0, anchor - 1), anchor)
