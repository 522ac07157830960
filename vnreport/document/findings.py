"""What is wrong, where, why, and how to mend it."""

from typing import Literal, NamedTuple

from vnreport.document.span import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the worst to the mildest."""

NO_RULE = ("-",)
"""A selection of rules that no code fits: nothing is judged."""


class Proof(NamedTuple):
    """One piece of evidence: a sentence, and the span or registry row that it rests on."""

    text: str
    span: Span | None = None
    row: str | None = None
    source: str | None = None


class Edit(NamedTuple):
    """Replace [start, end) of the text by `text`."""

    start: int
    end: int
    text: str


COMPOSING = "compose"
"""Kind of a fix whose edits put back the very letters of the text: in the file their marks stand
apart, and only there something changes."""


class Fix(NamedTuple):
    """How to mend a finding. A safe fix changes no meaning; an unsafe one is only proposed."""

    kind: str
    safe: bool
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """One fault, or remark, with its place and its proof."""

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    text: str
    evidence: tuple[Proof, ...] = ()
    fix: Fix | None = None
    suggestion: str | None = None
