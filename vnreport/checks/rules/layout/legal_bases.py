"""LAY016."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, here, severity_of, spans_of
from vnreport.checks.rules.layout.sample import head
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span
from vnreport.tables.form_rules import form_sources

_HEAD = head(number="412-QĐ/TU") + "QUYẾT ĐỊNH\nvề thành lập ban chỉ đạo\n-----\n"
_DASH = re.compile(r"[-–—+•]")
_INNER = re.compile(r";\s*[Cc]ăn cứ\s")


@rule(
    "LAY016",
    title=("Căn cứ ban hành trình bày sai", "Legal bases are set wrongly"),
    severity="warning",
    source=form_sources("legal-bases"),
    bad=[
        Example(_HEAD + "⟦Căn cứ Điều lệ Đảng;⟧\nCăn cứ Quy chế làm việc của Tỉnh ủy,\nTỈNH ỦY"),
        Example(_HEAD + "⟦- Căn cứ Điều lệ Đảng,⟧\n- Căn cứ Quy chế làm việc,\nTỈNH ỦY"),
        Example(
            _HEAD + "⟦- Căn cứ Điều lệ Đảng; căn cứ Quy chế làm việc;⟧\n- Căn cứ Kết luận,\nTỈNH ỦY"
        ),
    ],
    good=[
        Example(_HEAD + "- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc,\nTỈNH ỦY QUYẾT ĐỊNH"),
        Example(_HEAD + "- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc.\nTỈNH ỦY QUYẾT ĐỊNH"),
        Example(_HEAD + "Căn cứ Điều lệ Đảng, Tỉnh ủy quyết định như sau:"),
    ],
)
def legal_bases(evidence: Evidence) -> Iterator[Hit]:
    """Căn cứ không có gạch nối đầu dòng, không kết thúc bằng dấu chấm phẩy, hoặc chung một dòng.

    Chỉ xét khi có từ hai căn cứ; dấu sau căn cứ cuối cùng không xét vì các nguồn không thống nhất.
    """
    form = asked(evidence, "legal-bases")
    bases = spans_of(evidence.letterhead, "basis")
    if form is None or len(bases) < 2:
        return
    wrong = [
        found
        for index, span in enumerate(bases)
        if (found := _fault(evidence, span, last=index == len(bases) - 1))
    ]
    if not wrong:
        return
    first = wrong[0].span or bases[0]
    why = wrong[0].words
    yield Hit(
        first,
        Words(
            f"{len(wrong)} trong {len(bases)} căn cứ trình bày chưa đúng, như: {_lower(why.vi)}.",
            f"{len(wrong)} of {len(bases)} legal bases are not set as asked: {_lower(why.en)}.",
        ),
        (ground(form), *wrong),
        severity=severity_of(form),
    )


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _fault(evidence: Evidence, span: Span, *, last: bool) -> Ground | None:
    text = evidence.document.folded[span.start : span.end]
    block = evidence.document.block_at(span.start)
    listed = block is not None and block.label is not None
    if not listed and not _DASH.match(text):
        return here(span, "Thiếu gạch nối đầu dòng", "No hyphen at the beginning")
    if _INNER.search(text):
        return here(span, "Hai căn cứ trên một dòng", "Two bases on one line")
    if not last and not text.rstrip().endswith(";"):
        return here(span, "Cuối dòng không có dấu chấm phẩy", "No semicolon at the end")
    return None
