"""A Vietnamese numeral in, its exact value out, and the other way round."""

import re
from decimal import Decimal

NUMERAL = r"(?:\d{1,3}(?:\.\d{3}){1,4}(?!\d)|\d{1,15}(?!\d))(?:,\d{1,6}(?!\d))?"
"""1.523 or 1523, with 99,36 behind the comma; never quadratic: all quantifiers are bounded."""

_WHOLE = re.compile(NUMERAL)


def value_of(printed: str) -> Decimal:
    """The value of a numeral: “1.523” is 1523, “99,36” is 99.36, “05” is 5.

    Raises ValueError for what is no numeral.
    """
    if not _WHOLE.fullmatch(printed):
        raise ValueError(f"no numeral: {printed!r}")
    return Decimal(printed.replace(".", "").replace(",", "."))


def print_number(value: Decimal, places: int | None = None) -> str:
    """A value as reports print it: dots between thousands, a comma before the decimals.

    places: decimals to print; without it as many as the value has.
    """
    if places is None:
        places = max(0, -int(value.normalize().as_tuple().exponent))
    plain = f"{value:,.{places}f}"
    return plain.replace(",", " ").replace(".", ",").replace(" ", ".")


def decimals(printed: str) -> int:
    """How many decimals are printed: two in “99,80”."""
    return len(printed.partition(",")[2])
