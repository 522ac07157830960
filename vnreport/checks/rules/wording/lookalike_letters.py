"""WRD011."""

import re
from collections.abc import Iterator
from functools import cache

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.wording.gathered import Slip, gathered
from vnreport.checks.rules.wording.prose import doubtful_pages
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span
from vnreport.tables.load import table

_LONGEST_WORD = 40
_WORD_END = re.compile(r"[^\W\d_]+\Z")
_WORD_START = re.compile(r"[^\W\d_]+")


@rule(
    "WRD011",
    title=("Chữ giống hình nhưng khác mã", "Look-alike letters"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018: phông chữ Unicode theo TCVN 6909:2001",
    bad=[
        Example("Thực hiện Quy định số 22-Q⟦\u00d0⟧/TW về kỷ luật của \u00d0ảng."),
        Example("Các cấp ủy đã h⟦\u043e⟧àn thành nhiệm vụ."),
    ],
    good=[
        Example("Thực hiện Quy định số 22-QĐ/TW về kỷ luật của Đảng."),
        Example("Tạp chí “Коммунист” có bài về chi bộ."),
    ],
)
def lookalike_letters(evidence: Evidence) -> Iterator[Hit]:
    """Chữ Ð (U+00D0) thay cho Đ, hoặc chữ Kirin lẫn trong từ tiếng Việt.

    Mắt không thấy khác nhưng tìm kiếm, sắp xếp và tra cứu số, ký hiệu đều sai. Từ viết hoàn toàn
    bằng chữ Kirin không bị nêu.
    """
    document = evidence.document
    if document.text == document.folded:
        return
    pattern, letters = _lookalikes()
    doubtful = doubtful_pages(evidence)
    slips = [
        Slip(Span(m.start(), m.end()), f"{m[0]} (U+{ord(m[0]):04X})", letters[m[0]])
        for m in pattern.finditer(document.text)
        if (_is_latin(m[0]) or _stands_among_latin(document.text, m.start()))
        and not (doubtful and document.page_at(m.start()) in doubtful)
    ]
    if slips:
        first = slips[0]
        yield gathered(
            slips,
            Words(
                f"{len(slips)} chữ giống hình nhưng khác mã, như {first.written}; ghi “{first.right}”.",
                f"{len(slips)} look-alike letters, such as {first.written}; write “{first.right}”.",
            ),
            kind="look-alike",
        )


@cache
def _lookalikes() -> tuple[re.Pattern[str], dict[str, str]]:
    letters = {old: new for old, new in table("lookalikes")["letters"].items() if old.isalpha()}
    return re.compile("[" + "".join(letters) + "]"), letters


def _is_latin(letter: str) -> bool:
    return letter < "\u0370"


def _stands_among_latin(text: str, at: int) -> bool:
    """Whether a letter of another script has a Latin one in its word."""
    before = _WORD_END.search(text[max(0, at - _LONGEST_WORD) : at])
    after = _WORD_START.match(text, at, at + _LONGEST_WORD)
    word = (before[0] if before else "") + (after[0] if after else "")
    return any(_is_latin(letter) or "\u1e00" <= letter <= "\u1eff" for letter in word)
