"""A Doc in, the beginnings of its sentences out.

A line end ends a sentence, unless the line was only wrapped: the next one goes on in small letters, or with
the number that its last word asks for (“số” line end “27-CTr/TU”), or the text is wrapped throughout and the line
is full. Inside a line a sentence ends at “.”, “!”, “?” or “…” with what closes behind it (quotation marks,
brackets, footnote marks) before a blank and something that can begin a sentence. Abbreviations (TP., T/M), list
numbers (II., 1.) and numbers are units of the tokenizer and hold their full stops.
"""

import re
from bisect import bisect_right

from spacy.tokens import Doc, Token

from vnreport.nlp.spans import set_sentences
from vnreport.tables.sentences import closing_abbreviations, leading_words

_ENDS = frozenset((".", "!", "?", "…", "...", "?!"))
_PAUSES = frozenset((":", ";"))
_CLOSES = frozenset("”\"’')]}»")
_OPENS = frozenset("“\"‘'(«-–+•*")
_BULLETS = frozenset("-–+•*")
_NOTE = re.compile(r"\[\s*+(?:\^?\d{1,3}|\ufffd|)\s*\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+")
_LIST_NUMBER = re.compile(r"(?:\d{1,2}\.)+|[IVX]+\.|\w{1,2}\)|\[\d+\]")
_LINE = re.compile(r"[^\n]*")
_WIDEST = 130  # code points of a line of a text that is wrapped
_FULL = 0.75  # of the widest line


class _Lines:
    """The lines of a text: where each begins, and whether it was filled before it was wrapped."""

    def __init__(self, text: str) -> None:
        lines = [(match.start(), len(match[0].strip())) for match in _LINE.finditer(text)]
        self._starts = [start for start, _ in lines]
        self._lengths = [length for _, length in lines]
        written = [length for length in self._lengths if length]
        self._full = _FULL * max(written, default=0)
        many = sum(length >= self._full for length in written)
        self._wrapped = max(written, default=0) <= _WIDEST and 2 * many > len(written) > 2

    def is_full(self, place: int) -> bool:
        """Whether the line at a place goes up to the margin, in a text that has one."""
        length = self._lengths[bisect_right(self._starts, place) - 1]
        return self._wrapped and length >= self._full


def sentence_starts(doc: Doc) -> frozenset[int]:
    """The offsets at which sentences begin."""
    lines = _Lines(doc.text)
    starts = set()
    open_end = False
    line_ends = 0
    seen: Token | None = None
    for token in doc:
        text = token.text
        if token.is_space:
            line_ends += text.count("\n") + text.count("\u2029")
            continue
        if seen is None:
            begins = True
        elif line_ends:
            begins = line_ends > 1 or not _goes_on(seen, token, lines)
        else:
            begins = open_end and _can_begin(token, seen)
        if begins:
            starts.add(token.idx)
        open_end = _ends(text) or (open_end and _is_closing(text) and not begins)
        line_ends, seen = 0, token
    return frozenset(starts)


def mark_sentences(doc: Doc) -> Doc:
    """Set the beginnings of sentences on a Doc."""
    if len(doc):
        set_sentences(doc, sentence_starts(doc))
    return doc


def _ends(text: str) -> bool:
    return text in _ENDS or text in closing_abbreviations()


def _is_closing(text: str) -> bool:
    return text in _CLOSES or _NOTE.fullmatch(text) is not None


def _goes_on(before: Token, token: Token, lines: _Lines) -> bool:
    """Whether a line that begins so goes on with the sentence of the line before."""
    last, first = before.text, token.text
    if _LIST_NUMBER.fullmatch(first) or first in _BULLETS or _ends(last):
        return False
    if first[0].islower():
        return True
    if first[0].isdigit() and last.split()[-1] in leading_words():
        return True
    return last not in _PAUSES and not last.isupper() and lines.is_full(before.idx)


def _can_begin(token: Token, before: Token) -> bool:
    """Whether a sentence can begin here: behind a blank, with neither a small letter nor a sign."""
    if not before.whitespace_ and before.idx + len(before) == token.idx:
        return False
    first = token.text[0]
    if first.isalpha():
        return not first.islower()
    return first.isdigit() or first in _OPENS
