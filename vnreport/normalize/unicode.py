"""Text in; its NFC without invisible characters, and the map of offsets, out."""

import re
import unicodedata
from functools import lru_cache

from vnreport.document.source import OffsetMap

# Soft hyphen, zero-width blanks and joiners, direction marks, word joiner, byte order mark.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SHORT = 4
_LONGEST = 64  # code points of a stretch that is looked at mark by mark
_MOST_MARKS = 30  # as the Stream-Safe Text Format of UAX #15 has it
_DROPPED = re.compile(f"[{_INVISIBLE}]")
# Letters and signs that are their own NFC and never join the one before them: all that
# Vietnamese in NFC needs. Whatever is none of these is looked at more closely.
_PLAIN = "\x00-\x0c\x0e-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2002-\u200a\u2010-\u2029\u202f-\u205f"
# One set of letters in front lets the engine skip to them.
_DOUBTFUL = re.compile(rf"[^{_PLAIN}](?:(?<=\r)\n?|(?<!\r)[^{_PLAIN}\r]*)")


def compose(text: str) -> tuple[str, OffsetMap]:
    """The NFC of the text, without invisible characters and with LF line ends, and the map.

    The map's source is the text given. Applying compose to its own result changes nothing.
    """
    pieces: list[str] = []
    turns: list[tuple[int, int]] = []
    done = shift = 0
    for match in _DOUBTFUL.finditer(text):
        end = match.start()
        if end > done and match[0][0] != "\r":
            end -= 1  # the letter that the first mark may join
        raw = text[end : match.end()]
        piece = _composed(raw)
        if piece == raw:
            continue
        pieces.append(text[done:end])
        pieces.append(piece)
        done = match.end()
        if len(piece) == len(raw):
            continue
        for unit in _units(raw, piece):
            end += len(unit)
            shorter = len(unit) - len(_composed(unit))
            if shorter:
                shift += shorter
                turns.append((end - shift, end))
    if not pieces:
        return text, OffsetMap()
    pieces.append(text[done:])
    return "".join(pieces), OffsetMap(tuple(turns))


def _composed(raw: str) -> str:
    return _syllable(raw) if len(raw) <= _SHORT else _compose(raw)


@lru_cache(maxsize=4096)
def _syllable(raw: str) -> str:
    """The same for the few stretches of which a decomposed text is made."""
    return _compose(raw)


def _compose(raw: str) -> str:
    if raw[0] == "\r":
        return "\n"
    kept = _DROPPED.sub("", raw)
    return unicodedata.normalize("NFC", _few_marks(kept) if len(kept) > _LONGEST else kept)


def _few_marks(raw: str) -> str:
    """Without the marks that no letter of any language has, above a stack of thirty.

    Composing takes time that grows with the square of such a stack.
    """
    kept = []
    stacked = 0
    for letter in raw:
        stacked = stacked + 1 if unicodedata.combining(letter) else 0
        if stacked <= _MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def _units(raw: str, piece: str) -> list[str]:
    """The stretch that became `piece`, cut where both sides compose alike alone and together.

    Whole where marks changed places over such a cut, and where it is no word of any language.
    """
    if len(piece) == 1 or len(raw) > _LONGEST:
        return [raw]
    units = []
    start = 0
    for index in range(1, len(raw)):
        before, here = raw[start:index], raw[index]
        if not _DROPPED.match(here) and _composed(before + here) == _composed(before) + here:
            units.append(before)
            start = index
    units.append(raw[start:])
    return units if "".join(map(_composed, units)) == piece else [raw]
