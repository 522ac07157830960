"""Figures and dates in; the year or period that governs each figure, and its base, set on them.

“Năm 2021: …” governs all that follows in its paragraph; a year inside a sentence what follows
in that sentence; a year right behind a figure, or behind it in brackets, that figure. “So với
năm 2019” is what a change is compared with, and governs nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from vnreport.document.facts import DateMention
from vnreport.extract.figures.layout import Layout, Place
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import listed

_TRAILING = re.compile(r"[\s(]*+(?:trong|của|vào)?\s*")
_CLOSED = re.compile(r"\s*[),;]")
_COLON = re.compile(r"\s*[:,]")
_LIST_MARK = re.compile(r"\s*[-+•*–]")
_AFTER, _BASE_DATE = 80, 45


class _Frame(NamedTuple):
    """A date that governs what follows: its period, place, and how far it reaches."""

    period: str
    end: int
    paragraph: int
    leads: bool
    opens_list: bool


def set_periods(
    low: str,
    layout: Layout,
    places: Sequence[Place],
    found: Sequence[Sighting],
    dates: Sequence[DateMention],
) -> None:
    """Set period and base of every figure."""
    plain = [d for d in dates if d.value and not d.attached_to and not d.incomplete]
    _set_bases(low, layout, places, found, plain)
    frame: _Frame | None = None
    index = 0
    previous: Sighting | None = None
    for sighting, place in zip(found, places, strict=True):
        while index < len(plain) and plain[index].span.start < sighting.start:
            frame = _next_frame(low, layout, plain[index], previous, frame)
            index += 1
        if frame and _governs(frame, layout, place, sighting):
            sighting.period = sighting.period or frame.period
        previous = sighting
    if index < len(plain):
        _next_frame(low, layout, plain[index], previous, frame)


def period_of(date: DateMention) -> str:
    """ISO 8601 of a date or, with a slash, of a range."""
    return f"{date.value}/{date.end_value}" if date.end_value else str(date.value)


def _next_frame(
    low: str,
    layout: Layout,
    date: DateMention,
    previous: Sighting | None,
    frame: _Frame | None,
) -> _Frame | None:
    """The frame after one more date; the date may belong to the figure before it instead."""
    start, end = date.span.start, date.span.end
    if _is_base(low, start):
        return frame
    period = period_of(date)
    if low[end : end + 12].lstrip().startswith(listed("open_end")):
        period += "/.."
    opened = previous and "(" in low[previous.end : start] and not _CLOSED.match(low, end)
    if (
        previous
        and not opened
        and start - previous.end < 16
        and _TRAILING.fullmatch(low, previous.end, start)
    ):
        previous.period = period
        return frame
    paragraph = layout.paragraph(start)
    begin, stop = layout.start_of(paragraph), layout.end_of(paragraph)
    opens = low[end:stop].strip() == ":"
    leads = bool(_COLON.match(low, end)) or not low[begin:start].strip(" \t-+•*–(")
    leads = leads and date.grain != "day"
    return _Frame(period, end, paragraph, leads, opens)


def _governs(frame: _Frame, layout: Layout, place: Place, sighting: Sighting) -> bool:
    if frame.paragraph != place.paragraph:
        head = layout.start_of(place.paragraph)
        near = place.paragraph - frame.paragraph < 12
        return frame.opens_list and near and bool(_LIST_MARK.match(layout.folded, head))
    return frame.leads or not layout.boundaries(frame.end, sighting.start)


@cache
def _compared() -> re.Pattern[str]:
    names = "|".join(re.escape(words) for words in listed("direction", "compared"))
    others = "|".join(re.escape(words) for words in listed("direction", "not_compared"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)(?!\s(?:{others})(?!\w))")


@cache
def _previous() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(words) for words in listed("direction", "previous")))


@cache
def _compared_with() -> re.Pattern[str]:
    return re.compile(rf"(?:{_compared().pattern})[^\d;.,()\n]{{0,25}}$")


def _is_base(low: str, start: int) -> bool:
    return bool(_compared_with().search(low[max(0, start - 34) : start]))


def _set_bases(
    low: str,
    layout: Layout,
    places: Sequence[Place],
    found: Sequence[Sighting],
    dates: Sequence[DateMention],
) -> None:
    """Find “so với …” behind a figure, or before it in its sentence where it is a change."""
    starts = [date.span.start for date in dates]
    for index, sighting in enumerate(found):
        following = found[index + 1].start if index + 1 < len(found) else len(low)
        limit = min(sighting.end + _AFTER, following, layout.end_of(places[index].paragraph))
        match = _compared().search(low, sighting.end, limit)
        if match and layout.boundaries(sighting.end, match.start()):
            match = None
        if match is None and sighting.direction:
            match = _compared().search(low, places[index].lead, sighting.start)
        if match:
            sighting.compared = True
            sighting.base = _base(low, match.end(), dates, starts)


def _base(
    low: str, position: int, dates: Sequence[DateMention], starts: Sequence[int]
) -> str | None:
    """The period after “so với”: a date, or "previous" for the year before."""
    index = bisect_left(starts, position)
    if index < len(dates) and starts[index] < position + _BASE_DATE:
        return period_of(dates[index])
    return "previous" if _previous().search(low, position, position + _BASE_DATE) else None


def year_before(period: str | None) -> str | None:
    """The year before a plain year; None for anything else."""
    return str(int(period) - 1) if period and re.fullmatch(r"\d{4}", period) else None
