"""vnreport schema: the JSON Schema of the records."""

from importlib.resources import files

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema", epilog="Ví dụ:  vnreport schema > vnreport.schema.json")(schema)


def schema() -> None:
    """In JSON Schema của kết quả extract và check."""
    path = files("vnreport.outputs").joinpath("data", "records.schema.json")
    typer.echo(path.read_text(encoding="utf-8"), nl=False)
