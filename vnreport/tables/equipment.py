"""The name of a program that readers start in, its row of tables/data/equipment.toml out."""

from typing import Any

from vnreport.tables.load import table


def program(name: str) -> dict[str, Any]:
    """The row: `commands` are the names under which the program may be installed."""
    row: dict[str, Any] = next(row for row in table("equipment")["program"] if row["name"] == name)
    return row
