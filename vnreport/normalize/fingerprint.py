"""A place in a text in; the words around it, by which it is found again after the file is saved, out.

Offsets and page numbers change whenever an editor types a line above; the words around a place
stay. Only letters and digits count, in small letters: Word changes quotes, dashes and blanks.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.span import Span
from vnreport.normalize.lookalikes import fold
from vnreport.normalize.unicode import compose

_WORD = re.compile(r"[^\W_]+")
_AROUND = 4  # words to each side
_LONGEST = 24  # words of a place that is a whole paragraph
_REACH = 600  # code points to each side that are looked at


class _Word(NamedTuple):
    start: int
    end: int
    letters: str


def words_around(document: Document, span: Span) -> str:
    """The place with some words to each side, in one line, as the text writes them."""
    words, first, last = _place(document, span)
    if not words:
        return ""
    chosen = words[max(0, first - _AROUND) : min(last, first + _LONGEST) + _AROUND]
    return " ".join(document.text[chosen[0].start : chosen[-1].end].split())


def normal_words(words: str) -> tuple[str, ...]:
    """Words as they are compared: letters and digits, in small letters, look-alikes made one."""
    folded = fold(compose(words)[0])
    return tuple(match[0].casefold() for match in _WORD.finditer(folded))


def fingerprint(document: Document, span: Span) -> str:
    """The normal words around a place, with blanks between them."""
    return " ".join(normal_words(words_around(document, span)))


def covers(document: Document, span: Span, wanted: Sequence[str]) -> bool:
    """Whether these normal words stand in the text in this order and touch the place."""
    words, first, last = _place(document, span)
    letters = [word.letters for word in words]
    count = len(wanted)
    starts = range(max(0, first - count + 1), min(max(last, first + 1), len(words) - count + 1))
    return count > 0 and any(letters[at : at + count] == list(wanted) for at in starts)


def _place(document: Document, span: Span) -> tuple[list[_Word], int, int]:
    """The words of the paragraphs of a place, and which of them are its own: [first, last)."""
    begin, stop = _paragraphs(document, span)
    folded = document.folded or document.text
    words = [
        _Word(match.start(), match.end(), match[0].casefold())
        for match in _WORD.finditer(folded, begin, stop)
    ]
    first = next((i for i, word in enumerate(words) if word.end > span.start), len(words))
    last = next((i for i, word in enumerate(words) if word.start >= span.end), len(words))
    return words, min(first, max(0, len(words) - 1)), last


def _paragraphs(document: Document, span: Span) -> tuple[int, int]:
    first, last = document.block_at(span.start), document.block_at(max(span.start, span.end - 1))
    begin = first.start if first else 0
    stop = max(last.end if last else len(document.text), span.end)
    return max(begin, span.start - _REACH), min(stop, span.end + _REACH)
