"""LAY037."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import SIGNED, TITLE, head
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_TEXT = (
    head(number="12-TTr/TU", year="{year}")
    + TITLE.replace("BÁO CÁO", "TỜ TRÌNH")
    + "Kính trình: Bộ Chính trị\nTốt.\n{label}\n{first}\n- Lưu Văn phòng.\n"
    + SIGNED
)


@rule(
    "LAY037",
    title=("Nơi nhận thiếu “Như trên”", "Recipients without “Như trên”"),
    severity="warning",
    source=form_sources("as-above"),
    bad=[
        Example(
            _TEXT.format(year=2026, label="⟦Nơi nhận:⟧", first="- Ban Tổ chức Trung ương,"),
            "2026-11-30",
        )
    ],
    good=[
        Example(_TEXT.format(year=2026, label="Nơi nhận:", first="- Như trên,"), "2026-11-30"),
        Example(
            _TEXT.format(year=2026, label="Nơi nhận:", first="- Như kính trình,"), "2026-11-30"
        ),
        Example(_TEXT.format(year=2023, label="Nơi nhận:", first="- Ban Tổ chức,"), "2023-11-30"),
    ],
)
def as_above_missing(evidence: Evidence) -> Iterator[Hit]:
    """Công văn, tờ trình đã “Kính gửi”, “Kính trình” ở trên thì nơi nhận bắt đầu bằng “Như trên”."""
    head, form = evidence.letterhead, asked(evidence, "as-above")
    label = head.span_of("recipients")
    if form is None or label is None or head.span_of("addressee") is None:
        return
    if head.type_code not in form.values["words"] or not head.recipients:
        return
    if head.recipients[0].lower().startswith("như"):
        return
    yield Hit(
        label,
        Words(
            f"Dòng đầu của nơi nhận phải là “- Như trên”, không phải “{head.recipients[0]}”.",
            f"The first of the recipients is “- Như trên”, not “{head.recipients[0]}”.",
        ),
        (ground(form, label),),
        severity=severity_of(form),
    )
