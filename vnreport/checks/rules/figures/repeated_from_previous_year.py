"""FIG006."""

import itertools
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, FigureGroup, figure_groups


@rule(
    "FIG006",
    title=("Số liệu lặp lại y nguyên từ năm trước", "Figures repeated from the previous year"),
    severity="info",
    source="So sánh hai năm liền nhau trong cùng một dãy; có thể do sao chép",
    bad=[
        Example(
            "Năm 2021: hoàn thành tốt nhiệm vụ 81,40%, hoàn thành nhiệm vụ 17,75%, không hoàn thành nhiệm vụ 0,85%; "
            "Năm 2022: hoàn thành tốt nhiệm vụ 82,10%, hoàn thành nhiệm vụ ⟦17,75%⟧, không hoàn thành nhiệm vụ 0,85%."
        )
    ],
    good=[
        Example(
            "Năm 2021: hoàn thành tốt nhiệm vụ 81,40%, hoàn thành nhiệm vụ 17,75%, không hoàn thành nhiệm vụ 0,85%; "
            "Năm 2022: hoàn thành tốt nhiệm vụ 82,10%, hoàn thành nhiệm vụ 17,25%, không hoàn thành nhiệm vụ 0,65%."
        )
    ],
)
def repeated_from_previous_year(evidence: Evidence) -> Iterator[Hit]:
    """Từ hai số trở lên trong một dãy giống hệt năm trước, đến từng chữ số thập phân.

    Có thể đúng, nhưng thường là do sao chép rồi quên sửa; nên đối chiếu lại với số gốc.
    """
    groups = figure_groups(evidence.figures, "ranks")
    for earlier, later in itertools.pairwise(groups):
        pairs = _equal(evidence, earlier, later)
        if len(pairs) < 2:
            continue
        values = ", ".join(f"{new.printed}%" for _, new in pairs)
        first, second = pairs[0][0].period, pairs[0][1].period
        yield Hit(
            pairs[0][1].span,
            Words(
                f"{values} của năm {second} giống hệt năm {first}; nên đối chiếu lại.",
                f"{values} of {second} repeat those of {first} exactly; worth comparing again.",
            ),
            tuple(_of_year(figure) for pair in pairs for figure in pair),
        )


def _equal(
    evidence: Evidence, earlier: FigureGroup, later: FigureGroup
) -> list[tuple[Figure, Figure]]:
    """Figures of one rank, printed alike with two decimals, in two years that follow each other."""
    old = {member.label: evidence.figures[i] for i, member in earlier.members}
    found = []
    for position, member in later.members:
        new, before = evidence.figures[position], old.get(member.label)
        if (
            before
            and before.printed == new.printed
            and _follows(before, new)
            and len(new.printed) > 3
        ):
            found.append((before, new))
    return found


def _follows(before: Figure, after: Figure) -> bool:
    """Whether the two are of years that follow each other."""
    years = (before.period or "", after.period or "")
    return all(len(year) == 4 for year in years) and int(years[1]) - int(years[0]) == 1


def _of_year(figure: Figure) -> Ground:
    """The figure with its year."""
    return Ground(
        Words(f"Năm {figure.period}: {figure.printed}%", f"{figure.period}: {figure.printed}%"),
        figure.span,
    )
