"""What one report says of one document that it cites."""

from datetime import date
from typing import NamedTuple

from vnreport.document.facts import RelationKind


class Statement(NamedTuple):
    """All that the mentions of one document in one report say together.

    report: its name; body, province, reported_on: who reports, where and when. cluster: the number
    of the cited document in its report; relations: (kind, cluster of the other document).
    dates (ISO 8601, full days), bodies and subjects: each once, the most frequent first.
    words: the sentence that says most. work, confidence: as matched against the registry.
    """

    report: str
    cluster: int
    words: str
    number: int
    type_code: str
    issuer_code: str
    type_name: str | None = None
    dates: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    relations: tuple[tuple[RelationKind, int], ...] = ()
    work: str | None = None
    confidence: str = "none"
    body: str | None = None
    province: str | None = None
    reported_on: date | None = None
