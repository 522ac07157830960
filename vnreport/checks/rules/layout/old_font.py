"""LAY025."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import in_letters, looks_rule, shown
from vnreport.checks.rules.layout.party_form import asked, beginning, ground, here, severity_of
from vnreport.document.evidence import Evidence


@looks_rule(
    "LAY025",
    title=("Phông chữ của bảng mã cũ", "A font of an older encoding"),
    form="font-encoding",
    bad=(shown(in_letters(font=".VnTime"), "lời văn dùng phông .VnTime"),),
)
def old_font(evidence: Evidence) -> Iterator[Hit]:
    """Tệp Word đặt phông của bảng mã cũ (.VnTime, VNI-Times) cho một đoạn văn.

    Chữ có thể đã là Unicode nên không bị đổi, chỉ nêu tên phông.
    """
    form, layout = asked(evidence, "font-encoding"), evidence.document.layout
    if form is None or layout is None:
        return
    beginnings = tuple(form.values["words"])
    wrong = [
        (look, run.font)
        for look in layout.paragraphs
        for run in look.runs
        if run.font and run.font.lower().startswith(beginnings)
    ]
    if not wrong:
        return
    names = ", ".join(dict.fromkeys(str(font) for _, font in wrong))
    places = {look.block: beginning(evidence, look) for look, _ in wrong}
    yield Hit(
        next(iter(places.values())),
        Words(f"Phông chữ của bảng mã cũ: {names}.", f"Fonts of an older encoding: {names}."),
        (ground(form), *(here(span, "Đoạn này", "This paragraph") for span in places.values())),
        severity=severity_of(form),
    )
