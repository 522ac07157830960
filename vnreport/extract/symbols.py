"""The letters of a symbol in (37-QĐ/TW, 30/2020/NĐ-CP), its parts out."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from vnreport.tables.document_types import canonical_code, types_by_code
from vnreport.tables.issuers import canonical_issuer, is_party, issuers

LINE = r"[ \t]?\n?[ \t]?"
"""At most one line end and a blank on each side: what may stand inside a symbol."""

CODE = r"[A-ZĐƯ][A-Za-zĐđƯư]{0,7}"
ISSUER = r"(?:TTg|ThU|[A-ZĐƯ]{2,16})[0-9]{0,2}"
_ISSUERS = rf"{ISSUER}(?:-\n?{ISSUER})*"
_LETTERS = r"[A-ZĐƯ](?:[ \n][A-ZĐƯ]){1,7}"


@dataclass(frozen=True, slots=True)
class Symbol:
    """The parts of a symbol.

    party: whether its issuer stands on the party's side. known: the code is in the tables.
    canonical: as the issuing office pads and writes it.
    """

    number: int
    code: str | None
    issuer: str
    party: bool
    known: bool
    canonical: str


@cache
def tail_pattern() -> str:
    """What follows the number of a symbol, as the source of a pattern without groups."""
    w = LINE
    codes = "|".join(sorted(types_by_code(), key=len, reverse=True))
    party = [row for row in issuers() if row.side == "party"]
    bodies = sorted(
        (code for row in party for code in (row.code, *row.spellings)), key=len, reverse=True
    )
    return "|".join(
        (
            rf"{w}-{w}{CODE}{w}/{w}{_ISSUERS}",
            rf"(?:\.\d{{1,3}})?{w}/{w}(?:19|20)\d\d{w}/{w}"
            rf"(?:{CODE}{w}-{w}{_ISSUERS}|[A-ZĐ]{{2,7}}\d{{1,2}})",
            rf"{w}/{w}{CODE}{w}-{w}{_ISSUERS}",
            rf"{w}/{w}{CODE}{w}/{w}{_ISSUERS}",
            rf"{w}/{w}(?:CT|QĐ|NQ|NĐ|CĐ)(?:T?Tg|CP)(?!\w)",
            rf"{w}[- ]{w}(?:{codes}){w}[-/]{w}(?:{'|'.join(bodies)})(?!\w)",
            rf"[ \n]?[-/][ \n]{_LETTERS}[ \n][-/]{w}{_LETTERS}",
        )
    )


_PARTY = re.compile(rf"(\d+)[- ]?({CODE})[/-]({_ISSUERS})")
_YEAR = re.compile(rf"(\d+)(?:\.\d+)?/\d{{4}}/(?:({CODE})-)?({_ISSUERS})")
_STATE = re.compile(rf"(\d+)/({CODE})[-/]({_ISSUERS})")
_GLUED = re.compile(r"(\d+)/(CT|QĐ|NQ|NĐ|CĐ)(T?Tg|CP)")
_BLANK = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def parse_symbol(written: str, type_name: str | None = None) -> Symbol | None:
    """The parts of a symbol as written; None when the letters are no symbol.

    `type_name` is the type word before it, which tells QĐi (Quy định) from QĐ (Quyết định)
    where the letters are an odd spelling.
    """
    compact = _BLANK.sub("", written)
    if match := _YEAR.fullmatch(compact):
        code = match[2]
        known = bool(code and code.upper() in types_by_code()) or match[3].startswith(("QH", "UB"))
        return Symbol(int(match[1]), code, match[3], False, known, compact)
    if match := _GLUED.fullmatch(compact):
        issuer = "CP" if match[3] == "CP" else "TTg"
        canonical = f"{match[1]}/{match[2]}-{issuer}"
        return Symbol(int(match[1]), match[2], issuer, False, True, canonical)
    party_shape = _PARTY.fullmatch(compact)
    match = party_shape or _STATE.fullmatch(compact)
    if match is None:
        return None
    side = is_party(match[3])
    if side is None:
        side = party_shape is not None and compact[len(match[1])] == "-" and "/" in compact
    if not side:
        known = match[2].upper() in types_by_code()
        return Symbol(int(match[1]), match[2], match[3], False, known, compact)
    return _party_symbol(match, type_name)


def _party_symbol(match: re.Match[str], type_name: str | None) -> Symbol:
    code = canonical_code(match[2], type_name)
    issuer = canonical_issuer(match[3])
    number = int(match[1])
    letters = code or match[2]
    canonical = f"{number:02d}-{letters}/{issuer}"
    return Symbol(number, letters, issuer, True, code is not None, canonical)
