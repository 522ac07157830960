"""Text in, the same text with look-alike letters, dashes and blanks made one, out.

Code point for code point: every offset in the result is the offset in the text.
"""

import re
from functools import cache

from vnreport.tables.load import table


@cache
def _folding() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = table("lookalikes")
    pairs = {old: new for group in rows.values() for old, new in group.items()}
    return re.compile("[" + re.escape("".join(pairs)) + "]"), pairs


def fold(text: str) -> str:
    """The text as patterns read it; `len(fold(text)) == len(text)` for every text."""
    if text.isascii():
        return text
    pattern, pairs = _folding()
    return pattern.sub(lambda match: pairs[match[0]], text)
