"""FTN004."""

from collections.abc import Iterator
from itertools import pairwise

from vnreport.checks.kinds import note_words
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span


@rule(
    "FTN004",
    title=("Chú thích không theo thứ tự", "Notes out of order"),
    severity="warning",
    source="Không cần: chú thích đánh số theo thứ tự xuất hiện",
    bad=[Example("Đạt 90%[2], tăng ⟦2%⟧[1].\n[1] Năm 2022.\n[2] Năm 2023.")],
    good=[Example("Đạt 90%[1], tăng 2%[2].\n[1] Năm 2022.\n[2] Năm 2023.")],
)
def notes_out_of_order(evidence: Evidence) -> Iterator[Hit]:
    """Dấu chú thích mang số lớn đứng trước dấu mang số nhỏ.

    Người đọc tìm chú thích theo thứ tự, nên dễ đọc nhầm.
    """
    notes = [note for note in evidence.document.footnotes if note.anchor is not None]
    by_place = sorted(notes, key=lambda note: note.anchor or 0)
    for before, after in pairwise(by_place):
        if before.kind == after.kind and before.start > after.start:
            anchor = after.anchor or 0
            text = evidence.document.text
            start = max(text.rfind(" ", 0, anchor), text.rfind("\n", 0, anchor)) + 1
            first, second = note_words(before), note_words(after)
            yield Hit(
                Span(start, anchor),
                Words(
                    f"{second.vi} đứng sau {first.vi.lower()} trong văn bản.",
                    f"{second.en.capitalize()} stands after {first.en} in the text.",
                ),
                (
                    Ground(
                        Words(f"Dấu của {first.vi.lower()}", f"The mark of {first.en}"),
                        Span(max(0, (before.anchor or 0) - 1), before.anchor or 0),
                    ),
                ),
            )
