"""A type word with more words between it and the number: a law's title, a qualifier."""

import re

from vnreport.extract.heads import Head
from vnreport.extract.scan import scan
from vnreport.extract.symbols import Symbol
from vnreport.tables.document_types import canonical_code, family_of, type_named

_APART = re.compile(r"[.;:()\d\"]|[“”]|\n[ \t]*\n")
_LAW_REACH = 120  # code points that a law's title takes
_QUALIFIERS = 7  # words between another type word and “số”


def qualified_head(folded: str, end: int, symbol: Symbol, *, so: bool) -> Head | None:
    """A type word with a title or more words between it and the “số” or the number at `end`.

    “Luật An ninh mạng số 24/2018/QH14”; and where its code is the symbol's, “Kế hoạch kiểm tra,
    giám sát số 12-KH/TU”.
    """
    found = None
    for match in scan().finditer(folded, max(0, end - _LAW_REACH), end):
        kind = type_named(match[0]) if match["head"] else None
        between = folded[match.end() : end]
        if kind is None or _APART.search(between):
            continue
        if kind.side == "law":
            fits = not symbol.party and (symbol.code is None or symbol.code == kind.code)
        else:
            same = kind.code == family_of(canonical_code(symbol.code or ""))
            fits = so and same and len(between.split()) <= _QUALIFIERS
        if fits:
            found = Head(match.start(), kind, so)
    return found
