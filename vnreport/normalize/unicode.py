"""Text in; its NFC without invisible characters, and the map of offsets, out."""

import re
import unicodedata

from vnreport.document.source import OffsetMap

# Soft hyphen, zero-width blanks and joiners, direction marks, word joiner, byte order mark.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_DROPPED = re.compile(f"[{_INVISIBLE}]")
# Letters and signs that are their own NFC and never join the one before them: all that
# Vietnamese in NFC needs. Whatever is none of these is looked at more closely.
_PLAIN = "\x00-\x0c\x0e-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2002-\u200a\u2010-\u2029\u202f-\u205f"
_DOUBTFUL = re.compile(f"(?:[{_PLAIN}](?=[^{_PLAIN}\r]))?[^{_PLAIN}\r]+|\r\n?")


def compose(text: str) -> tuple[str, OffsetMap]:
    """The NFC of the text, without invisible characters and with LF line ends, and the map.

    The map's source is the text given. Applying compose to its own result changes nothing.
    """
    if "\r" not in text and not _DROPPED.search(text) and unicodedata.is_normalized("NFC", text):
        return text, OffsetMap()
    pieces: list[str] = []
    turns: list[tuple[int, int]] = []
    done = shift = 0
    for match in _DOUBTFUL.finditer(text):
        start, end = match.span()
        raw = match[0]
        piece = "\n" if raw[0] == "\r" else unicodedata.normalize("NFC", _DROPPED.sub("", raw))
        if piece == raw:
            continue
        pieces.append(text[done:start])
        pieces.append(piece)
        done = end
        if len(piece) != len(raw):
            shift += len(raw) - len(piece)
            turns.append((end - shift, end))
    pieces.append(text[done:])
    return "".join(pieces), OffsetMap(tuple(turns))
