"""The place of a number in, the symbol that begins there (37-QĐ/TW, 30/2020/NĐ-CP) out."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from vnreport.tables.document_types import DocumentType, canonical_code, types_by_code
from vnreport.tables.issuers import canonical_issuer, is_party, issuers_by_code

LINE = r"[ \t]{0,3}(?:\n[ \t]{0,30})?"
"""At most one line end with blanks on each side: what may stand inside a symbol."""

CODE = r"[A-ZĐƯ][A-Za-zĐđƯư]{0,7}"
_ISSUER = r"(?:ThU|[A-ZĐƯ]{1,18}(?:&[A-ZĐ]{1,8})?(?:[grwư](?!\w))?[0-9]{0,2})"
_ISSUERS = rf"{_ISSUER}(?:-\n?{_ISSUER}){{0,3}}"
_DIGITS, _SEPARATORS = "0123456789", ("-", "/", ".")
_TOO_LONG = 6  # digits
_LETTERED = re.compile(r"\d(?:[ \n]\d){0,4}[ \n]{1,2}[-/][ \n]{1,2}\w[ \n]")


class Symbol(NamedTuple):
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


Parts = Mapping[str, str | None]


_SHAPE = (
    rf"(?P<number>\d{{1,5}})(?P<more>[a-z](?=\s?/)|\.\d{{1,3}}(?=\s?/))?(?!\d)"
    rf"(?:{LINE}/{LINE}(?P<year>(?:19|20)\d\d)(?={LINE}/))?"
    rf"(?:{LINE}(?P<first>[-/]){LINE}|[ \n])"
    rf"(?:(?P<code>{CODE}){LINE}(?P<second>[-/]){LINE})?(?P<issuer>{_ISSUERS})"
)
SHAPE = re.sub(r"\?P<\w+>", "?:", _SHAPE)
"""A pattern of any symbol, without groups that capture."""


@cache
def _shape() -> re.Pattern[str]:
    """Any symbol: number, year, separator, code, separator, issuer, with blanks between."""
    return re.compile(_SHAPE)


@cache
def _lettered() -> re.Pattern[str]:
    """A symbol with a blank after every letter, as some PDFs have it (4 5 - C T / T W)."""
    apart = r"[ \n]{1,2}"
    letters = rf"[A-ZĐƯ](?:{apart}[A-ZĐƯgr](?!\w)){{0,12}}"
    issuer = rf"{letters}(?:{apart}\d(?!\w)){{0,2}}"
    return re.compile(
        rf"(?P<number>\d(?:[ \n]\d){{0,4}})(?:{apart}/{apart}(?P<year>\d[ ]\d[ ]\d[ ]\d)(?={apart}/))?"
        rf"{apart}(?P<first>[-/]){apart}(?:(?P<code>{letters}){apart}(?P<second>[-/]){apart})?"
        rf"(?P<issuer>{issuer}(?:{apart}-{apart}{issuer}){{0,3}})"
    )


@cache
def _suffix() -> re.Pattern[str]:
    """The rest of an issuer that is half written out: 25-HD/BTC Trung ương."""
    return re.compile(r"[ \n](?:(?P<central>Trung[ \n]ương|TW|TƯ)|(?P<local>TU))(?!\w)")


_SUFFIX_INITIAL = "T"
"""What stands second in such a rest, by which most symbols are known to have none."""


def symbol_at(folded: str, start: int, kind: DocumentType | None) -> tuple[Symbol, int] | None:
    """The symbol whose number begins at `start`, and where it ends.

    `kind` is the type word before it: it tells QĐi (Quy định) from QĐ (Quyết định) where the
    letters are an odd spelling, and that a blank can stand for the hyphen (217 QĐ/TW).
    """
    type_name = kind.name if kind else None
    match = _shape().match(folded, start)
    if match:
        written, end = _with_suffix(folded, match)
        symbol = parse_symbol(written, type_name)
        if symbol:
            return symbol, end
    if _LETTERED.match(folded, start) and (match := _lettered().match(folded, start)):
        symbol = parse_symbol(match[0], type_name)
        if symbol:
            return symbol, match.end()
    return None


def symbol_seen(
    folded: str, start: int, end: int, kind: DocumentType | None
) -> tuple[Symbol, int] | None:
    """The same where [start, end) is known to have a symbol's shape: SHAPE matched there."""
    written = folded[start:end]
    if not _may_go_on(folded, end, written):
        symbol = parse_symbol(written, kind.name if kind else None)
        if symbol:
            return symbol, end
    return symbol_at(folded, start, kind)


def may_begin(folded: str, start: int) -> bool:
    """Whether a symbol can begin at `start`, whatever type word stands before it.

    A number and a capitalised word (khoản 2 Điều 7) are none, and most frequent.
    """
    match = _shape().match(folded, start)
    if match and (match["first"] or match["code"]):
        return True
    return _LETTERED.match(folded, start) is not None


def _with_suffix(folded: str, match: re.Match[str]) -> tuple[str, int]:
    """The letters of a symbol and their end.

    Without the mark of a footnote (37-QĐ/TW1) and the first letter of a word that a PDF glued
    on (37-QĐ/TWĐiều); with an issuer that is half written out (25-HD/BTC Trung ương).
    """
    written, end = match[0], match.end()
    if not _may_go_on(folded, end, written):
        return written, end
    after = folded[end : end + 1]
    issuer = match["issuer"].upper()
    marked = len(issuer) - len(issuer.rstrip("0123456789"))
    if marked and issuer not in issuers_by_code() and is_party(issuer[:-marked]):
        return written[:-marked], end - marked
    if after.islower() and issuer[:-1] in issuers_by_code():
        return written[:-1], end - 1
    suffix = _suffix().match(folded, end) if match["first"] == "-" else None
    if suffix:
        added = "TW" if suffix["central"] else "TU"
        if issuer + added in issuers_by_code():
            return written + added, suffix.end()
    return written, end


def _may_go_on(folded: str, end: int, written: str) -> bool:
    """Whether a symbol may end elsewhere than its letters do: told by its last and the next two."""
    after = folded[end : end + 2]
    return after[:1].islower() or after[1:] == _SUFFIX_INITIAL or written[-1].isdigit()


@lru_cache(maxsize=16384)
def parse_symbol(written: str, type_name: str | None = None) -> Symbol | None:
    """The parts of a symbol as written; None when the letters are no symbol.

    Numbers are many and what stands behind them is not: it is read behind a 1 and remembered.
    """
    ending = written.lstrip(_DIGITS)
    digits = written[: len(written) - len(ending)]
    if not 0 < len(digits) < _TOO_LONG or ending[:1] not in _SEPARATORS:
        return _parsed(written, type_name)
    first = _parsed(f"1{ending}", type_name)
    if first is None:
        return None
    _, code, issuer, party, known, canonical = first
    number = int(digits)
    padded = f"{number:02d}{canonical[2:]}" if party else f"{digits}{canonical[1:]}"
    return Symbol(number, code, issuer, party, known, padded)


@lru_cache(maxsize=4096)
def _parsed(written: str, type_name: str | None) -> Symbol | None:
    apart = _LETTERED.match(written)
    match = (_lettered() if apart else _shape()).fullmatch(written)
    if match is None:
        return None
    parts: Parts = match.groupdict()
    if len(written.split()) > 1:
        parts = {name: _compact(part) for name, part in parts.items()}
    if parts["year"]:
        return _of_year(parts)
    if parts["code"] is None:
        return _without_separator(parts)
    return _of_code(parts, type_name)


def _compact(part: str | None) -> str | None:
    return "".join(part.split()) if part else None


def _of_year(parts: Parts) -> Symbol | None:
    """30/2020/NĐ-CP, 80/2025/QH15, 66.25/2026/NQ-CP."""
    code, issuer = parts["code"], parts["issuer"] or ""
    if parts["first"] != "/" or (code is None and not issuer[-1:].isdigit()):
        return None
    letters = f"{code}-{issuer}" if code else issuer
    canonical = f"{parts['number']}{parts.get('more') or ''}/{parts['year']}/{letters}"
    known = code in types_by_code() if code else issuer.rstrip("0123456789") in issuers_by_code()
    return Symbol(int(parts["number"] or 0), code, issuer, False, known, canonical)


def _without_separator(parts: Parts) -> Symbol | None:
    """27/CTTg for 27/CT-TTg, and symbols that name no issuer (73/SL)."""
    letters, number = parts["issuer"] or "", parts["number"] or ""
    if parts["first"] != "/":
        return None
    if any(kind.alone for kind in types_by_code().get(letters, ())):
        return Symbol(int(number), letters, "", False, True, f"{number}/{letters}")
    for issuer, ending in (("TTg", "TTg"), ("TTg", "Tg"), ("CP", "CP")):
        code = letters.removesuffix(ending)
        if code != letters and code in types_by_code():
            return Symbol(int(number), code, issuer, False, True, f"{number}/{code}-{issuer}")
    return None


def _of_code(parts: Parts, type_name: str | None) -> Symbol | None:
    number = int(parts["number"] or 0)
    written, issuer = parts["code"] or "", parts["issuer"] or ""
    first, second = parts["first"], parts["second"]
    code = canonical_code(written, type_name)
    side = is_party(issuer)
    if len(issuer) < 2 or (first is None and (code is None or not (type_name or side))):
        return None
    if side is None:
        side = first != "/" and (second == "/" or bool(code and type_name))
    if not side:
        if first is None or (first == "-" and second == "-"):
            return None
        canonical = f"{parts['number']}{parts.get('more') or ''}{first}{written}{second}{issuer}"
        if code is None and written.upper() in issuers_by_code():
            return Symbol(number, None, written, False, False, canonical)  # 1234/UBND-NC
        return Symbol(number, written, issuer, False, code is not None, canonical)
    if code is None and (first, second) != ("-", "/"):
        return None
    issuer = canonical_issuer(issuer)
    letters = code or written
    canonical = f"{number:02d}-{letters}/{issuer}"
    return Symbol(number, letters, issuer, True, code is not None, canonical)
