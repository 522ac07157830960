"""Issuing bodies and their codes, from tables/data/issuers.toml."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from vnreport.tables.load import table


class Issuer(NamedTuple):
    """One issuer code with the bodies that share it, longest names first.

    first, last: the days between which it issued documents; None where no source tells.
    """

    code: str
    name: str
    level: Literal["central", "province", "district", "grassroots"]
    side: Literal["party", "state"]
    bodies: tuple[str, ...]
    spellings: tuple[str, ...]
    first: date | None = None
    last: date | None = None

    def existed_on(self, day: date) -> bool:
        """Whether it could issue a document on that day; what no source denies is possible."""
        return (self.first or day) <= day <= (self.last or day)


@cache
def issuers() -> tuple[Issuer, ...]:
    """All issuers in the order of the table."""
    return tuple(
        Issuer(
            row["code"],
            row["name"],
            row["level"],
            row["side"],
            tuple(row["bodies"]),
            tuple(row["spellings"]),
            _day(row.get("first")),
            _day(row.get("last")),
        )
        for row in table("issuers")["row"]
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


@cache
def issuers_by_code() -> Mapping[str, Issuer]:
    """Issuers by upper-cased code or spelling of it."""
    return {code.upper(): row for row in issuers() for code in (row.code, *row.spellings)}


@cache
def issuers_by_body() -> Mapping[str, Issuer]:
    """Issuers by the lower-cased name of a body, in one spelling of uỷ/ủy."""
    return {same_vowel(body.lower()): row for row in issuers() for body in row.bodies}


_KINDS = ("xã", "phường", "đặc khu")


@lru_cache(maxsize=1024)
def place_of(name: str) -> str | None:
    """Where or of what a body is, lower case: “xã an bình” of “Đảng ủy xã An Bình”; None if not said.

    Of names one in another the shortest is taken to be the body, so that “Đảng ủy Chính phủ” and
    “Đảng ủy Quốc hội”, which both write ĐU, are told apart.
    """
    words = same_vowel(" ".join(name.split()).lower()).split(" ")
    for count in range(1, len(words) + 1):
        body = " ".join(words[:count])
        if body in issuers_by_body():
            kind = [one for one in _KINDS if body.endswith(f" {one}")]
            rest = words[count:]
            if rest[:1] == ["tp"]:
                kind, rest = ["thành phố"], rest[1:]
            place = " ".join(kind + rest) if rest else None
            return None if place in _KINDS else place
    return None


def same_vowel(text: str) -> str:
    """The text with the tone marks of uỷ, hoá and their kin on the first vowel (ủy, hóa)."""
    for old, new in _TONES:
        if old in text:
            text = text.replace(old, new)
    return text


@cache
def vowel_spellings(syllable: str) -> tuple[str, ...]:
    """A syllable with its tone mark on the first vowel, and the way to write it on the second."""
    other = syllable
    for old, new in _TONES:
        other = other.replace(new, old)
    return tuple(dict.fromkeys((syllable, other)))


_TONES = tuple(
    (first + marked, toned + second)
    for first, second, pairs in (
        ("u", "y", (("ý", "ú"), ("ỳ", "ù"), ("ỷ", "ủ"), ("ỹ", "ũ"), ("ỵ", "ụ"))),
        ("o", "a", (("á", "ó"), ("à", "ò"), ("ả", "ỏ"), ("ã", "õ"), ("ạ", "ọ"))),
        ("o", "e", (("é", "ó"), ("è", "ò"), ("ẻ", "ỏ"), ("ẽ", "õ"), ("ẹ", "ọ"))),
    )
    for marked, toned in pairs
)


def canonical_issuer(written: str) -> str:
    """The code in its usual letters (TƯ is TW, never TU); joint codes part by part."""
    parts = []
    for part in written.split("-"):
        row = issuers_by_code().get(part.upper())
        parts.append(row.code if row else part)
    return "-".join(parts)


def is_party(code: str) -> bool | None:
    """Whether the (first) issuer is on the party's side; None for a code we do not know."""
    first = code.split("-")[0].rstrip("0123456789").upper()
    row = issuers_by_code().get(first)
    if row:
        return row.side == "party"
    return True if first.endswith(("TW", "TƯ", "TU", "ĐU", "HU")) else None
