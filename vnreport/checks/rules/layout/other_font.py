"""LAY026."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import in_letters, looks_rule, shown
from vnreport.checks.rules.layout.party_form import (
    asked,
    beginning,
    body_looks,
    ground,
    here,
    main_value,
    severity_of,
)
from vnreport.document.evidence import Evidence


@looks_rule(
    "LAY026",
    title=("Phông chữ khác Times New Roman", "A font other than Times New Roman"),
    form="font",
    bad=(shown(in_letters(font="Arial"), "lời văn dùng phông Arial"),),
)
def other_font(evidence: Evidence) -> Iterator[Hit]:
    """Phần lớn chữ của một đoạn lời văn dùng phông khác Times New Roman.

    Xét các đoạn của phần nội dung theo kiểu đã tính cả kế thừa; vài chữ khác phông
    không bị nêu, phông của bảng mã cũ do LAY025 nêu.
    """
    form = asked(evidence, "font")
    if form is None:
        return
    allowed = {name.lower() for name in form.values["words"]}
    encoded = asked(evidence, "font-encoding")
    old = tuple(encoded.values["words"]) if encoded else ()
    wrong = [
        (look, font)
        for look in body_looks(evidence)
        if (font := main_value((run.font, run.letters) for run in look.runs))
        and font.lower() not in allowed
        and not font.lower().startswith(old)
    ]
    if not wrong:
        return
    names = ", ".join(dict.fromkeys(font for _, font in wrong))
    yield Hit(
        beginning(evidence, wrong[0][0]),
        Words(f"Lời văn dùng phông {names}.", f"The text is set in {names}."),
        (
            ground(form),
            *(here(beginning(evidence, look), f"Phông {f}", f"Font {f}") for look, f in wrong),
        ),
        severity=severity_of(form),
    )
