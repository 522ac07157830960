"""Type words: how a text writes them, and the one that stands before a number."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from vnreport.extract.patterns import BLANKS, SO
from vnreport.extract.syllables import following, trie_of
from vnreport.tables.document_types import (
    DocumentType,
    document_types,
    type_by_name,
    type_named,
)

_SO_BEFORE = re.compile(rf"{SO}{BLANKS}$")
_SO_REACH = 40  # code points that “số” takes with the blanks behind it
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORDS = 4  # at most, in a type name
_NAME_REACH = 80  # code points that such a name takes


class Head(NamedTuple):
    """What stands before a number: where the mention begins, its type, whether “số” is there."""

    start: int
    kind: DocumentType | None
    so: bool


@cache
def names_pattern() -> str:
    """Every type name, capitalised or in capitals, but for its first letter.

    A trie, so that names that begin alike are read once; the first letter is told by
    look-behinds, so that a scan can skip to the letters of `initials` at full speed.
    """
    trie = trie_of(word for kind in document_types() for word in kind.words)
    rest = defaultdict(list)
    for syllable, node in trie.items():
        rest[syllable[0].upper()].append(
            f"(?:{syllable[1:]}|{syllable[1:].upper()}){following(node, BLANKS, _written)}"
        )
    return "|".join(f"(?<={first})(?:{'|'.join(words)})" for first, words in rest.items())


def _written(syllable: str) -> str:
    first, rest = syllable[0], syllable[1:]
    return f"(?:[{first}{first.upper()}]{rest}|{syllable.upper()})"


def initials() -> str:
    """The first letters of type names and codes."""
    names = {word[0].upper() for kind in document_types() for word in kind.words}
    return "".join(sorted(names | {code[0] for code in codes()}))


@cache
def codes() -> frozenset[str]:
    """The codes that may stand for a type word: “NQ 18-NQ/TW”."""
    rows = [kind for kind in document_types() if kind.side != "law"]
    return frozenset(c for row in rows for c in (row.code, *row.spellings) if len(c) > 1)


def head_before(folded: str, start: int) -> Head:
    """The type word and the “số” that stand right before the number at `start`."""
    so = so_before(folded, start)
    end = so.start() if so else start
    kind, words_start = _type_ending(folded, end)
    return Head(words_start if kind else end, kind, so is not None)


def so_before(folded: str, start: int) -> re.Match[str] | None:
    """The “số” that stands right before the number at `start`."""
    return _SO_BEFORE.search(folded, max(0, start - _SO_REACH), start)


def _type_ending(folded: str, end: int) -> tuple[DocumentType | None, int]:
    """The type word that the text ends with at `end`, in any case, and where it begins."""
    begin = max(0, end - _NAME_REACH)
    if not folded[max(begin, end - _SO_REACH) : end].rstrip()[-1:].isalnum():
        return None, end
    words = [match.span() for match in _WORD.finditer(folded, begin, end)]
    starts: list[int] = []
    last = end
    while words and len(starts) < _NAME_WORDS and _blank(folded, words[-1][1], last):
        last = _unglued(folded, *words.pop())
        starts.append(last)
    for start in reversed(starts):
        kind = _written_type(folded[start:end])
        if kind:
            return kind, start
    return None, end


def _blank(folded: str, start: int, end: int) -> bool:
    return start == end or (end - start < 40 and folded[start:end].isspace())


def _unglued(folded: str, start: int, end: int) -> int:
    """Where a word begins without one that a PDF glued to its left: “thầnNghị” gives “Nghị”."""
    if folded[start + 1 : end].islower():
        return start
    for index in range(end - 1, start, -1):
        if folded[index].isupper() and folded[index - 1].islower():
            return index
    return start


@lru_cache(maxsize=4096)
def _written_type(words: str) -> DocumentType | None:
    return type_by_name(words) or (type_named(words) if words in codes() else None)
