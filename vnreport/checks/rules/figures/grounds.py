"""Figures in, the proofs and words that a finding shows of them out."""

from collections.abc import Iterable, Sequence

from vnreport.checks.rule import Ground, Words
from vnreport.document.figures import Figure

_MOST_NAMED = 4


def both(sentence: str) -> Words:
    """A sentence of digits and signs, the same in both languages."""
    return Words(sentence, sentence)


def seen(figures: Iterable[Figure]) -> tuple[Ground, ...]:
    """Where each figure stands, with its words."""
    return tuple(
        Ground(Words(f"Ghi “{_short(figure)}”", f"Stated “{_short(figure)}”"), figure.span)
        for figure in figures
    )


def if_right(value: str, others: Sequence[Figure]) -> Words:
    """What to write where the other figures, named up to four, are right."""
    if len(others) > _MOST_NAMED:
        return Words(f"{value} (nếu các số kia đúng)", f"{value} (if the others are right)")
    printed = ", ".join(figure.printed for figure in others)
    verb = "is" if len(others) == 1 else "are"
    return Words(f"{value} (nếu {printed} đúng)", f"{value} (if {printed} {verb} right)")


def _short(figure: Figure) -> str:
    return " ".join(figure.text.split())


def year(figure: Figure) -> Words:
    """“năm 2022” for a figure of a plain year, nothing for others."""
    if figure.period and len(figure.period) == 4:
        return Words(f" năm {figure.period}", f" of {figure.period}")
    return Words("", "")
