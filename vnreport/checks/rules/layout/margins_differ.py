"""LAY029."""

from collections.abc import Iterator

from vnreport.checks.rule import Hit, Words
from vnreport.checks.rules.layout.looks_rule import A4, GOOD, TYPE, looks_rule, shown
from vnreport.checks.rules.layout.party_form import anchor, asked, ground, measured, severity_of
from vnreport.document.evidence import Evidence
from vnreport.document.layout import PageLook
from vnreport.tables.form_rules import FormRule

_SLACK = 1.0  # mm: what a hand-set ruler misses by
_SIDES = (("top", "trên"), ("bottom", "dưới"), ("left", "trái"), ("right", "phải"))


@looks_rule(
    "LAY029",
    title=("Lề trang khác quy định", "Margins differ"),
    form="margins",
    bad=(
        shown(
            GOOD._replace(pages=(A4._replace(top=25, right=20),)),
            "lề trên 25 mm, lề phải 20 mm",
            flagged=TYPE,
        ),
    ),
)
def margins_differ(evidence: Evidence) -> Iterator[Hit]:
    """Lề của trang dọc đầu tiên khác lề mà hướng dẫn đặt ra quá một mi-li-mét.

    Lề trái và phải đổi chỗ (mặt sau) không bị nêu.
    """
    form, layout = asked(evidence, "margins"), evidence.document.layout
    if form is None or layout is None or not layout.pages:
        return
    page = layout.pages[0]
    if page.width is not None and page.height is not None and page.width > page.height:
        return
    wrong = _wrong(page, form)
    if wrong:
        vi = ", ".join(
            f"{side} {measured(value)} mm (hướng dẫn: {right:g})" for _, side, value, right in wrong
        )
        en = ", ".join(
            f"{name} {value:g} mm (guidance: {right:g})" for name, _, value, right in wrong
        )
        yield Hit(
            anchor(evidence),
            Words(f"Lề trang: {vi}.", f"Margins: {en}."),
            (ground(form),),
            severity=severity_of(form),
        )


def _wrong(page: PageLook, form: FormRule) -> list[tuple[str, str, float, float]]:
    values = {name: getattr(page, name) for name, _ in _SIDES}
    asks = dict(form.values)
    verso = values["left"] is not None and abs(values["left"] - asks["right"]) <= _SLACK
    if verso:
        asks["left"], asks["right"] = asks["right"], asks["left"]
    return [
        (name, side, values[name], asks[name])
        for name, side in _SIDES
        if values[name] is not None and abs(values[name] - asks[name]) > _SLACK
    ]
