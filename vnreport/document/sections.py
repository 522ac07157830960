"""An outline and an offset in, the headings over that offset out."""

from bisect import bisect_right
from collections.abc import Sequence

from vnreport.document.facts import Heading


def section_of(outline: Sequence[Heading], offset: int) -> tuple[Heading, ...]:
    """The headings over an offset, outermost first."""
    index = bisect_right(outline, offset, key=_start)
    path: list[Heading] = []
    for heading in reversed(outline[:index]):
        if not path or heading.level < path[0].level:
            path.insert(0, heading)
    return tuple(path)


def _start(heading: Heading) -> int:
    return heading.span.start
