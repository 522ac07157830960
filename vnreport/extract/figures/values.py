"""A match of the scan in; the value, kind and unit that it states, out."""

import re
from copy import copy
from decimal import Decimal

from vnreport.document.figures import FigureKind
from vnreport.extract.figures.numerals import value_of
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import currencies, scales


def ordinal(match: re.Match[str], low: str) -> Sighting:
    """The figure of “lần thứ 3”."""
    start, end = match.start(), match.end("n")
    return Sighting(start, end, end, "ordinal", value_of(low[start:end]))


def number_of(match: re.Match[str]) -> tuple[int, int]:
    """Where the digits of the figure stand; of a range those of its upper end."""
    return match.span("until") if match["until"] else (match.start(), match.end("n"))


def scaled_value(match: re.Match[str], low: str) -> Decimal:
    """The value of a match with its scale: “2,5 tỷ” is 2500000000."""
    start, end = number_of(match)
    return _scaled(match, low[start:end])


def _scaled(match: re.Match[str], printed: str) -> Decimal:
    dotted = match["dotted"] or ""
    value = value_of(printed.removesuffix(dotted))
    if dotted and "," not in printed:
        value = Decimal(f"{value}{dotted}")
    for word in (match["scale"] or "").split():
        value *= scales()[word]
    return value


def lower_end(upper: Sighting, match: re.Match[str], low: str) -> Sighting:
    """The figure at the lower end of a range: all as at its upper end but for the number."""
    start, end = match.start(), match.end("n")
    found = copy(upper)
    found.start, found.number_end, found.end = start, end, end
    found.value, found.groups = _scaled(match, low[start:end]), []
    return found


def kind_and_unit(match: re.Match[str], unit: str) -> tuple[FigureKind, str]:
    """Kind and unit of a match that has one; `unit` is the name of its group."""
    if unit == "percent":
        return "percent", "%"
    if unit == "points":
        return "percent", "percentage points"
    written = " ".join(match[unit].split())
    if unit == "money":
        return "money", currencies()[written]
    return ("duration" if unit == "duration" else "measure"), written
