"""LAY013."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, here, severity_of
from vnreport.checks.rules.layout.sample import head
from vnreport.document.evidence import Evidence
from vnreport.tables.document_types import family_of, type_by_name, types_by_code
from vnreport.tables.form_rules import form_sources

_HEAD = head(number="{number}") + "{kind}\nvề công tác cán bộ"


@rule(
    "LAY013",
    title=("Tên loại khác với ký hiệu", "Type line and symbol disagree"),
    severity="warning",
    source=form_sources("type-line"),
    bad=[Example(_HEAD.format(number="412-BC/TU", kind="⟦KẾ HOẠCH⟧"))],
    good=[
        Example(_HEAD.format(number="412-KH/TU", kind="KẾ HOẠCH")),
        Example(_HEAD.format(number="412-QĐ/TU", kind="QUY ĐỊNH")),
        Example(_HEAD.format(number="412-QĐi/TU", kind="QUY ĐỊNH")),
        Example(_HEAD.format(number="    -BC/TU", kind="BÁO CÁO")),
    ],
)
def type_differs(evidence: Evidence) -> Iterator[Hit]:
    """Dòng tên loại là của một loại, ký hiệu ở dòng số lại mang chữ viết tắt của loại khác."""
    head, form = evidence.letterhead, asked(evidence, "type-line")
    span, symbol = head.span_of("doc_type"), head.span_of("symbol")
    if form is None or span is None or symbol is None or not head.type_code:
        return
    printed = type_by_name(head.doc_type or "")
    meant = types_by_code().get(head.type_code.upper(), ())
    if printed is None or not meant:
        return
    codes = {family_of(kind.code) for kind in meant}
    if family_of(printed.code) in codes or any(kind.name == printed.name for kind in meant):
        return
    names = " hoặc ".join(kind.name for kind in meant)
    yield Hit(
        span,
        Words(
            f"Tên loại là “{printed.name}” nhưng ký hiệu “{head.symbol}” là của {names}.",
            f"The type is “{printed.name}” but the symbol “{head.symbol}” means {names}.",
        ),
        (ground(form, span), here(symbol, "Ký hiệu ở dòng số", "The symbol of the number line")),
        severity=severity_of(form),
    )
