"""The name of a plenum's resolution in, its number and term out."""

import re
from functools import cache

from vnreport.registry.folding import fold
from vnreport.tables.words import ordinals

_TERM = re.compile(r"\bkhoa ([ivx]+)\b")


def plenum(name: str) -> tuple[int, str] | None:
    """Number and term (“” where not named) of a plenum that a name speaks of; None without one.

    “Nghị quyết Trung ương 4 khóa XII” and “Nghị quyết Hội nghị lần thứ tư Ban Chấp hành
    Trung ương khóa XII” both are (4, "XII"). A congress is no plenum, nor is a year (“của Ban
    Chấp hành Trung ương năm 2022”).
    """
    folded = fold(name)
    match = _number().search(folded)
    if match is None or "trung uong" not in folded or "dai hoi" in folded:
        return None
    word = next(group for group in match.groups() if group)
    number = int(word) if word.isdigit() else _ordinals()[word]
    term = _TERM.search(folded)
    return number, term[1].upper() if term else ""


@cache
def _ordinals() -> dict[str, int]:
    return {fold(word): number for word, number in ordinals().items()}


@cache
def _number() -> re.Pattern[str]:
    some = "|".join(sorted(_ordinals(), key=len, reverse=True))
    which = rf"(\d{{1,2}}|{some})\b(?! \d{{4}}\b)"
    return re.compile(rf"\b(?:lan thu {which}|trung uong (?:lan )?(?:thu )?{which})")
