"""LAY017."""

import re
from collections import Counter
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import here
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Heading

_HEAD = "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nBÁO CÁO\nSơ kết\n"
_LEVELS = (2, 3)
_FEWEST = 3
_SEPARATOR = re.compile(r"\s?([.\-/)])")


@rule(
    "LAY017",
    title=("Đánh số đề mục không thống nhất", "Headings of one level numbered in two styles"),
    severity="warning",
    source="Không cần: các đề mục cùng cấp đánh số theo một kiểu (I-, I. hoặc I/)",
    bad=[Example(_HEAD + "I. ĐẶC ĐIỂM\nA.\nII. KẾT QUẢ\nB.\n⟦III- KIẾN NGHỊ⟧\nC.")],
    good=[
        Example(_HEAD + "I. ĐẶC ĐIỂM\nA.\nII. KẾT QUẢ\nB.\nIII. KIẾN NGHỊ\nC."),
        Example(_HEAD + "I- ĐẶC ĐIỂM\n1. Một\nA.\nII- KẾT QUẢ\n1. Hai\nB.\nIII- KIẾN NGHỊ\nC."),
        Example(_HEAD + "I. ĐẶC ĐIỂM\nA.\nII- KẾT QUẢ\nB."),
        Example("I. Một\nA.\nII. Hai\nB.\nIII- Ba"),
    ],
)
def mixed_heading_style(evidence: Evidence) -> Iterator[Hit]:
    """Trong cùng một cấp, số đề mục khi thì có dấu chấm, khi thì gạch nối hoặc gạch chéo.

    Nêu kiểu ít dùng hơn; không nêu khi không kiểu nào chiếm từ hai phần ba trở lên.
    """
    if evidence.letterhead.doc_type is None:
        return
    for level in _LEVELS:
        yield from _compare(evidence, level)


def _compare(evidence: Evidence, level: int) -> Iterator[Hit]:
    styled = [
        (heading, style)
        for heading in evidence.outline
        if heading.level == level and (style := _style(evidence, heading))
    ]
    counts = Counter(style for _, style in styled).most_common()
    if len(styled) < _FEWEST or len(counts) < 2 or counts[0][1] * 3 < len(styled) * 2:
        return
    usual = counts[0][0]
    odd = [heading for heading, style in styled if style != usual]
    model = next(heading for heading, style in styled if style == usual)
    yield Hit(
        odd[0].span,
        Words(
            f"{len(odd)} đề mục đánh số khác kiểu với các đề mục cùng cấp (“{model.marker}{usual}”).",
            f"{len(odd)} headings are numbered unlike their peers (“{model.marker}{usual}”).",
        ),
        tuple(here(h.span, f"Đề mục {h.marker}", f"Heading {h.marker}") for h in (model, *odd)),
        suggestion=Words(f"{odd[0].marker}{usual}", f"{odd[0].marker}{usual}"),
    )


def _style(evidence: Evidence, heading: Heading) -> str | None:
    """The sign after a heading's number."""
    block = evidence.document.block_at(heading.span.start)
    text = evidence.document.folded[heading.span.start : heading.span.end]
    if block is not None and block.label is not None and block.label.startswith(heading.marker):
        text = block.label
    if not text.startswith(heading.marker):
        return None
    match = _SEPARATOR.match(text, len(heading.marker))
    return match[1] if match else None
