"""Whether and how words are coloured on a terminal."""

import os
from typing import IO, NamedTuple

_CODES = {"error": "31;1", "warning": "33;1", "info": "36", "bold": "1", "dim": "2", "mark": "4"}


class Style(NamedTuple):
    """Paints words, or leaves them as they are."""

    colour: bool = False

    def paint(self, words: str, kind: str) -> str:
        """The words in the colour of a kind: error, warning, info, bold, dim or mark."""
        return f"\x1b[{_CODES[kind]}m{words}\x1b[0m" if self.colour and words else words


PLAIN = Style()


def style_for(stream: IO[str]) -> Style:
    """Colour only on a terminal, and never where NO_COLOR is set."""
    return Style(stream.isatty() and "NO_COLOR" not in os.environ)


def printable(words: str) -> str:
    """Words of a report without control characters, which could steer the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in words)
