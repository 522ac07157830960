"""The name of a typeface in, its old encoding out; text in such an encoding in, Unicode out."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from vnreport.tables.load import table

FEWEST = 8
"""Words that must speak for an old encoding where no typeface does."""

_SUSPECT = re.compile("[¡-¦¨-ª¬-®µ¶¸¹¼-¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ\u0080-\u009f]")
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_ROWS = "legacy_encodings"


class LegacyFont(NamedTuple):
    """A typeface of an old encoding; capitals: it draws every letter as a capital."""

    encoding: str
    capitals: bool = False


class Turned(NamedTuple):
    """Letters [start, end) of a text in an old encoding, and the letter that they mean."""

    start: int
    end: int
    letter: str


@cache
def encodings() -> tuple[str, ...]:
    """The keys of all old encodings, in the order in which they are tried."""
    return tuple(table(_ROWS))


def is_suspect(text: str) -> bool:
    """Whether a text holds as many signs that Vietnamese in Unicode has not as a guess needs."""
    found = _SUSPECT.finditer(text)
    return sum(1 for _ in zip(found, range(FEWEST), strict=False)) == FEWEST


def name_of(encoding: str) -> str:
    """How an old encoding is called."""
    return str(table(_ROWS)[encoding]["name"])


@lru_cache(maxsize=1024)
def legacy_font(name: str | None) -> LegacyFont | None:
    """The old encoding that a typeface of this name was made for; None for any other."""
    if not name:
        return None
    low = _SUBSET.sub("", name.strip()).lower()
    for key, pattern, capitals in _fonts():
        if pattern.match(low):
            return LegacyFont(key, capitals is not None and capitals.match(low) is not None)
    return None


def turned(text: str, encoding: str) -> Iterable[Turned]:
    """What the codes of a text mean, in order; all that lies between stays as it is."""
    found = _scheme(encoding)
    for match in found.pattern.finditer(text):
        yield Turned(match.start(), match.end(), found.letters[match[0]])


def converted(text: str, encoding: str) -> str:
    """The text in Unicode; capitals only where the codes themselves are capitals."""
    found = _scheme(encoding)
    return found.pattern.sub(lambda match: found.letters[match[0]], text)


def codes_of(letter: str, encoding: str) -> str | None:
    """The code points that stand for a letter; None where the encoding has no such letter."""
    return _scheme(encoding).codes.get(letter)


class _Scheme(NamedTuple):
    """letters: by their codes. codes: by the letter, in Latin-1."""

    pattern: re.Pattern[str]
    letters: dict[str, str]
    codes: dict[str, str]


@cache
def _fonts() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (key, re.compile(row["fonts"]), re.compile(row["capitals"]) if "capitals" in row else None)
        for key, row in table(_ROWS).items()
    )


@cache
def _scheme(encoding: str) -> _Scheme:
    row = table(_ROWS)[encoding]
    codes: dict[str, str] = {}
    letters: dict[str, str] = {}
    for cell in " ".join(row["letters"]).split():
        written, letter = bytes.fromhex(cell[:-1]).decode("latin-1"), cell[-1]
        codes[letter] = written
        letters |= dict.fromkeys((written, _windows(written), *_mixed(written)), letter)
    aliases = _aliases(row)
    letters |= {alias: letters[code] for alias, code in aliases.items()}
    longest = sorted(letters, key=len, reverse=True)
    parts = [re.escape(one) for one in longest if one not in aliases]
    parts += [f"(?<=[^\\W\\d_]){re.escape(a)}|{re.escape(a)}(?=[^\\W\\d_])" for a in aliases]
    return _Scheme(re.compile("|".join(parts)), letters, codes)


def _windows(written: str) -> str:
    """Codes that were read as Latin-1 as Windows-1252 has them, where it has them."""
    raw = written.encode("latin-1")
    return "".join(bytes([c]).decode("windows-1252", "ignore") or chr(c) for c in raw)


def _mixed(written: str) -> tuple[str, ...]:
    """A capital with the small form of its mark, as headings in small capitals have it."""
    if len(written) == 2 and written[0].isupper() and written[1].isupper():
        return (written[0] + written[1].lower(),)
    return ()


def _aliases(row: dict[str, Any]) -> dict[str, str]:
    return {
        chr(int(alias, 16)): chr(int(code, 16)) for alias, code in row.get("aliases", {}).items()
    }
