"""The lines of a report in; its headings with their levels out."""

from collections.abc import Iterator, Sequence

from vnreport.document.facts import Heading
from vnreport.document.span import Span
from vnreport.structure.heading_model import HeadingModel, heading_model
from vnreport.structure.heading_signs import signs_of
from vnreport.structure.lines import Line
from vnreport.structure.numbered import Numbered, numbered_lines

# A heading is short; a longer line that begins with a number is a numbered paragraph.
_LONGEST = 220


def read_outline(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The headings in the order of the text: PHẦN, I., 1., 1.1., a) at levels 1 to 5.

    The trained model tells them from numbered paragraphs; where it is not usable, the rule does.
    """
    numbered = numbered_lines(lines)
    model = heading_model().model
    chosen = by_rule(lines, numbered) if model is None else by_model(lines, numbered, model)
    return tuple(_headings(lines, numbered, chosen))


def by_rule(lines: Sequence[Line], numbered: Sequence[Numbered]) -> list[bool]:
    """Whether each numbered line is a heading, by its length and what it ends in."""
    return [
        len(one.title) <= _LONGEST
        and not (
            one.level >= 3
            and one.title.endswith((".", ";", ",", ":"))
            and not lines[one.place].bold
        )
        for one in numbered
    ]


def by_model(
    lines: Sequence[Line], numbered: Sequence[Numbered], model: HeadingModel
) -> list[bool]:
    """Whether each numbered line is a heading, by all its signs together."""
    return [model.is_heading(signs) for signs in signs_of(lines, numbered)]


def _headings(
    lines: Sequence[Line], numbered: Sequence[Numbered], chosen: Sequence[bool]
) -> Iterator[Heading]:
    for one, is_heading in zip(numbered, chosen, strict=True):
        if not is_heading:
            continue
        title, last = one.title, one.after - 1
        if one.level == 1 and not title and one.after < len(lines) and lines[one.after].is_capital:
            title, last = lines[one.after].text, one.after
        span = Span(lines[one.place].span.start, lines[last].span.end)
        yield Heading(one.level, one.marker, title, span)
