"""A number in, its Roman numeral out, and back."""

_SIGNS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_VALUES = {sign: value for value, sign in _SIGNS if len(sign) == 1}


def roman(number: int) -> str:
    """The numeral of a number from 1 to 3999, in capitals."""
    written = ""
    for value, sign in _SIGNS:
        times, number = divmod(number, value)
        written += sign * times
    return written


def roman_value(numeral: str) -> int:
    """The number of a numeral in capitals. Raises KeyError for other letters."""
    values = [_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)
