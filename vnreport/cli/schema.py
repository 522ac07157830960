"""vnreport schema: the JSON Schema of the records."""

from argparse import Namespace

from vnreport.cli.parser import Parser
from vnreport.outputs.schema import schema_text


def arguments(parser: Parser) -> None:
    """The command takes none."""


def run(options: Namespace) -> int:
    """Print the schema."""
    print(schema_text(), end="")  # noqa: T201
    return 0
