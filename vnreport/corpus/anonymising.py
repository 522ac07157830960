"""A report's records in, the same with the names of people and telephone numbers masked out.

A mask has the length of what it hides (“Trần Văn Bảy” becomes “Xxxx Xxx Xxx”, digits become 0), so every
offset stays. It is a help and no promise: a name is found by a surname of the table, behind “đồng chí”,
“ông”, “bà”, or as the signer; another one stays, and so do posts and places by which a person can be told.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import regex

from vnreport.document.span import Span
from vnreport.outputs.records import Record
from vnreport.tables.people import people
from vnreport.tables.provinces import provinces

_TITLED = r"\p{Lu}\p{Ll}*+(?!\p{Lu})"
_REST = rf"(?:[ \u00a0]{{1,3}}{_TITLED}){{1,4}}+"
_CAPITALS = r"(?:[ \u00a0]{1,3}\p{Lu}{2,}){1,4}+"
_TELEPHONE = regex.compile(
    r"(?<![\d./-])(?:\(?\+84\)?|\(?0)[ .-]?(?:\d[ .)-]{0,2}){8,9}\d(?![\d/])", regex.VERSION1
)
_WORD_BEFORE = 12  # code points in which the kind of a place stands


def masked(record: Record) -> Record:
    """The records of a report with masks in its text and in every field.

    The file's name is masked too; offsets, lengths and numbers stay as they are.
    """
    text, head = record["document"]["text"], record["letterhead"]
    told = {text[span.start : span.end] for span in names_in(text)} | {head["signer"]}
    told -= {None, head["place"], head["province"]}
    mask = _Mask(text, [name for name in told if " " in name or name == head["signer"]])
    found: Record = mask.of(record)
    return found


def names_in(text: str) -> Iterator[Span]:
    """Where names of people seem to stand."""
    for match in _names().finditer(text):
        words = match["told"] or match["name"]
        start = match.start("told") if match["told"] else match.start("name")
        if match["told"]:
            if words.split()[0] in people("not_names") or _is_public(match[0]):
                continue
        elif _is_public(words) or _is_place(text, start) or _goes_on(text, start + len(words)):
            continue
        yield Span(start, start + len(words))


def telephones_in(text: str) -> Iterator[Span]:
    """Where telephone numbers seem to stand: ten or eleven digits from 0, or from +84."""
    for match in _TELEPHONE.finditer(text):
        yield Span(match.start(), match.end())


@cache
def _names() -> "regex.Pattern[str]":
    surnames = sorted(people("surnames"), key=len, reverse=True)
    titled = "|".join(surnames)
    capitals = "|".join(name.upper() for name in surnames)
    before = "|".join(sorted(map(regex.escape, people("before")), key=len, reverse=True))
    return regex.compile(
        rf"(?<!\w)(?:(?:{before})[ \u00a0]{{1,3}}(?P<told>{_TITLED}(?:[ \u00a0]{{1,3}}{_TITLED}){{0,4}}+)"
        rf"|(?P<name>(?:{titled}){_REST}|(?:{capitals}){_CAPITALS}))(?!\w)",
        regex.VERSION1,
    )


def _is_public(words: str) -> bool:
    plain = " ".join(words.split()).lower()
    return plain.startswith(_public())


@cache
def _public() -> tuple[str, ...]:
    places = (name for one in provinces() for name in (one.name, *one.also))
    return tuple(name.lower() for name in (*people("public"), *places))


def _is_place(text: str, start: int) -> bool:
    before = text[max(0, start - _WORD_BEFORE) : start].rstrip()
    return any(
        before.endswith(word) and not before.removesuffix(word)[-1:].isalpha()
        for word in people("places_before")
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether the last syllable belongs to a word of office (“Lưu Văn phòng”)."""
    return text[end : end + 7].split()[:1] in (["phòng"], ["thư"], ["ủy"])


class _Mask:
    """Masks a report: names of several syllables wherever they stand, others where they are told."""

    def __init__(self, text: str, names: Iterable[str]) -> None:
        shown = sorted(
            {form for name in names for form in (name, name.upper())}, key=len, reverse=True
        )
        words = "|".join(map(regex.escape, shown)) or "(?!)"
        self._names = regex.compile(rf"(?<!\w)(?:{words})(?!\w)")
        self._text, self._masked = text, self._in(text)

    def of(self, value: Any) -> Any:
        """A record, list or value with its names masked."""
        if isinstance(value, str):
            return self._masked if value == self._text else self._in(value)
        if isinstance(value, list):
            return [self.of(one) for one in value]
        if isinstance(value, dict):
            found = {name: self.of(one) for name, one in value.items()}
            start, end = value.get("start"), value.get("end")
            if start is not None and self._text[start:end] == value.get("text"):
                found["text"] = self._masked[start:end]
            return found
        return value

    def _in(self, words: str) -> str:
        letters = list(self._names.sub(lambda match: _hidden(match[0]), words))
        for span in (*names_in(words), *telephones_in(words)):
            letters[span.start : span.end] = _hidden(words[span.start : span.end])
        return "".join(letters)


def _hidden(words: str) -> str:
    return "".join(
        "0" if one.isdigit() else one if not one.isalpha() else "X" if one.isupper() else "x"
        for one in words
    )
