"""What the figure tests ask: a text in, its figures and short descriptions of them out."""

from decimal import Decimal

from tests.conftest import analysed
from vnreport.document.figures import Figure


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, as the whole way of a report finds them."""
    return analysed(text, select=["FIG"]).figures


def one(text: str) -> Figure:
    """The only figure of a text."""
    (figure,) = figures(text)
    return figure


def values(text: str) -> list[tuple[str, float | None]]:
    """Kind and value of each figure; the value of a ratio is its share."""
    return [(f.kind, _number(f)) for f in figures(text)]


def counted(text: str) -> list[str | None]:
    """The counted noun of each figure."""
    return [f.counted for f in figures(text)]


def _number(figure: Figure) -> float | None:
    if figure.numerator is not None and figure.denominator:
        return round(float(figure.numerator / figure.denominator), 4)
    return None if figure.value is None else float(Decimal(figure.value))
