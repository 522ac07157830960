"""FIG003."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.figures.arithmetic import Interval, decimals, written
from vnreport.checks.rules.figures.grounds import both, year
from vnreport.checks.rules.figures.shares import contradicted
from vnreport.checks.rules.figures.sums import total
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, FigureGroup, figure_groups
from vnreport.tables.figures import RankSystem, rank_systems

_FULL = Interval(Decimal(100), Decimal(100))


@rule(
    "FIG003",
    title=("Tỷ lệ các mức xếp loại không bằng 100%", "Shares of exclusive ranks are not 100%"),
    severity="error",
    source="Phép cộng; các mức xếp loại loại trừ nhau",
    bad=[
        Example(
            "Năm 2022: hoàn thành xuất sắc nhiệm vụ ⟦15,20%⟧, hoàn thành tốt nhiệm vụ 70,10%, "
            "hoàn thành nhiệm vụ 16,00%, không hoàn thành nhiệm vụ 0,70%."
        ),
    ],
    good=[
        Example(
            "Năm 2022: hoàn thành xuất sắc nhiệm vụ 15,20%, hoàn thành tốt nhiệm vụ 70,10%, "
            "hoàn thành nhiệm vụ 14,00%, không hoàn thành nhiệm vụ 0,70%."
        ),
        Example(
            "Xuất sắc được tính trên số hoàn thành tốt: hoàn thành xuất sắc nhiệm vụ 18,00%, "
            "hoàn thành tốt nhiệm vụ 90,00%, hoàn thành nhiệm vụ 9,50%, không hoàn thành nhiệm vụ 0,50%."
        ),
    ],
)
def ranks_not_hundred(evidence: Evidence) -> Iterator[Hit]:
    """Các mức xếp loại loại trừ nhau nhưng tỷ lệ cộng lại không bằng 100%.

    Mức “hoàn thành xuất sắc” thường được tính trên số hoàn thành tốt, nên hai cách cộng (kể và
    không kể mức này) đều được chấp nhận. Thiếu mức nào trong dãy thì chỉ nêu khi tổng vượt 100%. Khi
    một tỷ lệ trong dãy đã sai so với số liệu của chính nó (FIG001) thì không nêu thêm.
    """
    groups = figure_groups(evidence.figures, "ranks")
    wrong = contradicted(evidence.figures) if groups else frozenset()
    habit = _habit(evidence, groups)
    for group in groups:
        system = system_of(group)
        figures = [evidence.figures[i] for i, _ in group.members]
        if system is None or any(figure.approx for figure in figures):
            continue
        if any(position in wrong for position, _ in group.members):
            continue
        readings = _readings(group, figures, system)
        if any(total(reading).meets(_FULL) for reading in readings):
            continue
        complete = len(group.members) == system.size
        over = all(total(reading).low > _FULL.low for reading in readings)
        if not (complete or over):
            continue
        chosen = readings[-1] if habit or len(readings) == 1 else _nearest(readings)
        yield _hit(chosen, figures, over=over)


def system_of(group: FigureGroup) -> RankSystem | None:
    """The system that holds all ranks of a group."""
    labels = {member.label for _, member in group.members}
    return next((s for s in rank_systems() if labels <= set(s.spelled)), None)


def _readings(
    group: FigureGroup, figures: Sequence[Figure], system: RankSystem
) -> list[list[Figure]]:
    """The sums that may be meant: all ranks, and without a first rank that may be nested."""
    ranks = [system.spelled[member.label or ""] for _, member in group.members]
    everything = list(figures)
    rest = [figure for figure, rank in zip(figures, ranks, strict=True) if rank != 0]
    nested = system.nested and len(rest) != len(everything) and 1 in ranks
    return [everything, rest] if nested else [everything]


def _habit(evidence: Evidence, groups: Sequence[FigureGroup]) -> bool:
    """Whether another list of this report adds up only without its first rank."""
    for group in groups:
        system = system_of(group)
        if system is None:
            continue
        readings = _readings(group, [evidence.figures[i] for i, _ in group.members], system)
        if len(readings) == 2 and total(readings[1]).meets(_FULL):
            return True
    return False


def _nearest(readings: Sequence[list[Figure]]) -> list[Figure]:
    return min(readings, key=lambda figures: abs(_sum(figures) - 100))


def _sum(figures: Sequence[Figure]) -> Decimal:
    return sum((figure.value or Decimal(0) for figure in figures), Decimal(0))


def _hit(chosen: Sequence[Figure], figures: Sequence[Figure], *, over: bool) -> Hit:
    places = max(decimals(figure) for figure in chosen)
    terms = " + ".join(figure.printed for figure in chosen)
    sum_text = f"{terms} = {written(_sum(chosen), places)}"
    of_year = year(chosen[0])
    without = "" if len(chosen) == len(figures) else " (mức cao nhất tính trong mức kế tiếp)"
    without_en = "" if len(chosen) == len(figures) else " (the top rank counted in the next)"
    return Hit(
        chosen[0].span,
        Words(
            f"Tỷ lệ các mức xếp loại{of_year.vi} cộng lại không bằng 100%: {sum_text}{without}.",
            f"The shares of the ranks{of_year.en} do not add up to 100%: {sum_text}{without_en}.",
        ),
        (Ground(both(sum_text), chosen[0].span), *(_rank(f) for f in figures)),
        severity="error" if over else "warning",
    )


def _rank(figure: Figure) -> Ground:
    """A rank with its share."""
    label = next((member.label for member in figure.groups if member.kind == "ranks"), None) or ""
    words = f"{label[:1].upper()}{label[1:]}: {figure.printed}%"
    return Ground(both(words), figure.span)
