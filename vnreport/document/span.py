"""A stretch of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range [start, end) in Unicode code points of `Document.text`."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
