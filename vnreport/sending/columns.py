"""The sheets of a workbook to send, and their columns (keys of page_words)."""

from collections.abc import Mapping, Sequence

SHEETS: Mapping[str, Sequence[str]] = {
    "by-province": (
        "province", "reports", "unreadable", "reports-with-errors", "errors", "warnings", "remarks",
        "undecided", "citations", "works", "late", "open", "figures", "figures-checked",
        "to-verify",
    ),
    "findings": (
        "province", "year", "file", "symbol", "severity", "code", "place", "text", "message",
        "suggestion", "evidence", "decision", "reason",
    ),
    "by-work": (
        "work", "issued", "body", "title", "state", "reports", "mentions-count", "late-reports",
        "late-provinces",
    ),
    "to-verify": (
        "province", "year", "file", "place", "figure", "kind", "counted", "period", "why",
    ),
}  # fmt: skip
"""In the order of the workbook."""
