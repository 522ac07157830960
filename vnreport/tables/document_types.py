"""The document types of party and state, from tables/data/document_types.toml."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from vnreport.tables.issuers import same_vowel
from vnreport.tables.load import table

Group = Literal["titled", "meeting", "borrowing", "abbreviated"]


class DocumentType(NamedTuple):
    """One type name with its code.

    side: "party", "state", "law" (its name stands between type word and number) or "both".
    bare: a number may follow the type name without “số”.
    own: the code that this type alone has, where `code` is shared with another type.
    alone: its symbols name no issuer (73/SL).
    """

    code: str
    name: str
    also: tuple[str, ...]
    spellings: tuple[str, ...]
    side: Literal["party", "state", "law", "both"]
    bare: bool
    own: str | None = None
    alone: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All names of the type, the longest first."""
        return (*self.also, self.name)


@cache
def document_types() -> tuple[DocumentType, ...]:
    """All types in the order of the table."""
    return tuple(
        DocumentType(
            row["code"],
            row["name"],
            tuple(row["also"]),
            tuple(row["spellings"]),
            row["side"],
            row["bare"],
            row.get("own"),
            row.get("alone", False),
        )
        for row in table("document_types")["row"]
    )


@cache
def group(name: Group) -> frozenset[str]:
    """The type names (or, of “abbreviated”, the codes) that share a way of being cited."""
    return frozenset(table("document_types")["groups"][name])


@cache
def types_by_word() -> Mapping[str, DocumentType]:
    """Types by their names, lower case, single blanks; of two with one name the first row's."""
    rows = reversed(document_types())
    return {word.lower(): kind for kind in rows for word in kind.words}


@cache
def types_by_code() -> Mapping[str, tuple[DocumentType, ...]]:
    """Types by upper-cased code or spelling of a code; QĐ names two, TT two."""
    found: dict[str, tuple[DocumentType, ...]] = {}
    for kind in document_types():
        for code in dict.fromkeys(c.upper() for c in (kind.code, *kind.spellings)):
            found[code] = (*found.get(code, ()), kind)
    return found


@cache
def _types_by_letters() -> Mapping[str, DocumentType]:
    return {_letters(word): kind for word, kind in types_by_word().items()}


def type_by_name(words: str) -> DocumentType | None:
    """The type of a name in any case, spacing and spelling of its tone marks."""
    return _types_by_letters().get(_letters(words))


@lru_cache(maxsize=1024)
def type_named(words: str) -> DocumentType | None:
    """The type of a name or, where it is none, of a code.

    Of two types that share a code (QĐ) the one that has a code of its own is meant.
    """
    kind = type_by_name(words)
    if kind is None:
        kinds = types_by_code().get(words.strip().upper(), ())
        kind = next((row for row in kinds if row.own), kinds[0] if kinds else None)
    return kind


def _letters(words: str) -> str:
    return same_vowel("".join(words.split()).lower())


def canonical_code(written: str, type_name: str | None = None) -> str | None:
    """The canonical type code of a code as written; None for one that the table does not know.

    Qđi and QyĐ are spellings of QĐi (Quy định); the plain QĐ stays QĐ whatever the type word.
    """
    kinds = types_by_code().get(written.upper())
    if kinds is None:
        return None
    first = kinds[0]
    if len(kinds) == 1 and first.own and type_name in (None, first.name):
        return first.own
    return first.code


@cache
def _shared_codes() -> Mapping[str, str]:
    return {row.own: row.code for row in document_types() if row.own}


def family_of(code: str | None) -> str | None:
    """One code for all spellings of a canonical code: QĐi is QĐ."""
    return _shared_codes().get(code, code) if code else code


@lru_cache(maxsize=1024)
def only_name(code: str, *, party: bool) -> str | None:
    """The type name of a code where the code alone settles it on that side.

    The state has a code of its own for each type: its QĐ is a Quyết định.
    """
    side = ("party", "both") if party else ("state", "law", "both")
    kinds = [kind for kind in types_by_code().get(code.upper(), ()) if kind.side in side]
    if not party and len(kinds) > 1:
        kinds = [kind for kind in kinds if kind.own is None]
    names = {kind.name for kind in kinds}
    return names.pop() if len(names) == 1 else None
