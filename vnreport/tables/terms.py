"""A day in, the congress term that it lies in out, from tables/data/terms.toml."""

from bisect import bisect_right
from datetime import date
from functools import cache
from typing import NamedTuple

from vnreport.tables.load import table


class Term(NamedTuple):
    """One term of the national congress; last is None for the running one.

    The days are general knowledge and may be off by a few days: good for narrowing, not for
    an error.
    """

    name: str
    first: date
    last: date | None


@cache
def terms() -> tuple[Term, ...]:
    """All terms, the oldest first."""
    return tuple(
        Term(
            row["term"],
            date.fromisoformat(row["first"]),
            date.fromisoformat(row["last"]) if "last" in row else None,
        )
        for row in table("terms")["row"]
    )


def term_on(day: date | str) -> str:
    """Roman numeral of the term that the day lies in; "" for a day before the table begins.

    day: a date, or its ISO form (2021-10-25).
    """
    iso = day if isinstance(day, str) else day.isoformat()
    begun = bisect_right(_first_days(), iso)  # ISO dates stand in the order of their days
    return terms()[begun - 1].name if begun else ""


@cache
def _first_days() -> list[str]:
    return [term.first.isoformat() for term in terms()]
