"""Phrases by which a text says something of a document, from tables/data/cues.toml."""

import re
from functools import cache

from vnreport.tables.load import table


@cache
def superseded_before() -> re.Pattern[str]:
    """Finds words that stand before a document which the text calls replaced."""
    return _phrases(table("cues")["superseded"]["before"])


@cache
def superseded_after() -> re.Pattern[str]:
    """Finds words that stand after a document which the text calls replaced."""
    return _phrases(table("cues")["superseded"]["after"])


def _phrases(words: list[str]) -> re.Pattern[str]:
    spelled = (r"\s+".join(map(re.escape, phrase.split())) for phrase in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)", re.IGNORECASE)


@cache
def of_the_past() -> re.Pattern[str]:
    """Finds words of a clause that tells of something done."""
    return _phrases(table("cues")["time"]["past"])


@cache
def of_plans() -> re.Pattern[str]:
    """Finds words of a clause that tells of a plan or a time limit."""
    return _phrases(table("cues")["time"]["plan"])
