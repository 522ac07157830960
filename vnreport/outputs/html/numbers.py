"""An analysis in; the rows of the table of figures out."""

from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.figures import Figure
from vnreport.outputs.page_words import page_words
from vnreport.outputs.places import place_words
from vnreport.tables.messages import Language


class Number(NamedTuple):
    """One figure as it is printed, what it is, what it counts, of when, and where it stands."""

    anchor: str
    text: str
    kind: str
    subject: str
    period: str
    tied: str
    place: str


def numbers(analysis: Analysis, lang: Language = "vi") -> tuple[Number, ...]:
    """The figures in the order of the text."""
    return tuple(
        Number(
            f"f{position}",
            " ".join(figure.text.split()),
            page_words(f"figure-{figure.kind}", lang),
            _subject(figure),
            _period(figure.period or ""),
            _tied(analysis, figure, lang),
            place_words(analysis, figure.span.start, lang),
        )
        for position, figure in enumerate(analysis.figures, 1)
    )


def _period(period: str) -> str:
    """“2018 – 2023”; “2018 –” where the end is open."""
    return period.replace("..", "").replace("/", " – ").strip()


def _subject(figure: Figure) -> str:
    """The noun that is counted, unless the words say it; in a table its row and column."""
    if figure.counted:
        return "" if figure.counted.casefold() in figure.text.casefold() else figure.counted
    headings = [heading for heading in (figure.row_heading, figure.column_heading) if heading]
    return " · ".join(" ".join(heading.split()) for heading in headings)


def _tied(analysis: Analysis, figure: Figure, lang: Language) -> str:
    """How it is held against other figures: “phần của 1.523”, “tỷ lệ”, “tổng” …"""
    if figure.part_of is not None:
        whole = analysis.figures[figure.part_of].printed
        return page_words("part-of", lang, whole=whole)
    kinds = dict.fromkeys(member.kind for member in figure.groups)
    return ", ".join(page_words(f"group-of-{kind}", lang) for kind in kinds)
