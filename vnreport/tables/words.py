"""Small word lists of the language, from tables/data/words.toml."""

from functools import cache

from vnreport.tables.load import table


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words by their number: “tư” is 4."""
    return dict(table("words")["ordinals"])


@cache
def measures() -> frozenset[str]:
    """First words of what a number may count or measure."""
    return frozenset(table("words")["measures"]["words"])
