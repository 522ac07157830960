"""LAY019."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_TEXT = head(year="{year}") + TITLE + "Tốt.\nNơi nhận:\n- Lưu VPTU.\n{signed}\nNguyễn Khắc Vinh"


@rule(
    "LAY019",
    title=("Ký K/T của cấp ủy", "K/T used for a committee"),
    severity="warning",
    source=form_sources("collective"),
    bad=[
        Example(
            _TEXT.format(year=2026, signed="⟦K/T BÍ THƯ⟧\nPHÓ BÍ THƯ"),
            as_of="2026-11-30",
        ),
        Example(_TEXT.format(year=2023, signed="⟦K/T BAN THƯỜNG VỤ⟧\nPHÓ BÍ THƯ")),
    ],
    good=[
        Example(_TEXT.format(year=2026, signed="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ")),
        Example(_TEXT.format(year=2026, signed="K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN")),
        Example(_TEXT.format(year=2026, signed="K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG")),
    ],
)
def substitute_of_committee(evidence: Evidence) -> Iterator[Hit]:
    """Phó bí thư ký K/T bí thư hoặc K/T cấp ủy; cấp ủy làm việc tập thể nên ký T/M."""
    head, form = evidence.letterhead, asked(evidence, "collective")
    authority, span = head.span_of("authority"), head.span_of("signed_for")
    if form is None or authority is None or span is None or not head.signed_for:
        return
    if not evidence.document.folded[authority.start : authority.end].startswith("K"):
        return
    if not head.signed_for.startswith(tuple(form.values["words"])):
        return
    yield Hit(
        span,
        Words(
            "Cấp ủy là tập thể: ký T/M, không ký K/T.",
            "A committee is collective: it is signed for with T/M, not K/T.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
    )
