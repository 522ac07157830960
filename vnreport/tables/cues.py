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


@cache
def superseded_directly() -> re.Pattern[str]:
    """Finds words at the end of a text right before a document which it calls replaced."""
    return _at_the_end(table("cues")["superseded"]["directly"])


@cache
def of_then() -> re.Pattern[str]:
    """Finds words of a clause that speaks of an earlier time."""
    return _phrases(table("cues")["earlier"]["then"])


@cache
def summed_up() -> re.Pattern[str]:
    """Finds words that stand before a document whose time in force is summed up."""
    return _phrases(table("cues")["earlier"]["summed"])


@cache
def compared() -> re.Pattern[str]:
    """Finds words of a clause that holds a document against what replaced it."""
    return _phrases(table("cues")["earlier"]["compared"])


@cache
def until() -> re.Pattern[str]:
    """Finds words at the end of a text before a date: all that is told was before that date."""
    return _at_the_end(table("cues")["earlier"]["until"])


def _at_the_end(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"{_phrases(words).pattern}\s*$", re.IGNORECASE)


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
