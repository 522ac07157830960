"""What the rules of form share: whose form a report has, which rule holds on its day."""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeVar

from vnreport.checks.rule import Ground, Words
from vnreport.document.blocks import Document
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Letterhead
from vnreport.document.findings import Severity
from vnreport.document.layout import ParagraphLook
from vnreport.document.span import Span
from vnreport.tables.form_rules import FormRule, form_rule
from vnreport.tables.issuers import is_party

_SHOWN = 60
_Value = TypeVar("_Value", str, float)
_SEVERITIES: dict[str, Severity] = {"S": "warning", "S2": "warning", "M": "info", "I": "info"}


def side(head: Letterhead) -> Literal["party", "state"] | None:
    """Whose form the letterhead has; None where it does not tell.

    The header decides; without one, or with both, the issuer of the number line.
    """
    party, state = head.span_of("party_motto"), head.span_of("state_motto")
    if (party is None) != (state is None):
        return "party" if party else "state"
    known = is_party(head.issuer_code) if head.issuer_code else None
    if known is None or head.issuing_body is None:
        return None
    return "party" if known else "state"


def asked(evidence: Evidence, name: str) -> FormRule | None:
    """The rule of form that holds for the report; None for other forms and other days.

    The report's own date chooses the regime; a blank day or month counts as the last one.
    """
    if side(evidence.letterhead) != "party":
        return None
    day = evidence.letterhead.last_day or evidence.as_of
    return form_rule(name, day) if day else None


def severity_of(rule: FormRule) -> Severity:
    """How loud a finding on that rule may be: S and S2 warn, M and I only remark."""
    return _SEVERITIES[rule.basis]


def ground(rule: FormRule, span: Span | None = None) -> Ground:
    """What the rule asks for, with its source, as a proof."""
    return Ground(Words(rule.asks.rstrip("."), rule.asks_en.rstrip(".")), span, source=rule.source)


def measured(value: float) -> str:
    """A measure as Vietnamese texts write it: “215,9”."""
    return f"{value:g}".replace(".", ",")


def here(span: Span, vi: str, en: str) -> Ground:
    """One more place of the same finding."""
    return Ground(Words(vi, en), span)


def spans_of(head: Letterhead, name: str) -> tuple[Span, ...]:
    """All places of one name, in the order of the text."""
    return tuple(sorted(span for own, span in head.spans if own == name))


def anchor(evidence: Evidence) -> Span:
    """Where a finding on the whole document is shown: its type, else its symbol or body."""
    head = evidence.letterhead
    names = ("doc_type", "symbol", "issuing_body", "party_motto", "date")
    return next((span for name in names if (span := head.span_of(name))), Span(0, 0))


def body_looks(evidence: Evidence) -> Iterator[ParagraphLook]:
    """The looks of running text: paragraphs of more than a line between head and foot."""
    document, head = evidence.document, evidence.letterhead
    if document.layout is None:
        return
    above = max((s.end for n, s in head.spans if n in ("doc_type", "subject")), default=0)
    feet = [s.start for n, s in head.spans if n in ("recipients", "signed_for")]
    below = min(feet, default=len(document.text))
    for look in document.layout.paragraphs:
        block = document.blocks[look.block]
        long_enough = block.end - block.start > 100
        if block.origin == "body" and long_enough and above <= block.start < below:
            yield look


def main_value(stretches: Iterable[tuple[_Value | None, int]]) -> _Value | None:
    """The value of more than half of the letters; None where none is stated for them.

    stretches: what is stated for a stretch of text, and its number of letters.
    """
    total = 0
    counts: dict[_Value, int] = {}
    for value, letters in stretches:
        total += letters
        if value:
            counts[value] = counts.get(value, 0) + letters
    return next((value for value, letters in counts.items() if letters * 2 > total), None)


def may_be_drawn(document: Document) -> bool:
    """Whether the marks of the head can be strokes that no text shows."""
    return document.reader == "pdf" or (document.layout is not None and document.layout.drawn)


def beginning(evidence: Evidence, look: ParagraphLook) -> Span:
    """The first words of a paragraph, to show where it stands."""
    block = evidence.document.blocks[look.block]
    text = evidence.document.folded[block.start : block.end]
    if len(text) <= _SHOWN:
        return Span(block.start, block.end)
    return Span(block.start, block.start + (text.rfind(" ", 1, _SHOWN) + 1 or _SHOWN + 1) - 1)
