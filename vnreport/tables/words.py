"""Small word lists of the language, from tables/data/words.toml."""

from functools import cache

from vnreport.tables.load import table


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words by their number: “tư” is 4."""
    return dict(table("words")["ordinals"])


@cache
def measures() -> frozenset[str]:
    """First words, one or two, of what a number may count or measure."""
    return frozenset(table("words")["measures"]["words"])


@cache
def place_words() -> frozenset[str]:
    """Kinds of places, which stand between the name of a body and its place."""
    return frozenset(table("words")["places"]["words"])


@cache
def relation_words(name: str) -> tuple[str, ...]:
    """The words that state a relation between two documents, by the name of their group."""
    return tuple(table("words")["relations"][name])
