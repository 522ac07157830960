"""A number and the name of a Word number format in, the numeral as Word prints it out."""

from vnreport.document.roman import roman

_CHICAGO = "*†‡§"
_MAX_ROMAN = 3999
_MAX_LETTERS = 780  # thirty times the same letter: Word goes no further


def numeral(value: int, style: str) -> str:
    """The numeral; decimal for a format that is unknown or cannot write the number."""
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{value:02d}"
    if style == "numberInDash":
        return f"- {value} -"
    if style in ("lowerRoman", "upperRoman") and 0 < value <= _MAX_ROMAN:
        return roman(value).lower() if style == "lowerRoman" else roman(value)
    if style in ("lowerLetter", "upperLetter") and 0 < value <= _MAX_LETTERS:
        return _repeated("abcdefghijklmnopqrstuvwxyz", value, upper=style == "upperLetter")
    if style == "chicago" and 0 < value <= _MAX_LETTERS:
        return _repeated(_CHICAGO, value)
    if style == "ordinal":
        return f"{value}{_ordinal_ending(value)}"
    if style == "hex" and value >= 0:
        return f"{value:X}"
    return str(value)


def _repeated(alphabet: str, value: int, *, upper: bool = False) -> str:
    """a … z, aa, bb … zz, aaa: Word repeats the letter."""
    times, index = divmod(value - 1, len(alphabet))
    written = alphabet[index] * (times + 1)
    return written.upper() if upper else written


def _ordinal_ending(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
