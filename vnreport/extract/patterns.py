"""The one scan over a text, built from the tables.

The pattern begins with a set of single characters (a digit, or the first letter of a type
name), so that the engine skips everything else at full speed; what that character begins is
told by look-behinds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from vnreport.extract.symbols import tail_pattern
from vnreport.tables.document_types import document_types
from vnreport.tables.words import ordinals

GAP = r"[ \t]{0,3}\n?[ \t]{0,3}"
"""Blanks between two words of a name, at most one line end; none where a PDF glued them."""

ROMAN = r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})(?!\w)"
SO = rf"(?:[Ss]ố|SỐ|[Ss]ô)\.?{GAP}:?"

_ABBREVIATIONS = ("QĐi", "QyĐ", "QĐ", "NQ", "CT", "KL", "NĐ")
_POINTING = rf"(?:này|nêu{GAP}trên|nói{GAP}trên|trên{GAP}đây|trên)(?!\w)"
_TITLE = r"(?:của|về|Về|những|một\s+số|“)(?=[\s\w])"


@cache
def scan() -> re.Pattern[str]:
    """The combined pattern.

    Groups: head (type word or abbreviation, but for its first letter), so (“số”), first (first
    digit after a head), more (the other digits), tail (rest of a symbol), named (rest of a
    document known by name), pointing (“này”), title (begins a title without a number), odd
    (a symbol with a letter or blanks for a number).
    """
    words = [word for kind in document_types() for word in kind.words]
    initials: dict[str, list[str]] = defaultdict(list)
    for spelled in _spellings(words):
        initials[spelled[0]].append(spelled[1:])
    for letters in _ABBREVIATIONS:
        initials[letters[0]].append(letters[1:] + r"(?=\s*(?:[Ss]ố\s*)?\d|TW\s?\d)")
    heads = "|".join(
        f"(?<={first})(?:{'|'.join(sorted(rest, key=len, reverse=True))})"
        for first, rest in initials.items()
    )
    after = (
        rf"(?:{GAP}(?P<so>{SO}))?{GAP}(?P<first>\d)"
        rf"|{GAP}(?P<named>{_named()})"
        rf"|{GAP}(?P<pointing>{_POINTING})"
        rf"|{GAP}(?P<title>(?={_TITLE}))"
        rf"|(?P<odd>{GAP}{SO}[ \t]*(?:[0-9OolI]{{1,5}}|[.…_ \t]{{2,20}})(?:{tail_pattern()}))"
    )
    digit = (
        r"(?<=\d)(?<![\d.,/-].)"
        r"(?=\d{0,4}(?:\.\d{1,3}|(?:[ ]\d){1,4})?\s{0,3}[-/ ]\s{0,3}(?:[A-ZĐ]|(?:19|20)\d\d))"
    )
    spaced = r"(?:[ \n]\d){0,4}(?=[ \n]?[-/][ \n][A-ZĐ][ \n])"
    return re.compile(
        rf"[{''.join(initials)}0-9](?:(?<!\w.)(?P<head>{heads})(?:{after})|{digit})"
        rf"(?:(?P<more>(?(first)\d{{0,4}}|(?(head)(?!)|\d{{0,4}}))(?:{spaced})?)(?!\d)"
        rf"(?P<tail>{tail_pattern()})?)?"
    )


def _spellings(words: Iterable[str]) -> list[str]:
    """Each name as a pattern: as in the table, in capitals, and with every word capital."""
    found: list[str] = []
    for word in words:
        forms = {word, word.upper(), word.title()}
        found.extend(GAP.join(form.split()) for form in sorted(forms))
    return found


def _named() -> str:
    """What follows “Nghị quyết” or “Kết luận” in a document known by its meeting."""
    central = rf"(?:Trung{GAP}ương|TW|TƯ|BCH{GAP}TW|BCH{GAP}Trung{GAP}ương|Ban{GAP}Chấp{GAP}hành{GAP}Trung{GAP}ương)"
    ordinal = rf"(?:\d{{1,2}}(?![\d/-])|{ordinal_words()})"
    term = rf"(?:{GAP},?{GAP}\(?{GAP}[Kk](?:hóa|hoá){GAP}{ROMAN}(?:(?:,|{GAP}và){GAP}{ROMAN})*\)?)"
    plenum = (
        rf"(?:(?:Hội{GAP}nghị|HN){GAP})?{central}(?:{GAP}Đảng)?{GAP}(?:lần{GAP}thứ{GAP})?{ordinal}"
    )
    plenum_first = rf"Hội{GAP}nghị{GAP}lần{GAP}thứ{GAP}{ordinal},?{GAP}{central}(?:{GAP}Đảng)?"
    congress = rf"Đại{GAP}hội(?:{GAP}(?!lần|khóa)[^\W\d_]+){{0,9}}?{GAP}(?:lần{GAP}thứ{GAP})?(?:{ROMAN}|(?<=thứ )\d\d?)"
    return rf"(?:{plenum}|{plenum_first})(?:{GAP}\(lần{GAP}\w+\))?{term}?|{congress}"


@cache
def ordinal_words() -> str:
    """The ordinals in words as an alternation, the longest first."""
    return "|".join(GAP.join(word.split()) for word in sorted(ordinals(), key=len, reverse=True))
