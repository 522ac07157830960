"""LAY024."""

import re
from collections.abc import Iterator
from functools import cache

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span
from vnreport.tables.abbreviations import full_name_of, needs_introducing
from vnreport.tables.form_rules import form_sources

_HEAD = head(year="{year}") + TITLE
# A set of letters first, so that the engine skips to them; what stands before is looked at after.
_SHORT = re.compile(r"[A-ZĐ](?<![\w/&.-].)[A-ZĐ]{2,8}(?![\w/&-])")
_FEWEST = 2
_MOST_PLACES = 12


@rule(
    "LAY024",
    title=("Chữ viết tắt chưa được giải thích", "An abbreviation that is nowhere introduced"),
    severity="warning",
    source=form_sources("abbreviation"),
    bad=[
        Example(
            _HEAD.format(year=2026) + "Đã thành lập ⟦BCĐ⟧ cấp tỉnh. Trưởng BCĐ chủ trì.",
            as_of="2026-11-30",
        ),
        Example(_HEAD.format(year=2023) + "Kiện toàn ⟦BQL⟧ các dự án; BQL đã họp."),
    ],
    good=[
        Example(_HEAD.format(year=2026) + "Thành lập ban chỉ đạo (BCĐ). Trưởng BCĐ chủ trì."),
        Example(
            _HEAD.format(year=2026)
            + "Ban chỉ đạo (sau đây gọi tắt là BCĐ) đã họp. Trưởng BCĐ chủ trì; BCĐ kết luận."
        ),
        Example(_HEAD.format(year=2026) + "UBND tỉnh trình. HĐND và UBND các xã thực hiện."),
        Example(_HEAD.format(year=2026) + "Trưởng BCĐ chủ trì."),
        Example(_HEAD.format(year=2026) + "Quyết định 12-QĐ/BCĐ và 15-QĐ/BCĐ đã ban hành."),
    ],
)
def unexplained_abbreviation(evidence: Evidence) -> Iterator[Hit]:
    """Tên cơ quan, tổ chức viết tắt từ hai lần trở lên mà không chỗ nào viết đủ kèm chữ viết tắt.

    Chữ mà ai cũng biết (UBND, HĐND, MTTQ …), ký hiệu cơ quan trong số văn bản, dòng chữ in hoa và
    nơi nhận không xét.
    """
    form = asked(evidence, "abbreviation")
    if form is None:
        return
    uses = _uses(evidence)
    text = evidence.document.folded
    unknown = {
        short: places
        for short, places in uses.items()
        if len(places) >= _FEWEST and not _introduced(short).search(text)
    }
    if not unknown:
        return
    first = min(places[0] for places in unknown.values())
    names = ", ".join(unknown)
    yield Hit(
        first,
        Words(
            f"Viết tắt nhưng chưa viết đủ lần nào: {names}.",
            f"Abbreviated, but spelled out nowhere: {names}.",
        ),
        (
            ground(form, first),
            *(
                _place(short, span)
                for short, places in unknown.items()
                for span in places[:_MOST_PLACES]
            ),
        ),
        severity=severity_of(form),
    )


def _uses(evidence: Evidence) -> dict[str, list[Span]]:
    """Where abbreviations that need introducing stand in running text."""
    document, head = evidence.document, evidence.letterhead
    feet = [span.start for name, span in head.spans if name in ("recipients", "signed_for")]
    begin = max(
        (s.end for n, s in head.spans if n in ("number_line", "date", "doc_type")), default=0
    )
    end = min(feet, default=len(document.text))
    cited = bytearray(len(document.folded))
    for start, stop in (citation.span for citation in evidence.citations):
        cited[start:stop] = b"\x01" * (stop - start)
    found: dict[str, list[Span]] = {}
    for match in _SHORT.finditer(document.folded, begin, end):
        if not cited[match.start()] and needs_introducing(match[0]):
            line = _line(document.folded, match.start())
            if any(char.islower() for char in line):
                found.setdefault(match[0], []).append(Span(*match.span()))
    return found


def _line(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[text.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(text)]


@cache
def _introduced(short: str) -> re.Pattern[str]:
    """Finds “(BCĐ)”, “gọi tắt là BCĐ”, “BCĐ (ban chỉ đạo …)”, “BCĐ: ban chỉ đạo”."""
    words = re.escape(short)
    return re.compile(
        rf"[(\[“\"]\s*{words}\s*[)\]”\"]|tắt\s+là:?\s*[“\"(]?\s*{words}\b|tắt:?\s+{words}\b"
        rf"|\b{words}\s?\(\s?[^\W\d_]+\s[^\W\d_]+|(?m:^[ \t]*[-+•]?[ \t]*{words}\s?:)"
    )


def _place(short: str, span: Span) -> Ground:
    full = full_name_of(short)
    vi = f"“{short}” ({full}?)" if full else f"“{short}”"
    return Ground(Words(vi, vi), span)
