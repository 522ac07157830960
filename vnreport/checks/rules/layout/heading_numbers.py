"""LAY004."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Heading
from vnreport.document.roman import roman, roman_value

_ROMAN = re.compile(r"[IVX]+")
_SECTION = 2
_HEAD = "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nBÁO CÁO\nSơ kết\n"


@rule(
    "LAY004",
    title=("Số mục nhảy hoặc trùng", "Section numbers skip or repeat"),
    severity="warning",
    source="Không cần: các mục đánh số liên tục",
    bad=[
        Example(_HEAD + "I. ĐẶC ĐIỂM\nA.\nII. KẾT QUẢ\nB.\n⟦IV. KIẾN NGHỊ⟧\nC."),
        Example(_HEAD + "I. ĐẶC ĐIỂM\nA.\nII. KẾT QUẢ\nB.\n⟦II. KIẾN NGHỊ⟧\nC."),
    ],
    good=[
        Example(_HEAD + "I. ĐẶC ĐIỂM\nA.\nII. KẾT QUẢ\nB.\nIII. KIẾN NGHỊ\nC."),
        Example("I. Mẫu một\nA.\nIII. Mẫu ba\nB."),
        Example(_HEAD + "PHẦN THỨ NHẤT\nI. A\nx.\nII. B\nx.\nPHẦN THỨ HAI\nI. C\nx.\nII. D\nx."),
    ],
)
def heading_numbers(evidence: Evidence) -> Iterator[Hit]:
    """Mục đánh số La Mã bỏ qua một số hoặc dùng một số hai lần trong cùng một phần.

    Chỉ xét báo cáo có tên loại văn bản ở phần đầu, không xét mẫu và đoạn trích.
    """
    if evidence.letterhead.doc_type is None:
        return
    before: Heading | None = None
    for heading in evidence.outline:
        if heading.level < _SECTION:
            before = None
        if heading.level != _SECTION or not _ROMAN.fullmatch(heading.marker):
            continue
        if before is not None:
            yield from _compare(before, heading)
        before = heading


def _compare(before: Heading, heading: Heading) -> Iterator[Hit]:
    first, second = roman_value(before.marker), roman_value(heading.marker)
    if second == 1 or second == first + 1 or second < first:
        return
    right = roman(first + 1)
    words = Words(
        f"Hai mục cùng số {heading.marker}; mục này phải là {right}.",
        f"Two sections are numbered {heading.marker}; this one should be {right}.",
    )
    if second != first:
        words = Words(
            f"Sau mục {before.marker} là mục {heading.marker}, thiếu mục {right}.",
            f"Section {before.marker} is followed by {heading.marker}; {right} is missing.",
        )
    yield Hit(
        heading.span,
        words,
        (
            Ground(
                Words(f"Mục trước: {before.marker}", f"The section before: {before.marker}"),
                before.span,
            ),
        ),
    )
