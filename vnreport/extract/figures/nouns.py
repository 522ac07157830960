"""The words after a number in, the noun phrase that it counts out.

The tables go first: the longest known noun, then the known words that may follow it. Where no
table holds the noun, the words up to the first that cannot belong to one are taken.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vnreport.tables.figures import by_first_word, joined, words

_WORD = re.compile(r"[ \t]{0,3}\n?[ \t]{0,3}([^\W\d_]+(?:/c(?!\w))?)")
_LONGEST_UNKNOWN = 4
_WINDOW = 10


class Noun(NamedTuple):
    """A counted noun phrase: where it ends, its words, whether a table holds it."""

    end: int
    phrase: str
    known: bool


def noun_at(low: str, position: int) -> Noun | None:
    """The noun phrase that begins right after `position`; None for a verb or a mark.

    low: the folded text in small letters.
    """
    tokens = _tokens(low, position)
    if not tokens:
        return None
    count = _head(tokens)
    if count:
        return _with_modifiers(low, tokens, count)
    return _unknown(tokens)


def _tokens(low: str, position: int) -> list[tuple[str, int]]:
    """Up to ten words with their ends, as long as only blanks stand between."""
    found: list[tuple[str, int]] = []
    match = _WORD.match(low, position)
    while match and len(found) < _WINDOW:
        found.append((match[1], match.end()))
        match = _WORD.match(low, match.end())
    return found


def _longest(tokens: Sequence[tuple[str, int]], at: int, group: str) -> int:
    """How many words from `at` on are an entry of a list of the table; 0 for none."""
    if at >= len(tokens):
        return 0
    entries = by_first_word(group).get(tokens[at][0])
    if not entries:
        return 0
    following = tuple([word for word, _ in tokens[at:]])
    for entry in entries:
        if following[: len(entry)] == entry:
            return len(entry)
    return 0


def _head(tokens: Sequence[tuple[str, int]]) -> int:
    return _longest(tokens, 0, "nouns")


def _with_modifiers(low: str, tokens: Sequence[tuple[str, int]], count: int) -> Noun:
    phrase = [word for word, _ in tokens[:count]]
    linking = words("modifiers", "linking")
    if count == 1 and phrase[0] in words("modifiers", "classifiers"):
        inner = _longest(tokens, 1, "nouns")
        phrase += [word for word, _ in tokens[1 : 1 + inner]]
        count += inner
    while count < len(tokens):
        word = tokens[count][0]
        more = _longest(tokens, count, "modifiers")
        if (word == "trực" and more) or word in linking:
            width = more or 1
            inner = _longest(tokens, count + width, "nouns")
            if inner:
                more = width + inner
        if not more:
            break
        phrase += [word for word, _ in tokens[count : count + more]]
        count += more
    end = tokens[count - 1][1]
    if low.startswith(",", end):
        return _joined(low, " ".join(phrase), end)
    return Noun(end, " ".join(phrase), True)


def _joined(low: str, phrase: str, end: int) -> Noun:
    """The noun with what it goes on with behind a comma: “cán bộ, đảng viên”."""
    rest = " ".join(low[end + 1 : end + 40].split())
    for more in joined(phrase):
        if rest.startswith(more) and not rest[len(more) : len(more) + 1].isalpha():
            for word in more.replace(",", " ").split():
                end = low.index(word, end) + len(word)
            return Noun(end, f"{phrase}, {more}", True)
    return Noun(end, phrase, True)


def _unknown(tokens: Sequence[tuple[str, int]]) -> Noun | None:
    stops = words("modifiers", "stops")
    taken: list[tuple[str, int]] = []
    for word, end in tokens[:_LONGEST_UNKNOWN]:
        if word in stops or len(word) == 1:
            break
        taken.append((word, end))
    if not taken:
        return None
    return Noun(taken[-1][1], " ".join(word for word, _ in taken), False)
