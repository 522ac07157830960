"""The one scan for numbers, built from the tables. Reads text in small letters.

The pattern begins with a digit, so that the engine skips everything else at full speed; what
stands before that digit is told by look-behinds. All quantifiers are bounded.
"""

import re
from collections.abc import Iterable
from functools import cache

from vnreport.extract.patterns import GAP
from vnreport.tables.figures import currencies, followers, listed, scales

# A stroke behind a letter may part two counts (“12 lượt/15 người”), a dash two percentages.
_NOT_INSIDE = r"(?<![\w.,+°].)(?<!(?<![^\W\d_])/.)(?<![^\s%]-.)(?<!\d:.)"
_REST = r"(?:\d{0,2}(?:\.\d{3}){1,4}(?!\d)|\d{0,14}(?!\d))(?:,\d{1,6}(?!\d))?"
_NUMERAL = r"(?:\d{1,3}(?:\.\d{3}){1,4}(?!\d)|\d{1,15}(?!\d))(?:,\d{1,6}(?!\d))?"


@cache
def scan() -> re.Pattern[str]:
    """The pattern of a number with what follows it closely.

    Groups: dotted (decimals behind a dot, only before a percent sign), n (empty: where the
    number ends), denominator, until (the end of a range), scale (“triệu”), and one of points, percent, money, duration,
    measure.
    """
    signs = _either(listed("percent", "signs"))
    return re.compile(
        rf"[0-9]{_NOT_INSIDE}{_REST}(?P<dotted>\.\d{{1,2}}(?={GAP}(?:{signs})))?(?P<n>)"
        rf"(?:[ ]?/[ ]?(?P<denominator>{_NUMERAL})(?![\w/-]|[.,]\d)"
        rf"|{GAP}(?:-|{_either(listed('range'))}){GAP}(?P<until>{_NUMERAL})(?![\w/-]|[.,]\d))?"
        rf"(?:{GAP}(?P<scale>(?:{_either(scales())})(?:{GAP}(?:{_either(scales())}))?)(?!\w))?"
        rf"(?:{GAP}(?:(?P<points>{_either(listed('percent', 'points'))})|(?P<percent>{signs})"
        rf"|(?P<money>{_units(currencies())})|(?P<duration>{_units(listed('duration'))})"
        rf"|(?P<measure>{_units(listed('measure'))})))?"
    )


def _either(names: Iterable[str]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(GAP.join(re.escape(part) for part in name.split()) for name in ordered)


def _units(names: Iterable[str]) -> str:
    """Units, none of which is the beginning of a longer word or of a noun."""
    return "|".join(
        f"{_either([name])}(?![\\w²³]{_noun(name)})"
        for name in sorted(names, key=len, reverse=True)
    )


def _noun(unit: str) -> str:
    words = followers(unit)
    return f"|{GAP}(?:{_either(words)})(?!\\w)" if words else ""
