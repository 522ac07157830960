"""Pieces of patterns that more than one extractor reads with."""

import re

GAP = r"[ \t]{0,3}\n?[ \t]{0,3}"
"""Blanks between two words of a name, at most one line end; none where a PDF glued them."""

BLANKS = r"[ \t\n]{0,30}"
"""The same with an indented next line; `in_one_paragraph` tells afterwards of a blank line."""

ROMAN = r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})(?!\w)"
SO = r"(?:[Ss][ốô]|SỐ)\.?[ \t]{0,3}:?"

_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def in_one_paragraph(text: str, start: int, end: int) -> bool:
    """Whether no blank line lies in [start, end)."""
    return text.find("\n", start, end) < 0 or _BLANK_LINE.search(text, start, end) is None


_BEFORE = 40  # code points in which the last word before a mention lies


def word_before(text: str, start: int) -> str | None:
    """The last word before `start`; None where what stands right before is hardly one word."""
    words = text[max(0, start - _BEFORE) : start].rsplit(None, 1)
    return words[1] if len(words) > 1 else None
