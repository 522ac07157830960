"""A report's records and findings in; the figures that a person has to verify out."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from vnreport.sending.chosen import verdict_of
from vnreport.store.rows import FindingRow

_GROUP = "FIG"
_COMPUTED = ("percent", "change")
"""Kinds of figures that somebody computed from others."""


class Doubtful(NamedTuple):
    """One figure to verify; finding: None where nothing in the report allows to compute it anew."""

    figure: dict[str, Any]
    finding: FindingRow | None


def doubtful(record: dict[str, Any], findings: Sequence[FindingRow]) -> Iterator[Doubtful]:
    """Figures that a finding of group FIG (not dismissed) rests on, and percentages and changes
    that hang together with no other figure; in the order of the text, each once."""
    against = [
        one
        for one in findings
        if one.facts.code.startswith(_GROUP) and verdict_of(one) != "dismissed"
    ]
    tied = {member["figure"] for group in record["figure_groups"] for member in group["members"]}
    for figure in record["figures"]:
        finding = next((one for one in against if _touches(one, figure)), None)
        if finding or (figure["kind"] in _COMPUTED and figure["id"] not in tied):
            yield Doubtful(figure, finding)


def _touches(finding: FindingRow, figure: dict[str, Any]) -> bool:
    start, end = int(figure["start"]), int(figure["end"])
    return finding.facts.start < end and start < finding.facts.end
