"""Analyses in, the counts of a whole call out."""

from collections import Counter
from dataclasses import dataclass, field

from vnreport.document.analysis import Analysis


@dataclass(slots=True)
class Totals:
    """Counts over all files of a call: read, lost, findings by severity, cited works."""

    files: int = 0
    unreadable: int = 0
    works: int = 0
    open_works: int = 0
    findings: Counter[str] = field(default_factory=Counter)

    def add(self, analysis: Analysis) -> None:
        """Count one report."""
        self.files += 1
        self.works += analysis.tally.works
        self.open_works += analysis.tally.not_assessable
        self.findings.update(finding.severity for finding in analysis.findings)
