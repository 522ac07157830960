"""Abbreviations of organisations, from tables/data/abbreviations.toml."""

from functools import cache

from vnreport.tables.issuers import issuers_by_code
from vnreport.tables.load import table


@cache
def needs_introducing(short: str) -> bool:
    """Whether an upper-case abbreviation names an organisation that not everybody knows.

    False for issuer codes and for whatever does not begin as the table's rows say.
    """
    rows = table("abbreviations")
    if short in rows["known"] or short in rows["others"]:
        return False
    row = issuers_by_code().get(short)
    if row is not None and row.code == short and short not in _rows():
        return False
    return short.startswith(tuple(rows["beginnings"]))


def full_name_of(short: str) -> str | None:
    """The full name of a common abbreviation, lower case; None for another."""
    return _rows().get(short)


@cache
def _rows() -> dict[str, str]:
    return {row["short"]: row["full"] for row in table("abbreviations")["row"]}
