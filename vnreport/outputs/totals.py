"""Analyses in, the counts of a whole call out."""

from collections import Counter

from vnreport.document.analysis import Analysis


class Totals:
    """Counts over all files of a call: read, lost, findings by severity, cited works."""

    __slots__ = ("files", "findings", "open_works", "unreadable", "works")

    def __init__(self) -> None:
        self.files = self.unreadable = self.works = self.open_works = 0
        self.findings: Counter[str] = Counter()

    def add(self, analysis: Analysis) -> None:
        """Count one report."""
        self.files += 1
        self.works += analysis.tally.works
        self.open_works += analysis.tally.not_assessable
        self.findings.update(finding.severity for finding in analysis.findings)
