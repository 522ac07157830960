"""Numbers without a symbol: which of them name a document, and which go on a list."""

import re
from functools import cache

from vnreport.extract.patterns import GAP, SO
from vnreport.extract.symbols import tail_pattern
from vnreport.tables.words import measures

_NEXT_WORD = re.compile(r"[ \t]{0,3}\n?[ \t]{0,3}(?P<word>[^\W\d_]+)")
_DATED = re.compile(r"\s{0,3}(?:ngày|năm)\s{1,3}\d")
_AFTER_MEMBER = re.compile(
    r"\s{0,3}(?:[,;.:)”\"*\n]|$|và\s|hoặc\s|của\s|về\s|ngày\s|đến\s|do\s|cùng\s|đã\s|[(])"
)


def is_bare_number(folded: str, start: int, end: int, *, bare: bool) -> bool:
    """Whether the number [start, end) after a type word names a document.

    bare: no “số” stands before it; then it must be no year, no measure and no part of a
    larger number.
    """
    rest = folded[end : end + 2]
    if rest[:1] in ("%", "/") or (rest[:1] in (".", ",") and rest[1:2].isdigit()):
        return bool(rest[:1] == "," and not bare)
    if rest[:1] == "-" and rest[1:2].isdigit():
        return False
    number = folded[start:end]
    if bare and (len(number) == 4 and number[:2] in ("19", "20")):
        return False
    if len(number) == 1 and bare and number != "0":
        return False
    word = _NEXT_WORD.match(folded, end)
    if word is None or _DATED.match(folded, end):
        return True
    padded = number.startswith("0")
    return padded or not bare or word["word"].lower() not in measures()


@cache
def _member() -> re.Pattern[str]:
    return re.compile(
        rf"{GAP}(?:,|;|và(?=[ \n])|hoặc(?=[ \n])|đến(?=[ \n])|-(?=[ \n])){GAP}(?:và{GAP}(?=[\dsS]))?"
        rf"(?P<mention>(?P<so>{SO}{GAP})?(?P<number>\d{{1,5}})(?!\d)(?P<tail>{tail_pattern()})?)"
    )


def following_numbers(folded: str, end: int, after_short: bool) -> list[tuple[int, int, int, bool]]:
    """The numbers that go on a list of documents after `end`.

    Returns (start of the mention, start of the number, end, has a symbol) of each. A bare
    number goes on a list only after another bare number, or after “số”, and only where no noun
    that it could count follows.
    """
    members: list[tuple[int, int, int, bool]] = []
    while match := _member().match(folded, end):
        start, number_start = match.start("mention"), match.start("number")
        if match["tail"]:
            members.append((start, number_start, match.end(), True))
            end = match.end()
            after_short = False
            continue
        if not (after_short or match["so"]) or not _stands_alone(folded, match):
            break
        members.append((start, number_start, match.end(), False))
        end = match.end()
        after_short = True
    return members


def _stands_alone(folded: str, match: re.Match[str]) -> bool:
    end = match.end()
    number = match["number"]
    if (
        folded[end : end + 1] in ("%", "/", "-")
        or number.startswith(("19", "20"))
        and len(number) == 4
    ):
        return False
    if _AFTER_MEMBER.match(folded, end):
        return True
    word = _NEXT_WORD.match(folded, end)
    return bool(match["so"]) or (
        word is not None and number.startswith("0") and word["word"].lower() not in measures()
    )
