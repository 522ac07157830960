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
def numbered_words() -> tuple[str, ...]:
    """Words whose number stands right behind them: “khoản 2”, “lần 1”."""
    return tuple(table("words")["numbered"]["words"])


@cache
def place_kinds() -> tuple[str, ...]:
    """Kinds of places, which stand between the name of a body and its place: “tỉnh”, “đặc khu”."""
    return tuple(table("words")["places"]["kinds"])


@cache
def place_words() -> frozenset[str]:
    """The words of the kinds of places, each by itself."""
    return frozenset(word for kind in place_kinds() for word in kind.split())


@cache
def relation_words(name: str) -> tuple[str, ...]:
    """The words that state a relation between two documents, by the name of their group."""
    return tuple(table("words")["relations"][name])
