"""WRD010."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.wording.gathered import Slip, gathered
from vnreport.checks.rules.wording.prose import Prose, plain
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span
from vnreport.tables.wording import BodyName, body_names, heads_of_bodies

_REACH = 8


@rule(
    "WRD010",
    title=("Viết hoa tên cơ quan của Đảng", "Capitals of a body of the Party"),
    severity="warning",
    source="Nghị định 78/2025/NĐ-CP, Phụ lục I: viết hoa tên cơ quan, tổ chức; tên gọi theo Điều lệ Đảng",
    bad=[
        Example("Thực hiện kết luận của ⟦ban chấp hành trung ương⟧ và của Bộ Chính trị."),
        Example("Theo chỉ đạo của ⟦Bộ chính trị⟧ và ⟦Uỷ ban kiểm tra Trung ương⟧."),
    ],
    good=[
        Example("Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư, Uỷ ban Kiểm tra Trung ương."),
        Example("BAN CHẤP HÀNH TRUNG ƯƠNG giao ủy ban kiểm tra cấp trên; cán bộ chính trị."),
        Example("Trưởng ban Tổ chức Trung ương và Chánh văn phòng Trung ương Đảng."),
        Example("Đội ngũ cán bộ chính trị trong lực lượng vũ trang; ban chấp hành đảng bộ huyện."),
    ],
)
def body_capitals(evidence: Evidence) -> Iterator[Hit]:
    """Tên đầy đủ của một cơ quan Trung ương của Đảng không viết hoa đúng chữ.

    Chỉ xét tên đầy đủ; dòng viết hoa toàn bộ và danh từ chung (“ủy ban kiểm tra cấp trên”) thì
    không. Mỗi cơ quan nêu một lần, kèm mọi chỗ.
    """
    document = evidence.document
    low = plain(document.folded)
    if len(low) != len(document.folded):
        return
    prose: Prose | None = None
    for body in body_names():
        slips = []
        for span in _places(low, body):
            written = document.folded[span.start : span.end]
            before = low[max(0, span.start - _REACH) : span.start]
            if _is_wrong(written, body, before):
                prose = prose or Prose(evidence)
                if prose.block_at(span.start):
                    slips.append(Slip(span, written, _right(written, body.name)))
        if slips:
            yield _hit(body, slips)


def _places(text: str, body: BodyName) -> Iterator[Span]:
    for name in body.spellings:
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            if _is_whole(text, span):
                yield span
            at = text.find(name, span.end)


def _is_wrong(written: str, body: BodyName, before: str) -> bool:
    """Whether the capitals are wrong; “Trưởng ban Tổ chức Trung ương” is right too."""
    right = _right(written, body.name)
    if written.isupper() or written == right:
        return False
    if written[1:] == right[1:] and before.rstrip().endswith(heads_of_bodies()):
        return False
    return not body.capital or written[0].isupper()


def _is_whole(text: str, span: Span) -> bool:
    return not (
        text[span.start - 1 : span.start].isalnum() or text[span.end : span.end + 1].isalnum()
    )


def _right(written: str, name: str) -> str:
    """The letters as they are written, in the capitals of the name."""
    return "".join(
        letter.upper() if model.isupper() else letter.lower()
        for letter, model in zip(written, name, strict=True)
    )


def _hit(body: BodyName, slips: list[Slip]) -> Hit:
    times = f" ({len(slips)} chỗ)" if len(slips) > 1 else ""
    return gathered(
        slips,
        Words(
            f"“{slips[0].written}”{times} viết hoa chưa đúng; ghi “{slips[0].right}”.",
            f"“{slips[0].written}” has the wrong capitals; write “{slips[0].right}”.",
        ),
        kind="capitals",
    )
