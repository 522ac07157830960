"""Small words by which headings and numbered paragraphs differ, from tables/data/headings.toml."""

import re
from functools import cache

from vnreport.tables.load import table


@cache
def opening(group: str) -> re.Pattern[str]:
    """Matches a title that begins with words of a group: "names" or "orders"."""
    return re.compile(rf"(?:{_either(group)})(?!\w)", re.IGNORECASE)


@cache
def saying() -> re.Pattern[str]:
    """Finds the words of a sentence that say something."""
    return re.compile(rf"(?<!\w)(?:{_either('says')})(?!\w)", re.IGNORECASE)


def _either(group: str) -> str:
    words = sorted(table("headings")[group]["words"], key=len, reverse=True)
    return "|".join(map(re.escape, words))
