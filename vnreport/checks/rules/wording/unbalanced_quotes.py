"""WRD001."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.wording.pairing import Mark, unpaired, whole_words
from vnreport.checks.rules.wording.prose import doubtful_pages
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span

_QUOTE = re.compile(r"[“”\"]")
_SHOWN = 60


@rule(
    "WRD001",
    title=("Dấu ngoặc kép không đủ cặp", "Quotation marks without a partner"),
    severity="warning",
    source="Không cần: mỗi dấu ngoặc kép mở có một dấu đóng",
    bad=[
        Example("Quy định về ⟦“⟧Trách nhiệm nêu gương của cán bộ; Kế hoạch về “Một số việc”."),
        Example("Kết quả:\nHọc tập tư tưởng, phong cách Hồ Chí Minh⟦”⟧ và rèn luyện đạo đức."),
        Example(
            "Một là, thực hiện quy định về ⟦“⟧Trách nhiệm nêu gương; về “Những điều không được làm”.\n"
            "Hai là, học tập và làm theo phong cách Hồ Chí Minh⟦”⟧ với tinh thần tự giác."
        ),
    ],
    good=[
        Example('Quy định về “Trách nhiệm nêu gương” và về "Những điều không được làm".'),
        Example("Sửa đổi như sau:\n“1. Chi bộ họp mỗi tháng.\n2. Đảng ủy họp mỗi quý.”."),
        Example("Nội dung:\n“Một là, nêu gương;\n“Hai là, tự giác;\n“Ba là, trung thực”."),
        Example("Chủ đề\n“Đoàn kết, dân chủ,\nkỷ cương và sáng tạo”\ncủa đại hội."),
        Example("nêu gương của cán bộ” và Kế hoạch kèm theo “Một số"),
        Example('Ống thép 5" và ống nhựa 10" đã lắp xong.'),
    ],
)
def unbalanced_quotes(evidence: Evidence) -> Iterator[Hit]:
    """Một dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở.

    Người đọc không biết lời trích, tên văn bản bắt đầu và kết thúc ở đâu. Lời trích gồm nhiều
    đoạn, mỗi đoạn có dấu mở và chỉ đoạn cuối có dấu đóng, không bị nêu.
    """
    text = evidence.document.folded
    doubtful = doubtful_pages(evidence)
    for mark in unpaired(evidence, _quotes(text), quotation=True):
        if doubtful and evidence.document.page_at(mark.at) in doubtful:
            continue
        yield _hit(evidence, mark)


def _quotes(text: str) -> Iterator[Mark]:
    """The quotation marks with the side that each one faces, whatever its letter says."""
    is_open = False
    for match in _QUOTE.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        begins = not before or before.isspace() or before in "([-/"
        ends = not after or after.isspace() or after in ".,;:!?)]…"
        sign = match[0]
        if sign == '"' and before.isdigit() and not is_open:
            continue
        by_sign = sign == "“" or (sign == '"' and not is_open)
        is_open = begins if begins != ends else by_sign
        yield Mark(at, is_open)


def _hit(evidence: Evidence, mark: Mark) -> Hit:
    text = evidence.document.text
    sign = text[mark.at]
    block = evidence.document.block_at(mark.at)
    if mark.opens:
        end = min(mark.at + 1 + _SHOWN, block.end if block else len(text))
        near = whole_words(text, mark.at + 1, end)
        words = Words(
            f"Dấu {sign} mở trước “{near}” không có dấu đóng.",
            f"The mark {sign} before “{near}” is never closed.",
        )
    else:
        start = max(mark.at - _SHOWN, block.start if block else 0)
        near = whole_words(text, start, mark.at)
        words = Words(
            f"Dấu {sign} đóng sau “{near}” không có dấu mở.",
            f"The mark {sign} after “{near}” was never opened.",
        )
    span = Span(mark.at, mark.at + 1)
    return Hit(span, words, (Ground(Words("Dấu không đủ cặp", "The mark"), span),))
