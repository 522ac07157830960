"""The names of a registry's columns and sheets in a spreadsheet, from tables/data/columns.toml."""

from functools import cache
from typing import Literal, NamedTuple

from vnreport.tables.load import table

Kind = Literal["work", "relation", "related"]
Sheet = Literal["works", "relations"]


class Column(NamedTuple):
    """One column: the field that it fills (of “related”: the kind of relation), and its names."""

    field: str
    label: str
    also: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All headings that mean this column."""
        return (self.field, self.label, *self.also)


@cache
def columns(kind: Kind) -> tuple[Column, ...]:
    """The columns of a list of works, of relations, or those of works that make relations."""
    return tuple(
        Column(row.get("field") or row["kind"], row["label"], tuple(row["also"]))
        for row in table("columns")[kind]
    )


@cache
def sheet(which: Sheet) -> Column:
    """A sheet of a workbook by its names."""
    row = table("columns")["sheets"][which]
    return Column(which, row["label"], tuple(row["also"]))
