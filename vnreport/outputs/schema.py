"""The JSON Schema of the records, as the package ships it."""

from pathlib import Path


def schema_text() -> str:
    """The schema as JSON (draft 2020-12)."""
    return (Path(__file__).parent / "data" / "records.schema.json").read_text(encoding="utf-8")
