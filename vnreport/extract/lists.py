"""Numbers without a symbol: which of them name a document, and which go on a list."""

import re
from typing import NamedTuple

from vnreport.extract.patterns import BLANKS, SO
from vnreport.extract.symbols import Symbol, symbol_at
from vnreport.tables.document_types import DocumentType
from vnreport.tables.words import measures

_NUMBER = re.compile(r"\d{1,5}(?!\d)")
_NEXT_WORDS = re.compile(r"[ \t\n]{0,4}(?P<first>[^\W\d_]+)(?:[ \t\n]{1,4}(?P<second>[^\W\d_]+))?")
_PLACED = re.compile(r"[\s,(]{0,3}(?:(?P<dated>ngày)\s{1,3}\d|(?:của|do)\s)")
_AFTER_MEMBER = re.compile(
    r"\s{0,3}(?:[,;.:)”\"*\n]|$|và\s|hoặc\s|của\s|về\s|ngày\s|đến\s|do\s|cùng\s|đã\s|[(])"
)
_JOINT = rf"{BLANKS}(?:[,;&+]|(?:và|hoặc|đến)(?=[ \n])|-(?=[ \n])){BLANKS}(?:và{BLANKS}(?=[\dsS]))?"
_MEMBER = re.compile(rf"{_JOINT}(?P<mention>(?P<so>{SO}{BLANKS})?(?=\d))")
MEMBER = rf"{_JOINT}(?:{SO}{BLANKS})?\d"
"""A pattern of what joins a further number to a list, without groups that capture."""


class Member(NamedTuple):
    """A further number of a list: where its mention, its number and its end are."""

    start: int
    number_start: int
    end: int
    symbol: Symbol | None


def number_end(folded: str, start: int) -> int | None:
    """Where the number that begins at `start` ends; None for one that is too long."""
    match = _NUMBER.match(folded, start)
    return match.end() if match else None


def names_document(folded: str, start: int, end: int, kind: DocumentType, *, so: bool) -> bool:
    """Whether the number [start, end) after a type word names a document.

    Without “số” before it, it must be no year, no measure and no part of a larger number; a
    type that often stands before numbers of other things (“Phương án số 1”, “Chương trình 135”)
    needs “số” and, before a lone figure, a date or an issuer behind.
    """
    rest = folded[end : end + 2]
    if rest[:1] == "%" or (rest[:1] in ("/", "-") and rest[1:].isalnum()):
        return False
    if rest[:1] in (".", ",") and rest[1:].isdigit() and not (so and rest[0] == ","):
        return False
    number = folded[start:end]
    if kind.side == "law" or not (kind.bare or so):
        return False
    if not kind.bare and len(number) == 1:
        return _PLACED.match(folded, end) is not None
    if so or number[0] == "0":
        return True
    if len(number) == 1:
        return False
    if len(number) == 4 and number[:2] in ("19", "20"):
        placed = _PLACED.match(folded, end)
        return placed is not None and placed["dated"] is not None
    return not _counts(folded, end) or _PLACED.match(folded, end) is not None


def following_members(
    folded: str, end: int, kind: DocumentType | None, *, after_bare: bool
) -> list[Member]:
    """The numbers that go on a list of documents after `end`.

    A bare number goes on a list only after another bare number, or after “số”, and only where
    no noun that it could count follows.
    """
    members: list[Member] = []
    while match := _MEMBER.match(folded, end):
        start, number_start = match.start("mention"), match.end()
        found = symbol_at(folded, number_start, kind)
        if found:
            symbol, end = found
            members.append(Member(start, number_start, end, symbol))
            after_bare = False
            continue
        so = match["so"] is not None
        stop = number_end(folded, number_start)
        if stop is None or not (after_bare or so):
            break
        if not _stands_alone(folded, number_start, stop, so=so):
            break
        members.append(Member(start, number_start, stop, None))
        end = stop
        after_bare = True
    return members


def _stands_alone(folded: str, start: int, end: int, *, so: bool) -> bool:
    number = folded[start:end]
    rest = folded[end : end + 2]
    if rest[:1] == "%" or (rest[:1] in ("/", "-") and rest[1:].isalnum()):
        return False
    if len(number) == 4 and number.startswith(("19", "20")):
        return False
    if rest[:1] in (".", ",") and rest[1:].isdigit():
        return rest[0] == ","
    if _AFTER_MEMBER.match(folded, end) or so:
        return True
    return number[0] == "0" and not _counts(folded, end)


def _counts(folded: str, end: int) -> bool:
    """Whether the number that ends at `end` counts or measures what follows."""
    words = _NEXT_WORDS.match(folded, end)
    if words is None:
        return False
    first = words["first"].lower()
    return first in measures() or f"{first} {(words['second'] or '').lower()}" in measures()
