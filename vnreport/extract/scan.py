"""The one scan over a text: where a mention may begin, and how far its symbol goes.

The pattern begins with a set of single characters (a digit, or the first letter of a type
name), so that the engine skips everything else at full speed. The commonest mention, a type word
with a symbol, is seen whole in the same pass; everything else is read by small patterns of its own.
"""

import re
from functools import cache

from vnreport.extract.heads import initials, names_pattern
from vnreport.extract.lists import MEMBER
from vnreport.extract.patterns import BLANKS, SO
from vnreport.extract.symbols import CODE, LINE, SHAPE

_NUMBER = r"[ \t\n]{0,30}(?:(?:[Ss]ố|SỐ)[ \t\n:]{0,30})?\d"
_SYMBOL = (
    r"\d{0,4}(?:[a-z]|\.\d{1,3}|(?:[ \n]\d){1,4})?"
    r"(?:\s{0,30}[-/]\s{0,30}(?:[A-ZĐƯ]|(?:19|20)\d\d)"
    rf"|[ \n](?=[A-ZĐƯ]){CODE}{LINE}[-/])"
)
_SO = r"(?<=ố.)|(?<=ố[ \n:].)|(?<=ố[ \n:][ \n].)|(?<=Ố.)|(?<=Ố[ \n:].)"
_LOWER = r"(?<=nghị[ \n]quyết[ \n][THĐB])(?=[WƯrạộCa])"


_NUMBERED = (
    rf"{BLANKS}(?P<so>{SO}{BLANKS})?(?P<number>)(?=\d)"
    rf"(?:(?P<symbol>{SHAPE})(?:(?={MEMBER})(?P<listed>))?)?"
)


@cache
def scan() -> re.Pattern[str]:
    """The combined pattern.

    Groups: head (a type word but for its first letter), code (the same of an abbreviation
    before a number), meeting (empty: “nghị quyết” in lower case stands before the name of a
    meeting). With none of them a number begins at the match. What follows a head is looked at
    without being taken: so, number (empty: a number begins here), symbol (letters that have the
    shape of one), listed (empty: a list may go on behind it).
    """
    return re.compile(
        rf"[{initials()}0-9](?:(?<!\w.)(?:(?P<head>{names_pattern()})(?:(?={_NUMBERED}))?"
        rf"|(?P<code>[A-Za-zĐđ]{{1,5}}(?={_NUMBER})))"
        rf"|(?<=\d)(?<![\d./-].)(?:(?={_SYMBOL})|{_SO})"
        rf"|(?P<meeting>{_LOWER}))"
    )
