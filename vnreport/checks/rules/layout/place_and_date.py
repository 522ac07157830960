"""LAY012."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, severity_of
from vnreport.checks.rules.layout.sample import HEAD, TITLE
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.document.span import Span
from vnreport.tables.form_rules import form_sources

_HEAD = HEAD.replace("Lâm Hà, ngày 20 tháng 11 năm 2023", "{line}") + TITLE
_DATE = re.compile(r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm")
_LAST_PADDED_MONTH = 2


@rule(
    "LAY012",
    title=("Dòng địa điểm, thời gian ghi sai", "The line of place and date is miswritten"),
    severity="warning",
    source=form_sources("place-date"),
    bad=[
        Example(_HEAD.format(line="Lâm Hà, ⟦ngày 5 tháng 11 năm 2023⟧")),
        Example(_HEAD.format(line="Lâm Hà, ⟦ngày 15 tháng 2 năm 2023⟧")),
        Example(_HEAD.format(line="Lâm Hà, ⟦ngày 15 tháng 04 năm 2023⟧")),
        Example(_HEAD.format(line="⟦Lâm Hà ngày 15 tháng 4 năm 2023⟧")),
    ],
    good=[
        Example(_HEAD.format(line="Lâm Hà, ngày 05 tháng 02 năm 2023")),
        Example(_HEAD.format(line="Lâm Hà, ngày 15 tháng 4 năm 2023")),
        Example(_HEAD.format(line="Lâm Hà, ngày      tháng 11 năm 2023")),
        Example("Chi bộ họp ngày 5 tháng 04 năm 2023."),
    ],
)
def place_and_date(evidence: Evidence) -> Iterator[Hit]:
    """Dòng địa điểm, thời gian thiếu dấu phẩy, thiếu hoặc thừa số 0 ở ngày, tháng.

    Ngày dưới 10 và tháng 1, 2 có số 0; tháng 3 đến tháng 9 không có.
    """
    head, form = evidence.letterhead, asked(evidence, "place-date")
    bare = head.span_of("bare_place")
    span = bare or head.span_of("date")
    if form is None or span is None:
        return
    text = evidence.document.folded
    edits = [*_comma(text, bare), *_zeros(text, span)]
    if not edits:
        return
    right = _edited(text, span, edits)
    yield Hit(
        span,
        Words(
            f"Dòng địa điểm, thời gian ghi “{right}”.",
            f"The line of place and date should read “{right}”.",
        ),
        (ground(form, span),),
        severity=severity_of(form),
        fix=Fix("place-date", True, tuple(edits)),
        suggestion=Words(right, right),
    )


def _comma(text: str, bare: Span | None) -> Iterator[Edit]:
    if bare is not None:
        at = text.index(" ngày", bare.start)
        yield Edit(at, at, ",")


def _zeros(text: str, span: Span) -> Iterator[Edit]:
    match = _DATE.search(text, span.start, span.end)
    if match is None:
        return
    for name in ("day", "month"):
        value = int(match[name])
        padded = name == "day" or value <= _LAST_PADDED_MONTH
        right = f"{value:02d}" if padded else str(value)
        if match[name] != right and value:
            yield Edit(match.start(name), match.end(name), right)


def _edited(text: str, span: Span, edits: list[Edit]) -> str:
    pieces, at = [], span.start
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return " ".join("".join([*pieces, text[at : span.end]]).split())
