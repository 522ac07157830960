"""Words that the rules on wording look for, from tables/data/wording.toml."""

from functools import cache
from typing import NamedTuple

from vnreport.tables.load import table


class BodyName(NamedTuple):
    """The fixed capitals of a body's name.

    spellings: the name in small letters, and its other spellings; capital: looked at only where
    its first letter is a capital.
    """

    name: str
    spellings: tuple[str, ...]
    capital: bool
    source: str


@cache
def body_names() -> tuple[BodyName, ...]:
    """The bodies whose names have fixed capitals, in the order of the table."""
    return tuple(
        BodyName(
            row["name"],
            tuple(name.lower() for name in (row["name"], *row.get("also", ()))),
            row.get("capital", False),
            row["source"],
        )
        for row in table("wording")["body"]
    )


@cache
def never_repeated() -> tuple[tuple[str, str], ...]:
    """Each word that never stands twice in a row, with the pair as text: (“các”, “các các”)."""
    return tuple((word, f"{word} {word}") for word in table("wording")["repeated"]["words"])


@cache
def repeated_not_before() -> tuple[str, ...]:
    """Words before which a pair of the same words is two words (“của của cải”)."""
    return tuple(table("wording")["repeated"]["not_before"])


@cache
def heads_of_bodies() -> tuple[str, ...]:
    """Words that make a title with the first word of a body's name (“Trưởng ban”)."""
    return tuple(table("wording")["heads"]["words"])
