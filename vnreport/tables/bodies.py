"""The name of a body as a text writes it in, one canonical name or issuer code for each body out."""

from collections.abc import Iterable
from functools import cache, lru_cache

from vnreport.tables.issuers import issuers_by_body, same_vowel
from vnreport.tables.load import table


@lru_cache(maxsize=1024)
def body_of(name: str) -> str | None:
    """The canonical name of a central body; None for a name the table does not hold.

    “BCH Trung ương Đảng khóa XIII” is Ban Chấp hành Trung ương. The longest name that the text
    begins with decides; a bare “Trung ương” names no body, and the committees of another
    organisation (“Ban Bí thư Trung ương Đoàn”) are not the Party's.
    """
    key = _beginning(_plain(name), _written())
    return _written()[key] if key else None


@lru_cache(maxsize=1024)
def is_named_loosely(name: str) -> bool:
    """Whether a name (“Trung ương Đảng”) is that of a body, but said of any central one, too."""
    begin = tuple(_plain(loose) for loose in table("bodies")["loosely"])
    return _plain(name).startswith(begin)


@lru_cache(maxsize=1024)
def code_of_body(name: str) -> str | None:
    """The code under which a body issues: “Ban Thường vụ Tỉnh ủy Hậu Giang” writes TU.

    None for a body that neither the table of issuers nor that of central bodies holds.
    """
    plain = _plain(name)
    central = body_of(name)
    key = plain if plain in issuers_by_body() else _plain(central or "")
    if key not in issuers_by_body():
        key = _beginning(plain, issuers_by_body()) or ""
    issuer = issuers_by_body().get(key)
    return issuer.code if issuer else None


def _beginning(words: str, names: Iterable[str]) -> str | None:
    """The longest of the names with which the words begin, unless what follows makes it another."""
    begun = [name for name in names if f"{words} ".startswith(f"{name} ")]
    best = max(begun, key=len, default=None)
    if best is None:
        return None
    rest = words[len(best) :].strip().removeprefix("trung ương").strip()
    return None if rest.startswith(_others()) else best


def _plain(name: str) -> str:
    return same_vowel(" ".join(name.replace(",", " ").split()).lower())


@cache
def _written() -> dict[str, str]:
    rows = table("bodies")["row"]
    return {_plain(name): row["name"] for row in rows for name in (row["name"], *row["also"])}


@cache
def _others() -> tuple[str, ...]:
    return tuple(_plain(name) for name in table("bodies")["not_before"])
