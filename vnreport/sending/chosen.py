"""A finding in; whether a province is told of it out."""

from collections.abc import Iterable, Iterator

from vnreport.store.rows import FindingRow


def verdict_of(finding: FindingRow) -> str | None:
    """“accepted”, “dismissed”, or None for one that nobody has decided."""
    return finding.decision.verdict if finding.decision else None


def to_send(findings: Iterable[FindingRow], *, accepted_only: bool) -> Iterator[FindingRow]:
    """What a reviewer accepted; unless that is all that is wanted, also the errors and warnings
    that nobody has decided yet. A remark is no fault, so it goes out only where it was accepted."""
    for one in findings:
        verdict = verdict_of(one)
        open_fault = verdict is None and one.facts.severity != "info"
        if verdict == "accepted" or (open_fault and not accepted_only):
            yield one
