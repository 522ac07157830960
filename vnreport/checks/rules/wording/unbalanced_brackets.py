"""WRD002."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.wording.pairing import Mark, unpaired, whole_words
from vnreport.checks.rules.wording.prose import doubtful_pages
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span

_ROUND = re.compile(r"[()]")
_LIST_NUMBER = re.compile(r"(?:^|[\s;,:*_.“])(?:\d{1,2}(?:\.\d{1,2})*|[^\W\d_]|[ivx]{1,4})$")
_LONGEST = 8
_SHOWN = 50


@rule(
    "WRD002",
    title=("Dấu ngoặc đơn không đủ cặp", "Brackets without a partner"),
    severity="warning",
    source="Không cần: mỗi dấu ngoặc đơn mở có một dấu đóng",
    bad=[
        Example("Đã kiểm tra 12 chi bộ ⟦(⟧trong đó có 3 chi bộ cơ sở.\nCác chi bộ đều làm tốt."),
        Example("Kết quả:\nĐã kiểm tra 12 chi bộ, trong đó có 3 chi bộ cơ sở⟦)⟧."),
    ],
    good=[
        Example("Đã kiểm tra 12 chi bộ (trong đó có 3 chi bộ cơ sở)."),
        Example("Gồm: a) Kiểm tra; b) Giám sát (chuyên đề); 1) thi hành kỷ luật."),
        Example("Làm ba việc (gồm: a) kiểm tra, b) giám sát, c) thi hành kỷ luật)."),
        Example("gắn với nhiệm vụ được giao)\nCác chi bộ đều làm tốt."),
        Example("Theo khoản 1) và mục (iii) của Kế hoạch."),
        Example("Thi hành Điều 1 (Khoản\n2): tuổi đời của người vào Đảng."),
    ],
)
def unbalanced_brackets(evidence: Evidence) -> Iterator[Hit]:
    """Một dấu ngoặc đơn mở mà không đóng, hoặc đóng mà không mở; “a)”, “1)” của danh mục thì không."""
    text = evidence.document.text
    doubtful = doubtful_pages(evidence)
    for mark in unpaired(evidence, _brackets(text)):
        if doubtful and evidence.document.page_at(mark.at) in doubtful:
            continue
        span = Span(mark.at, mark.at + 1)
        vi, en = ("mở", "is never closed") if mark.opens else ("đóng", "was never opened")
        missing = "đóng" if mark.opens else "mở"
        start, end = (mark.at, mark.at + _SHOWN) if mark.opens else (mark.at - _SHOWN, mark.at + 1)
        near = whole_words(text, max(0, start), end)
        yield Hit(
            span,
            Words(
                f"Dấu ngoặc đơn {vi} ở “{near}” không có dấu {missing}.",
                f"The bracket at “{near}” {en}.",
            ),
            (Ground(Words("Dấu không đủ cặp", "The mark"), span),),
        )


def _brackets(text: str) -> Iterator[Mark]:
    for match in _ROUND.finditer(text):
        at = match.start()
        if match[0] == "(":
            yield Mark(at, True)
        else:
            number = _LIST_NUMBER.search(text[max(0, at - _LONGEST) : at])
            yield Mark(at, False, marker=number is not None)
