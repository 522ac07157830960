"""Dates one by one in, the same with those of one period joined, out."""

import re
from collections.abc import Sequence
from itertools import pairwise

from vnreport.document.facts import DateMention
from vnreport.document.span import Span

_JOINT = re.compile(r"[ \n]{0,3}(?:đến|tới)[ \n]{1,3}(?:hết[ \n]{1,3})?(?:ngày[ \n]{1,3})?")
_FROM = re.compile(r"(?<!\w)từ[ \n]{1,3}(?:ngày[ \n]{1,3})?$", re.IGNORECASE)
_SINGLE = ("day", "month", "year", "quarter")


def joined_periods(found: Sequence[DateMention], text: str, folded: str) -> tuple[DateMention, ...]:
    """“từ ngày 01/01/2022 đến ngày 31/12/2022” as one mention with value and end_value."""
    joined: list[DateMention] = []
    skipped = False
    for first, second in pairwise((*found, None)):
        if skipped:
            skipped = False
        elif first and second and _is_period(first, second, folded):
            span = Span(first.span.start, second.span.end)
            words = text[span.start : span.end]
            joined.append(DateMention(span, words, first.value, "range", second.value))
            skipped = True
        elif first:
            joined.append(first)
    return tuple(joined)


def _is_period(first: DateMention, second: DateMention, folded: str) -> bool:
    if first.grain != second.grain or first.grain not in _SINGLE:
        return False
    if first.value is None or second.value is None or first.incomplete or second.incomplete:
        return False
    between = _JOINT.fullmatch(folded, first.span.end, second.span.start)
    before = folded[max(0, first.span.start - 14) : first.span.start]
    return between is not None and _FROM.search(before) is not None
