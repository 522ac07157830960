"""The one scan over a text: where a mention may begin.

The pattern begins with a set of single characters (a digit, or the first letter of a type
name), so that the engine skips everything else at full speed. What follows is read from there
by small patterns of its own.
"""

import re
from functools import cache

from vnreport.extract.heads import initials, names_pattern

_NUMBER = r"[ \t\n]{0,30}(?:(?:[Ss]ố|SỐ)[ \t\n:]{0,30})?\d"
_SYMBOL = (
    r"\d{0,4}(?:[a-z]|\.\d{1,3}|(?:[ \n]\d){1,4})?\s{0,30}[-/ \n]\s{0,30}(?:[A-ZĐƯ]|(?:19|20)\d\d)"
)
_SO = r"(?<=ố.)|(?<=ố[ \n:].)|(?<=ố[ \n:][ \n].)|(?<=Ố.)|(?<=Ố[ \n:].)"
_LOWER = r"(?<=nghị[ \n]quyết[ \n][THĐB])(?=[WƯrạộCa])"


@cache
def scan() -> re.Pattern[str]:
    """The combined pattern.

    Groups: head (a type word but for its first letter), code (the same of an abbreviation
    before a number), meeting (empty: “nghị quyết” in lower case stands before the name of a
    meeting). With none of them a number begins at the match.
    """
    return re.compile(
        rf"[{initials()}0-9](?:(?<!\w.)(?:(?P<head>{names_pattern()})"
        rf"|(?P<code>[A-Za-zĐđ]{{1,5}}(?={_NUMBER})))"
        rf"|(?<=\d)(?<![\d./-].)(?:(?={_SYMBOL})|{_SO})"
        rf"|(?P<meeting>{_LOWER}))"
    )
