"""WRD007."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.wording.gathered import Slip, gathered, with_neighbours
from vnreport.checks.rules.wording.prose import Prose
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span
from vnreport.tables.syllables import is_syllable

_SIGNS, _OPENING, _CLOSING = ",;:.!?", "“(", "”)"
# The rare sign first, so that the engine skips to it; blanks are many.
_AFTER_BLANK = re.compile(rf"[{_SIGNS}{_CLOSING}](?<= .)")
_BEFORE_BLANK = re.compile(rf"[{_OPENING}](?= )")
_GLUED = re.compile(r"[,;:.](?=[^\W\d_])")
_REACH = 10
_LONGEST_TOKEN = 300
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_NOT_A_WORD = re.compile(r"[\w.\-]*[@/\\]|www|http", re.ASCII)


@rule(
    "WRD007",
    title=("Khoảng trắng ở dấu câu", "Spacing at punctuation"),
    severity="info",
    source="Không cần: dấu câu viết liền chữ trước, cách chữ sau một khoảng trắng",
    bad=[
        Example("Các cấp ủy⟦ ⟧, tổ chức đảng đã quán triệt,triển khai nghị quyết."),
        Example("Những biểu hiện “⟦ ⟧tự diễn biến”, “ tự chuyển hóa” trong nội bộ."),
        Example("Đã hoàn thành kế hoạch⟦.⟧Các chi bộ đều làm tốt."),
    ],
    good=[
        Example("Các cấp ủy, tổ chức đảng (chi bộ) đã “quán triệt”; triển khai: tốt."),
        Example("Đạt 99,36%; lúc 7:30 ngày 04/8/2023; T/M Ban Thường vụ; a,b,c; TP.Cần Thơ."),
        Example("Xem https://dangcongsan.vn/tin,bai hoặc thư vanphong.tinhuy@haugiang.gov.vn."),
        Example("Kết quả ............ đồng chí … ; mục ( ) và (      )."),
    ],
)
def punctuation_spacing(evidence: Evidence) -> Iterator[Hit]:
    """Có khoảng trắng trước dấu câu hoặc ở mặt trong của ngoặc, hoặc thiếu sau dấu câu.

    Nêu một lần, kèm mọi chỗ. Số, ngày, giờ, ký hiệu, địa chỉ mạng và chỗ trình bày bằng khoảng
    trắng không xét.
    """
    document = evidence.document
    if document.reader == "pdf":
        return
    text = document.folded
    slips = [*_surplus(text), *_missing(text)]
    prose = Prose(evidence)
    slips = sorted(slip for slip in slips if prose.block_at(slip.span.start))
    if slips:
        shown = [with_neighbours(text, slip) for slip in slips]
        written, right = shown[0].written, shown[0].right
        yield gathered(
            slips,
            Words(
                f"{len(slips)} chỗ sai khoảng trắng ở dấu câu, như ‘{written}’; ghi ‘{right}’.",
                f"{len(slips)} places with wrong spacing at punctuation, such as ‘{written}’; "
                f"write ‘{right}’.",
            ),
            kind="punctuation-space",
            shown=shown,
        )


def _surplus(text: str) -> Iterator[Slip]:
    """One or two blanks before a mark of punctuation or inside brackets and quotes."""
    for match in _AFTER_BLANK.finditer(text):
        at = match.start() - 1
        start = at - 1 if text[at - 1 : at] == " " else at
        before, after = text[start - 1 : start], text[at + 2 : at + 3]
        if match[0] in _CLOSING:
            is_slip = before.isalnum() or before in (*_SIGNS,)
        else:
            is_slip = before.isalpha() and (not after or after.isspace())
        if is_slip:
            yield Slip(Span(start, at + 1), text[start : at + 1], "")
    for match in _BEFORE_BLANK.finditer(text):
        at = match.start()
        end = at + 3 if text[at + 2 : at + 3] == " " else at + 2
        if text[end : end + 1].isalnum():
            yield Slip(Span(at + 1, end), text[at + 1 : end], "")


def _missing(text: str) -> Iterator[Slip]:
    """Marks of punctuation that are glued to the next word."""
    for match in _GLUED.finditer(text):
        if _parts_words(text, match):
            yield Slip(Span(*match.span()), match[0], match[0] + " ")


def _parts_words(text: str, match: re.Match[str]) -> bool:
    """Whether a sign without a blank behind it stands between two Vietnamese words."""
    token = text[max(0, match.start() - _LONGEST_TOKEN) : match.start()]
    start = max(token.rfind(" "), token.rfind("\n")) + 1
    if _NOT_A_WORD.match(token[start:] + text[match.start() : match.end() + _REACH]):
        return False
    before = _LAST.search(token[max(start, len(token) - _REACH) :])
    after = _FIRST.match(text, match.end(), match.end() + _REACH)
    if not before or not after or len(before[0]) < 2 or len(after[0]) < 2:
        return False
    if not before[0].islower() or (match[0] == "." and not after[0].istitle()):
        return False
    return is_syllable(before[0]) and is_syllable(after[0].lower())
