"""The fields of a row as an office knows them in, with those that follow from them out."""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from vnreport.registry.rows import read_day
from vnreport.tables.document_types import canonical_code, document_types, only_name
from vnreport.tables.issuers import canonical_issuer, is_party, issuers_by_code
from vnreport.tables.terms import term_on

_PARTY = re.compile(
    r"(?P<number>\d{1,9})\s{0,9}[-–/ ]\s{0,9}(?P<code>[^\W\d_]+)\s*[/\-–]\s*(?P<issuer>[^\W\d_]+)"
)
_STATE = re.compile(
    r"(?P<number>\d{1,9})/(?P<year>\d{4}/)?(?P<code>[^\W\d_]+)-(?P<issuer>[^\W\d_]+\d{0,2})"
)
_LAW = re.compile(r"(?P<number>\d{1,9})/(?P<year>\d{4}/)(?P<issuer>(?P<code>QH)\d{1,2})")


class SymbolParts(NamedTuple):
    """Number, type code and issuer code of a symbol, and how its office writes it."""

    number: int
    type_code: str
    issuer_code: str
    written: str


def symbol_parts(typed: str) -> SymbolParts | None:
    """The first symbol in some words, its codes in their usual letters.

    Codes that the tables do not know stay as typed. None where there is no symbol.
    """
    match = _LAW.search(typed) or _STATE.search(typed) or _PARTY.search(typed)
    if match is None:
        return None
    number, issuer = int(match["number"]), canonical_issuer(match["issuer"])
    code = canonical_code(match["code"]) or match["code"]
    if match.re is _LAW:
        written = f"{number:02d}/{match['year']}{issuer}"
    elif match.re is _STATE:
        written = f"{number:02d}/{match['year'] or ''}{code}-{issuer}"
    else:
        written = f"{number:02d}-{code}/{issuer}"
    return SymbolParts(number, code, issuer, written)


def complete(fields: Mapping[str, str], recorded: date) -> dict[str, str]:
    """The fields of a work with those that its symbol, subject and day tell.

    A symbol gives number, type and issuer; a subject that begins with a type name gives that; a
    code that only one type or one body has gives its name; the day of issue gives the term of a
    central work. recorded: the day on which the row enters the registry. What cannot be told
    stays empty, for read_work to refuse.
    """
    row = {name: value.strip() for name, value in fields.items() if value.strip()}
    _from_symbol(row)
    _from_title(row)
    issuer = issuers_by_code().get(row.get("issuer_code", "").upper())
    party = is_party(row.get("issuer_code", "")) is not False
    _put(row, "type_name", only_name(row.get("type_code", ""), party=party))
    if issuer and issuer.level == "central":
        _put(row, "issuing_body", issuer.name if issuer.code != "TW" else None)
        issued = read_day(row.get("issued", ""))
        _put(row, "term", term_on(issued) if issued else None)
    if row.get("source"):
        _put(row, "read_on", recorded.isoformat())
    _put(row, "recorded_at", recorded.isoformat())
    return row


def _from_symbol(row: dict[str, str]) -> None:
    """The parts of the symbol; the symbol as typed becomes a spelling where it differs."""
    typed = row.get("symbol", "")
    parts = symbol_parts(typed)
    if parts is None:
        return
    _put(row, "number", str(parts.number))
    _put(row, "type_code", parts.type_code)
    _put(row, "issuer_code", parts.issuer_code)
    if typed != parts.written:
        row["symbol"] = parts.written
        row["spellings"] = ";".join(filter(None, (row.get("spellings", ""), typed)))


def _from_title(row: dict[str, str]) -> None:
    """“Quy định về thi hành Điều lệ Đảng” is a Quy định with the subject “thi hành Điều lệ Đảng”."""
    title = row.get("title", "")
    for kind in document_types():
        if kind.side in ("party", "both") and title.lower().startswith(f"{kind.name.lower()} "):
            if row.setdefault("type_name", kind.name) == kind.name:
                row["title"] = (
                    title[len(kind.name) + 1 :].removeprefix("về việc ").removeprefix("về ")
                )
            return


def _put(row: dict[str, str], name: str, value: str | None) -> None:
    if value and not row.get(name):
        row[name] = value
