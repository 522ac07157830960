"""What ends a sentence and what only seems to, from tables/data/sentences.toml."""

from functools import cache

from vnreport.tables.load import table


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviations with the full stop that is their own."""
    return frozenset(table("sentences")["abbreviations"])


@cache
def closing_abbreviations() -> frozenset[str]:
    """Abbreviations whose full stop also ends a sentence where a capital follows."""
    return frozenset(table("sentences")["closing"])


@cache
def stroked_words() -> tuple[str, ...]:
    """Words written with a stroke (“Đ/c”), the longest first."""
    return tuple(sorted(table("sentences")["stroked"], key=len, reverse=True))


@cache
def leading_words() -> frozenset[str]:
    """Words that a number or symbol follows."""
    return frozenset(table("sentences")["leading"])
