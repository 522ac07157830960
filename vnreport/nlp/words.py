"""A paragraph's units in, the words that underthesea's segmentation makes of its syllables out.

underthesea normalises what it is given and cuts symbols and dates apart, so its words never set an
offset: they only say which neighbouring syllables of ours are one word. Where its words cannot be led
back letter by letter, the syllables stay single.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vnreport.nlp.lexer import Unit
from vnreport.tables.messages import say


def joined(text: str, units: Sequence[Unit]) -> list[Unit]:
    """The units of a text with the syllables of each word as one unit of kind “syllable”.

    Only syllables that a single paragraph holds, with blanks between them, are joined. Raises
    ImportError without underthesea.
    """
    found: list[Unit] = []
    for paragraph in _paragraphs(text, units):
        found += _joined(text, paragraph)
    return found


def _paragraphs(text: str, units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    start = 0
    for index, unit in enumerate(units, 1):
        if unit.kind == "blank" and "\n" in text[unit.start : unit.end]:
            yield units[start:index]
            start = index
    yield units[start:]


def _joined(text: str, units: Sequence[Unit]) -> list[Unit]:
    """The units of one paragraph, joined."""
    if sum(unit.kind == "syllable" for unit in units) < 2:
        return list(units)
    first = units[0].start
    inside = _inside(text[first : units[-1].end])
    found: list[Unit] = []
    blanks: list[Unit] = []
    for unit in units:
        if unit.kind == "blank":
            blanks.append(unit)
            continue
        last = found[-1] if found else None
        if (
            last is not None
            and blanks
            and last.kind == unit.kind == "syllable"
            and unit.start - first in inside
        ):
            found[-1] = Unit(last.start, unit.end, "syllable")
        else:
            found += (*blanks, unit)
        blanks.clear()
    return found + blanks


def _inside(paragraph: str) -> frozenset[int]:
    """Offsets of the letters that follow a blank inside a word; none where they cannot be told."""
    try:
        from underthesea import word_tokenize  # only here: a second's wait for those who want words
    except ImportError as error:
        raise ImportError(say("research-needed", "en", name="underthesea")) from error
    words = word_tokenize(paragraph)
    letters = [offset for offset, letter in enumerate(paragraph) if not letter.isspace()]
    if len(letters) != sum(1 for word in words for letter in word if not letter.isspace()):
        return frozenset()
    inside = set()
    passed = 0
    for word in words:
        for before, letter in pairwise(word):
            passed += not before.isspace()
            if before.isspace() and not letter.isspace():
                inside.add(letters[passed])
        passed += not word[-1:].isspace() if word else 0
    return frozenset(inside)
