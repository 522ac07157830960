"""WRD008."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.wording.gathered import Slip, gathered, with_neighbours
from vnreport.checks.rules.wording.prose import Prose
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span

_BLANKS = re.compile(r"  +")
_MOST_BLANKS = 3
_AFTER = ",.;:!?%”)]"
_BEFORE = "“("
_LAID_OUT = re.compile(r"\t|    |\.\.\.\.|…………|\|")
_SHORTEST = 60
"""Lines shorter than this, in code points, may be laid out by blanks."""

_MOST = 3
"""A line with more runs of blanks is laid out by them (columns)."""


@rule(
    "WRD008",
    title=("Thừa khoảng trắng giữa các từ", "More than one blank between words"),
    severity="info",
    source="Không cần: giữa hai từ có một khoảng trắng",
    bad=[
        Example(
            "Thực hiện Kế hoạch của Ban Thường vụ⟦   ⟧Tỉnh ủy về việc sơ kết 05 năm thực hiện "
            "quy định,  các cấp ủy đã tổ chức quán triệt."
        )
    ],
    good=[
        Example("Thực hiện Kế hoạch của Ban Thường vụ Tỉnh ủy về việc sơ kết 05 năm."),
        Example("Nơi nhận:          T/M BAN THƯỜNG VỤ"),
        Example("STT   Họ và tên   Chức vụ   Đơn vị công tác   Ngày vào Đảng   Ghi chú   Ký tên"),
        Example("Hậu Giang, ngày   tháng   năm 2023"),
    ],
)
def double_spaces(evidence: Evidence) -> Iterator[Hit]:
    """Giữa hai từ trong một đoạn văn có hai, ba khoảng trắng.

    Nêu một lần, kèm mọi chỗ. Phần đầu, phần cuối văn bản, bảng và những dòng trình bày bằng
    khoảng trắng không xét.
    """
    document = evidence.document
    if document.reader == "pdf" or "  " not in document.text:
        return
    prose = Prose(evidence)
    slips = []
    laid_out: dict[int, bool] = {}
    for match in _BLANKS.finditer(document.text):
        if not _between_words(document.text, match):
            continue
        block = prose.block_at(match.start())
        if block is None:
            continue
        if block.start not in laid_out:
            laid_out[block.start] = _is_laid_out(document.text[block.start : block.end])
        if laid_out[block.start]:
            continue
        slips.append(Slip(Span(*match.span()), match[0], " "))
    if slips:
        shown = [with_neighbours(document.text, slip) for slip in slips]
        yield gathered(
            slips,
            Words(
                f"{len(slips)} chỗ thừa khoảng trắng giữa hai từ, như ‘{shown[0].written}’.",
                f"{len(slips)} places with more than one blank between two words, such as "
                f"‘{shown[0].written}’.",
            ),
            kind="double-space",
            shown=shown,
        )


def _between_words(text: str, match: re.Match[str]) -> bool:
    """Two or three blanks between a word or its punctuation and the next word."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return (
        len(match[0]) <= _MOST_BLANKS
        and (before.isalnum() or (before != "" and before in _AFTER))
        and (after.isalnum() or (after != "" and after in _BEFORE))
    )


def _is_laid_out(line: str) -> bool:
    """Whether a line is short, or its blanks make columns."""
    if len(line) < _SHORTEST or _LAID_OUT.search(line.strip()):
        return True
    return len(_BLANKS.findall(line.strip())) > _MOST
