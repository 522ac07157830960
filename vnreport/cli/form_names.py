"""The names of the forms that check writes, and what sets some of them apart."""

FORMS = ("text", "json", "jsonl", "csv", "xlsx", "html", "sarif", "github")
BINARY = frozenset(("xlsx",))
"""Forms that are no text and so go to a file only."""

COUNTED = frozenset(("text", "json", "csv"))
"""Forms in which --statistics come."""
