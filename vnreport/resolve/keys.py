"""A mention in, the key of the work that it means, out.

Spellings of one symbol (QĐ, QĐi, QyĐ before a “Quy định”) give one key.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from vnreport.document.facts import Citation
from vnreport.tables.document_types import family_of
from vnreport.tables.issuers import issuers_by_code, place_of
from vnreport.tables.provinces import province_named
from vnreport.tables.terms import term_on

_DATED = re.compile(r"/(?:19|20)\d\d/")


class Key(NamedTuple):
    """What tells one cited work from another; None where the mention does not say.

    kind: "party", "state" or "named". series: the term (khóa) of its date, for numbers restart.
    """

    kind: str
    number: int | None
    family: str | None
    issuer: str | None
    place: str | None = None
    series: str | None = None

    @property
    def identity(self) -> tuple[object, ...]:
        """What two keys of one work have in common whatever else they leave out."""
        place = self.place if self.kind == "named" else None
        return (self.kind, self.number, self.family, self.issuer, place)

    def filled_from(self, other: "Key") -> "Key":
        """This key with the other's place and series where it has none."""
        if (self.place or not other.place) and (self.series or not other.series):
            return self
        return self._replace(place=self.place or other.place, series=self.series or other.series)


def key_of(citation: Citation) -> Key | None:
    """The key of a mention that names its work by itself; None for short forms and titles."""
    if citation.form == "state":
        return Key(
            "state",
            citation.number,
            citation.symbol,
            citation.issuer_code,
            _place_of(citation),
            _series_of(citation),
        )
    if citation.form == "named":
        words = citation.type_name if citation.number is None else None
        place = None if citation.issuer_code else " ".join(citation.text.split()).lower()
        return Key(
            "named",
            citation.number,
            words or citation.type_code,
            citation.issuer_code,
            place,
            citation.term,
        )
    if citation.form != "full":
        return None
    return Key(
        "party",
        citation.number,
        family_of(citation.type_code),
        citation.issuer_code,
        _place_of(citation),
        _series_of(citation),
    )


def _place_of(citation: Citation) -> str | None:
    """Where the issuer is, for symbols that every province or commune uses."""
    if citation.issuer_code is None or citation.issuer_name is None:
        return None
    return _place_named(citation.issuer_code, citation.issuer_name)


@lru_cache(maxsize=1024)
def _place_named(code: str, name: str) -> str | None:
    row = issuers_by_code().get(code.split("-")[0].upper())
    if row is None or row.level == "central":
        return None
    if row.side == "party" and row.level == "province":
        named = province_named(name)
        return named.name if named else None
    return place_of(name)


def _series_of(citation: Citation) -> str | None:
    """What tells two works of one symbol apart in time: a party's term, a state's year."""
    if citation.date is None or citation.issuer_code is None:
        return None
    if citation.form == "state":
        return None if _DATED.search(citation.symbol or "") else citation.date[:4]
    return term_on(citation.date) or None


def agree(known: Key, other: Key) -> bool:
    """Whether two keys of one identity may mean one work: neither contradicts the other."""
    return (known.place is None or other.place is None or known.place == other.place) and (
        known.series is None or other.series is None or known.series == other.series
    )
