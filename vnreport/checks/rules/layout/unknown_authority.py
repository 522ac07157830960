"""LAY034."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_TEXT = head(year=2026) + TITLE + "Tốt.\nNơi nhận:\n- Lưu VPTU.\n{signed}\nNguyễn Khắc Vinh"


@rule(
    "LAY034",
    title=("Dạng ký không có trong văn bản Đảng", "An authority that party papers do not know"),
    severity="warning",
    source=form_sources("authority-kinds"),
    bad=[
        Example(_TEXT.format(signed="⟦TUQ.⟧ BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG"), "2026-11-30"),
        Example(
            _TEXT.format(signed="⟦THỪA ỦY QUYỀN⟧ BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG"), "2026-11-30"
        ),
        Example(_TEXT.format(signed="⟦T/U⟧ BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG"), "2026-11-30"),
    ],
    good=[
        Example(_TEXT.format(signed="T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG"), "2026-11-30"),
        Example(_TEXT.format(signed="Q. CHÁNH VĂN PHÒNG"), "2026-11-30"),
        Example(
            _TEXT.replace("2026", "2024").format(signed="TUQ. BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG"),
            "2024-11-30",
        ),
    ],
)
def unknown_authority(evidence: Evidence) -> Iterator[Hit]:
    """Phần ký của văn bản Đảng ghi “TUQ.” hoặc “T/U”; ủy quyền ký thì ghi “T/L”."""
    head, form = evidence.letterhead, asked(evidence, "authority-kinds")
    span = head.span_of("authority")
    if form is None or span is None:
        return
    written = evidence.document.folded[span.start : span.end]
    if "U" not in written:
        return
    yield Hit(
        span,
        Words(
            f"Văn bản của Đảng không ký “{written}”; ủy quyền ký thì ghi “T/L”.",
            f"Party papers are not signed “{written}”; delegation is written “T/L”.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
        suggestion=Words("T/L", "T/L"),
    )
