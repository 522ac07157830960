"""Names in, the pattern of all of them out: what names have in common is read once."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

Trie: TypeAlias = "dict[str, Trie]"
"""The syllables that may come next, each with what may follow it; "" where a name ends."""

Written = Callable[[str], str]
"""A syllable in small letters -> the pattern of the ways to write it."""


def trie_of(names: Iterable[str]) -> Trie:
    """The syllables of names, in small letters."""
    trie: Trie = {}
    for name in names:
        node = trie
        for syllable in name.lower().split():
            node = node.setdefault(syllable, {})
        node[""] = {}
    return trie


def following(node: Trie, between: str, written: Written) -> str:
    """A pattern of what may follow a syllable of a name, the longest that fits first.

    between: the pattern of what separates syllables. Nothing captures.
    """
    if not any(node):
        return ""
    syllables = (f"{written(s)}{following(n, between, written)}" for s, n in node.items() if s)
    return f"(?:{between}(?:{'|'.join(syllables)}))" + ("?" if "" in node else "")


def capitals() -> str:
    """The capital letters of the Latin script, for a set of a pattern."""
    latin = (*range(0x250), *range(0x1E00, 0x1F00))
    return "".join(letter for letter in map(chr, latin) if letter.isupper())
