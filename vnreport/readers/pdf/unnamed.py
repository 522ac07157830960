"""Letters that a typeface has no name for in; what they are, as the pictures of their words show, out.

A subset with a broken map gives a code without a meaning for one letter of many: “kh\\ue203n”. Where
text recognition reads the word alike but for that letter, it tells which letter it is, and the same
code of the same typeface is the same letter on every page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.sheet import Box, Sheet

MOST_PAGES = 3
"""Pages that are drawn and recognised for the sake of such letters."""

_AGREED = 0.75
"""Share of the words with a letter that have to agree on it."""

_CODES = "\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff"
_NAMELESS = re.compile(f"[{_CODES}]")
_EDGES = re.compile(f"^[^\\w{_CODES}]+|[^\\w{_CODES}]+$")
"""Quotes and points at the ends of a word, which text recognition sees less well."""

Code = tuple[str, str]
"""A typeface's name, and the character that stands for one of its letters."""


class _Flawed(NamedTuple):
    """A word between two blanks with letters that have no name: its pieces and its box."""

    words: tuple[Word, ...]
    box: Box

    @property
    def codes(self) -> Iterator[Code]:
        """Of its nameless letters, in order."""
        for word in self.words:
            for code in _NAMELESS.findall(word.text):
                yield word.face.name, code

    @property
    def pattern(self) -> str:
        """What the word looks like on paper."""
        text = normalize("NFC", "".join(word.text for word in self.words))
        return _NAMELESS.sub("(.)", re.escape(_EDGES.sub("", text)))


def pages_with_unnamed(sheets: Iterable[Sheet]) -> list[Sheet]:
    """The pages that show each such letter, few of them and at most MOST_PAGES."""
    chosen: list[Sheet] = []
    met: set[Code] = set()
    for sheet in sheets:
        codes = {code for flawed in _flawed(sheet.lines) for code in flawed.codes}
        if not codes <= met:
            met |= codes
            chosen.append(sheet)
        if len(chosen) == MOST_PAGES:
            break
    return chosen


def letters_seen(read: Iterable[tuple[Sheet, Sequence[Line]]]) -> dict[Code, str]:
    """What the letters are: from pages with their lines as text recognition reads them."""
    votes: defaultdict[Code, Counter[str]] = defaultdict(Counter)
    for sheet, lines in read:
        seen = [word for line in lines for word in line.words]
        for flawed in _flawed(sheet.lines):
            for code, letter in _told(flawed, seen):
                votes[code][letter] += 1
    found = {}
    for code, letters in votes.items():
        letter, count = letters.most_common(1)[0]
        if count >= _AGREED * letters.total():
            found[code] = letter
    return found


def name_letters(sheet: Sheet, letters: dict[Code, str]) -> int:
    """Put letters in the place of their codes; how many codes inside words are left."""
    sheet.lines = [
        line._replace(words=tuple(_named(word, letters) for word in line.words))
        for line in sheet.lines
    ]
    return sum(1 for flawed in _flawed(sheet.lines) for _ in flawed.codes)


def _named(word: Word, letters: dict[Code, str]) -> Word:
    if not _NAMELESS.search(word.text):
        return word
    face = word.face.name
    return word._replace(text="".join(letters.get((face, c), c) for c in word.text))


def _flawed(lines: Iterable[Line]) -> Iterator[_Flawed]:
    """Words with nameless letters among their letters; marks of lists are no such words."""
    for line in lines:
        if line.turn < 0 or not any(_NAMELESS.search(word.text) for word in line.words):
            continue
        for words in _between_blanks(line):
            text = "".join(word.text for word in words)
            *_, last = (0, *(found.start() for found in _NAMELESS.finditer(text)))
            old = any(word.face.legacy for word in words)
            if not old and any(map(str.isalpha, text[:last])):
                yield _Flawed(words, _box(words))


def _between_blanks(line: Line) -> Iterator[tuple[Word, ...]]:
    group: list[Word] = []
    for word in line.words:
        if word.spaced and group:
            yield tuple(group)
            group = []
        group.append(word)
    yield tuple(group)


def _box(words: Sequence[Word]) -> Box:
    return words[0].x0, min(w.y0 for w in words), words[-1].x1, max(w.y1 for w in words)


def _told(flawed: _Flawed, seen: Iterable[Word]) -> list[tuple[Code, str]]:
    """What a recognised word in the same place says of the letters."""
    x0, y0, x1, y1 = flawed.box
    wanted = re.compile(flawed.pattern)
    for word in seen:
        across, down = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        if x0 < across < x1 and y0 < down < y1:
            said = wanted.fullmatch(_EDGES.sub("", normalize("NFC", word.text)))
            if said and all(map(str.isalpha, said.groups())):
                return list(zip(flawed.codes, said.groups(), strict=True))
    return []
