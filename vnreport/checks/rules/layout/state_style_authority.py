"""LAY018."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import HEAD, PARTY_HEADER, SIGNED, TITLE
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.tables.form_rules import form_sources

_TEXT = HEAD + TITLE + "Tốt.\nNơi nhận:\n- Lưu VPTU.\n{signed}\n" + SIGNED.split("\n", 1)[1]
_RIGHT = {"TM": "T/M", "KT": "K/T", "TL": "T/L", "Q": "Q."}


@rule(
    "LAY018",
    title=(
        "Thẩm quyền ký viết sai dạng",
        "The authority is not abbreviated as the Party does",
    ),
    severity="warning",
    source=form_sources("authority"),
    bad=[
        Example(_TEXT.format(signed="⟦TM.⟧ BAN THƯỜNG VỤ")),
        Example(_TEXT.format(signed="⟦TL⟧ BAN THƯỜNG VỤ")),
        Example(_TEXT.format(signed="⟦T.M⟧ BAN THƯỜNG VỤ")),
        Example(_TEXT.format(signed="⟦K / T⟧ CHÁNH VĂN PHÒNG")),
        Example(_TEXT.format(signed="⟦TM/⟧ BAN THƯỜNG VỤ")),
        Example(_TEXT.format(signed="⟦T/m⟧ BAN THƯỜNG VỤ")),
        Example(_TEXT.format(signed="⟦Q/⟧ CHÁNH VĂN PHÒNG")),
    ],
    good=[
        Example(_TEXT.format(signed="T/M BAN THƯỜNG VỤ")),
        Example(
            _TEXT.format(signed="TM. ỦY BAN NHÂN DÂN")
            .replace("412-BC/TU", "412/BC-UBND")
            .replace(PARTY_HEADER, "")
        ),
    ],
)
def state_style_authority(evidence: Evidence) -> Iterator[Hit]:
    """Văn bản của Đảng ghi “TM.”, “KT.”, “TL.” như văn bản nhà nước, hoặc gõ sai “T.M”, “K / T”.

    Dạng đúng là “T/M”, “K/T”, “T/L”, quyền chức vụ thì “Q.”.
    """
    head, form = evidence.letterhead, asked(evidence, "authority")
    span = head.span_of("authority")
    if form is None or span is None:
        return
    written = evidence.document.folded[span.start : span.end]
    right = _RIGHT.get("".join(filter(str.isalpha, written)).upper())
    if right is None or written == right:
        return
    yield Hit(
        span,
        Words(f"Ghi “{right}”, không ghi “{written}”.", f"Write “{right}”, not “{written}”."),
        (ground(form, span),),
        severity=severity_of(form),
        fix=Fix("authority", True, (Edit(span.start, span.end, right),)),
        suggestion=Words(right, right),
    )
