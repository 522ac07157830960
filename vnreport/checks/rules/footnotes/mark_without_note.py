"""FTN003."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span

_MARK = re.compile(r"(?<=[\w%.,;:”\"’)])\[(\d{1,3})\]")


@rule(
    "FTN003",
    title=("Dấu chú thích không có chú thích", "Mark without its note"),
    severity="warning",
    source="Không cần: mỗi dấu chú thích phải dẫn đến một chú thích",
    bad=[Example("Đạt 90%[1], tăng 2%⟦[2]⟧.\n[1] Năm 2022.")],
    good=[
        Example("Đạt 90%[1], tăng 2%[2].\n[1] Năm 2022.\n[2] Năm 2023."),
        Example("Theo tài liệu [22], đạt 90%."),
    ],
)
def mark_without_note(evidence: Evidence) -> Iterator[Hit]:
    """Văn bản có dấu chú thích nhưng không có chú thích nào mang số đó.

    Chỉ xét khi văn bản có những chú thích khác đánh số trong ngoặc vuông; số trong ngoặc vuông
    đứng riêng là số tài liệu tham khảo.
    """
    document = evidence.document
    if document.reader != "txt" or not document.footnotes:
        yield from _lost(evidence)
        return
    known = {note.marker for note in document.footnotes}
    first = min(note.start for note in document.footnotes)
    for match in _MARK.finditer(document.folded, 0, first):
        number = match[1]
        if number not in known and int(number) <= len(known) + 1:
            span = Span(*match.span())
            yield Hit(
                span,
                Words(
                    f"Dấu chú thích [{number}] không có chú thích nào mang số đó.",
                    f"No note has the number of the mark [{number}].",
                ),
                (
                    Ground(
                        Words(f"Có {len(known)} chú thích", f"There are {len(known)} notes"), span
                    ),
                ),
            )


def _lost(evidence: Evidence) -> Iterator[Hit]:
    """What the reader of a Word file counted: marks whose bodies the file does not hold."""
    for problem in evidence.document.problems:
        if problem.key != "note-count-differs":
            continue
        counts = dict(problem.details)
        marks, bodies = counts["marks"], counts["bodies"]
        if int(marks) > int(bodies):
            empty = bodies == "0"
            held = "không có chú thích nào" if empty else f"chỉ có {bodies} chú thích"
            kept = "no notes" if empty else f"only {bodies} notes"
            block = evidence.document.blocks[0]
            span = Span(block.start, block.end)
            yield Hit(
                span,
                Words(
                    f"Có {marks} dấu chú thích nhưng tệp {held}.",
                    f"There are {marks} marks but {kept} in the file.",
                ),
                (Ground(Words("Theo cấu trúc của tệp", "By the file's structure")),),
            )
