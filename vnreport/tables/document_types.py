"""The document types of party and state, from tables/data/document_types.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from vnreport.tables.load import table


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One type name with its code.

    side: "party", "state", "law" (its name stands between type word and number) or "both".
    bare: a number may follow the type name without “số”.
    """

    code: str
    name: str
    also: tuple[str, ...]
    spellings: tuple[str, ...]
    side: Literal["party", "state", "law", "both"]
    bare: bool

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
        )
        for row in table("document_types")["row"]
    )


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
        for code in (kind.code, *kind.spellings):
            found[code.upper()] = (*found.get(code.upper(), ()), kind)
    return found


def canonical_code(written: str, type_name: str | None = None) -> str | None:
    """The canonical type code of a code as written; None for one that the table does not know.

    Qđi and QyĐ are spellings of QĐi (Quy định); the plain QĐ stays QĐ whatever the type word.
    """
    upper = written.upper()
    if upper in ("QĐI", "QDI", "QYĐ", "QUYĐ"):
        return "QĐi" if type_name in (None, "Quy định") else "QĐ"
    kinds = types_by_code().get(upper)
    return kinds[0].code if kinds else None


def only_name(code: str, *, party: bool) -> str | None:
    """The type name of a code where the code alone settles it on that side."""
    side = ("party", "both") if party else ("state", "law", "both")
    names = {kind.name for kind in types_by_code().get(code.upper(), ()) if kind.side in side}
    if code.upper() in ("QĐI", "QYĐ"):
        return "Quy định"
    return names.pop() if len(names) == 1 else None
