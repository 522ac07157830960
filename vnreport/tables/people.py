"""What names of people look like, from tables/data/people.toml."""

from functools import cache
from typing import Literal

from vnreport.tables.load import table

List = Literal["surnames", "before", "not_names", "public", "places_before"]


@cache
def people(name: List) -> frozenset[str]:
    """One of the lists of the table."""
    return frozenset(table("people")[name])
