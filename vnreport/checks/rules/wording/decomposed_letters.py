"""WRD009."""

import unicodedata
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.findings import COMPOSING, Edit, Fix
from vnreport.document.span import Span

_MOST_SHOWN = 50


@rule(
    "WRD009",
    title=("Chữ có dấu gõ rời", "Letters with marks apart"),
    severity="info",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, phần phông chữ (chưa xác nhận số mục): Unicode theo "
    "TCVN 6909:2001",
    bad=[Example("Đảng viên thực hi⟦ê⟧\u0323n nhiệm vụ.")],
    good=[
        Example("Đảng viên thực hiện nhiệm vụ."),
        Example("Đảng viên thực\u00ad hiện nhiệm\u200b vụ."),
    ],
)
def decomposed_letters(evidence: Evidence) -> Iterator[Hit]:
    """Chữ cái và dấu gõ thành hai mã rời (không phải Unicode dựng sẵn, NFC).

    Nhìn giống nhau nhưng tìm kiếm, thay thế và so sánh không ra. Nêu một lần, kèm các chỗ. `--fix`
    ghép lại, nhìn không đổi. Văn bản .pdf do phần mềm tạo ra và văn bản gõ bằng bảng mã cũ nên
    không xét.
    """
    document = evidence.document
    if document.reader == "pdf" or document.legacy:
        return
    spans = _composed(document.text, document.offsets.turns)
    if not spans:
        return
    count = len(spans)
    written = document.text[spans[0].start : spans[0].end]
    yield Hit(
        spans[0],
        Words(
            f"{count} chữ có dấu gõ rời (không phải Unicode dựng sẵn), như “{written}”.",
            f"{count} letters have their marks apart (not NFC), such as “{written}”.",
        ),
        tuple(Ground(_apart(document.text, span), span) for span in spans[:_MOST_SHOWN]),
        fix=Fix(COMPOSING, True, tuple(_as_it_is(document.text, span) for span in spans)),
    )


def _apart(text: str, span: Span) -> Words:
    """The word whose letter and mark stand apart."""
    start, end = span
    while start and text[start - 1].isalpha():
        start -= 1
    while text[end : end + 1].isalpha():
        end += 1
    word = text[start:end]
    return Words(f"‘{word}’ có chữ và dấu rời nhau", f"‘{word}’ has a letter and its mark apart")


def _as_it_is(text: str, span: Span) -> Edit:
    """The letter of the text, which is composed, in the place of the file's letter and marks."""
    return Edit(span.start, span.end, text[span.start : span.end])


def _composed(text: str, turns: tuple[tuple[int, int], ...]) -> list[Span]:
    """The letters that were composed; none where other code points were dropped as well.

    A turn of the map stands behind a letter that got shorter, a line end that was two, or a
    dropped invisible sign; only a letter that has a mark can be of the first kind.
    """
    spans = []
    for at, _ in turns:
        letter = text[at - 1 : at]
        if letter == "\n":
            continue
        if not letter or unicodedata.is_normalized("NFD", letter):
            return []
        spans.append(Span(at - 1, at))
    return spans
