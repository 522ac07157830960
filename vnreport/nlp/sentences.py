"""A Doc in, the beginnings of its sentences out.

A paragraph ends a sentence, unless its line was only wrapped: the next one then goes on in small
letters. Inside a paragraph a sentence ends at “.”, “!”, “?” or “…” with what closes behind it (quotation
marks, brackets, footnote marks) before a blank and something that can begin a sentence. Abbreviations
(TP., T/M), list numbers (II., 1.) and numbers are units of the tokenizer and hold their full stops.
"""

import re

from spacy.tokens import Doc, Token

from vnreport.nlp.spans import set_sentences
from vnreport.tables.sentences import closing_abbreviations

_ENDS = frozenset((".", "!", "?", "…", "...", "?!"))
_CLOSES = frozenset("”\"’')]}»")
_NOTE = re.compile(r"\[\s*(?:\^?\d{1,3}|\ufffd|)\s*\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+")
_WRAPPED = re.compile(r"[^\W\d_]")


def sentence_starts(doc: Doc) -> frozenset[int]:
    """The offsets at which sentences begin."""
    starts = set()
    open_end = new_line = False
    seen: Token | None = None
    for token in doc:
        text = token.text
        if token.is_space:
            new_line = new_line or "\n" in text or "\r" in text
            continue
        first = seen is None
        if first or (new_line and not _goes_on(text)) or (open_end and _can_begin(token, seen)):
            starts.add(token.idx)
        open_end = _ends(text) or (open_end and _is_closing(text) and token.idx not in starts)
        new_line, seen = "\n" in text and not _NOTE.fullmatch(text), token
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


def _goes_on(text: str) -> bool:
    """Whether a line that begins so goes on with the sentence of the line before."""
    return _WRAPPED.match(text) is not None and text[0].islower() and not text.endswith(")")


def _can_begin(token: Token, before: Token | None) -> bool:
    """Whether a sentence can begin here: behind a blank, with neither a small letter nor a sign."""
    if before is None or (not before.whitespace_ and before.idx + len(before) == token.idx):
        return False
    first = token.text[0]
    if first.isalpha():
        return not first.islower()
    return first.isdigit() or first in "“\"‘'(«-–+•*"
