"""LAY020."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, here, severity_of
from vnreport.checks.rules.layout.sample import HEAD, SIGNED, TITLE
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span
from vnreport.tables.form_rules import form_sources

_TEXT = HEAD + TITLE + "Tốt.\n{items}\n" + SIGNED
_LINE = re.compile(r"(?m)^[ \t]*(?P<item>\S(?:.*[^ \t\n])?)[ \t]*$")
_DASH = re.compile(r"[-–—+•]")


@rule(
    "LAY020",
    title=("Nơi nhận thiếu gạch nối đầu dòng", "Recipients without a hyphen"),
    severity="warning",
    source=form_sources("recipients-dash"),
    bad=[
        Example(
            _TEXT.format(
                items="Nơi nhận:\n⟦Ban Tổ chức Trung ương,⟧\nCác huyện ủy,\nLưu Văn phòng."
            )
        ),
        Example(
            _TEXT.format(items="Nơi nhận:\n- Ban Tổ chức Trung ương,\n⟦Các huyện ủy,⟧\n- Lưu.")
        ),
    ],
    good=[
        Example(_TEXT.format(items="Nơi nhận:\n- Ban Tổ chức,\n- Các huyện ủy,\n- Lưu.")),
        Example(_TEXT.format(items="Nơi nhận:\n- Các đồng chí\nTỉnh ủy viên,\n- Lưu.")),
        Example(_TEXT.format(items="Nơi nhận:\n- Các huyện,\nthị, thành ủy,\n- Lưu.")),
    ],
)
def recipients_without_dash(evidence: Evidence) -> Iterator[Hit]:
    """Nơi nhận ghi mỗi nơi một dòng nhưng đầu dòng không có gạch nối.

    Dòng tiếp của một nơi nhận dài không bị nêu; tệp PDF không xét vì cột có thể xen nhau.
    """
    head, form = evidence.letterhead, asked(evidence, "recipients-dash")
    label, signed = head.span_of("recipients"), head.span_of("signed_for")
    if form is None or label is None or evidence.document.reader == "pdf":
        return
    end = signed.start if signed and signed.start > label.end else None
    if end is None:
        return
    wrong = list(_bare(evidence, Span(label.end, end)))
    if wrong:
        yield Hit(
            wrong[0],
            Words(
                f"{len(wrong)} nơi nhận không có gạch nối đầu dòng.",
                f"{len(wrong)} recipients lack the hyphen at the beginning.",
            ),
            (
                ground(form, label),
                *(here(span, "Thiếu gạch nối", "No hyphen") for span in wrong),
            ),
            severity=severity_of(form),
        )


def _bare(evidence: Evidence, area: Span) -> Iterator[Span]:
    """Lines that begin an item (the line before has ended) without a hyphen or list sign."""
    text, ended = evidence.document.folded, True
    for match in _LINE.finditer(text, area.start, area.end):
        span = Span(*match.span("item"))
        block = evidence.document.block_at(span.start)
        listed = block is not None and block.label is not None
        item = match["item"]
        if not any(char.islower() for char in item):
            continue
        if ended and not listed and not _DASH.match(item) and item[0].isupper():
            yield span
        ended = item.endswith((",", ";", "."))
