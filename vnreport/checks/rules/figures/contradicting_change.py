"""FIG004."""

from collections.abc import Iterator
from decimal import Decimal

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.figures.arithmetic import (
    Interval,
    decimals,
    size,
    stands_for,
    written,
)
from vnreport.checks.rules.figures.grounds import both, if_right, seen
from vnreport.document.evidence import Evidence
from vnreport.document.figures import Figure, FigureGroup, figure_groups
from vnreport.tables.figures import words

_HUNDRED = Decimal(100)


@rule(
    "FIG004",
    title=("Mức tăng, giảm không khớp hai số được so sánh", "A change contradicts its two values"),
    severity="error",
    source="Phép trừ và phép chia; chấp nhận cả phần trăm và điểm phần trăm",
    bad=[
        Example("Số đảng viên mới tăng từ 120 lên 150, tăng ⟦20%⟧."),
        Example(
            "Năm 2021: tỷ lệ tham gia học tập chiếm 96,10%; "
            "Năm 2022: tỷ lệ tham gia học tập chiếm 97,50% (tăng ⟦1,60%⟧ so với năm 2021)."
        ),
    ],
    good=[
        Example("Số đảng viên mới tăng từ 120 lên 150, tăng 25%."),
        Example(
            "Năm 2021: tỷ lệ tham gia học tập chiếm 96,10%; "
            "Năm 2022: tỷ lệ tham gia học tập chiếm 97,50% (tăng 1,40% so với năm 2021)."
        ),
        Example(
            "Gạo đạt 6,3 nghìn tấn, tăng 21,5% so với cùng kỳ. Có được là nhờ xưởng mới của xã "
            "(1,2 nghìn tấn)."
        ),
    ],
)
def contradicting_change(evidence: Evidence) -> Iterator[Hit]:
    """Mức tăng, giảm đã ghi không bằng hiệu (hoặc tỷ lệ) của hai số được so sánh.

    Hai số có thể ở hai câu, hai chỗ hay trong cước chú; chỉ so khi cùng nội dung và đúng kỳ gốc.
    Khi so hai tỷ lệ, “tăng 0,38%” được hiểu là điểm phần trăm hoặc phần trăm, khớp một là được.
    """
    for group in figure_groups(evidence.figures, "change"):
        now = evidence.figures[group.positions("now")[0]]
        base = evidence.figures[group.positions("base")[0]]
        if now.approx or base.approx:
            continue
        changes = group.positions("change")
        if not changes:
            yield from _direction(group, now, base)
            continue
        change = evidence.figures[changes[0]]
        if not _agrees(change, now, base):
            yield _hit(group, change, now, base)


def _direction(group: FigureGroup, now: Figure, base: Figure) -> Iterator[Hit]:
    """“Từ 150 lên 120”: the words say up, the numbers down."""
    said = group.members[0][1].label
    if now.value is None or base.value is None or now.value == base.value:
        return
    really = "up" if now.value > base.value else "down"
    if really == said:
        return
    sign = "<" if really == "down" else ">"
    yield Hit(
        now.span,
        Words(
            f"Ghi {'tăng' if said == 'up' else 'giảm'} từ {base.printed} thành {now.printed}.",
            f"Said to {'rise' if said == 'up' else 'fall'} from {base.printed} to {now.printed}.",
        ),
        (Ground(both(f"{now.printed} {sign} {base.printed}"), now.span), *seen([base, now])),
    )


def _agrees(change: Figure, now: Figure, base: Figure) -> bool:
    said = stands_for(change)
    if change.approx:
        return True
    return any(said.meets(reading) for reading in _readings(change, now, base))


def _readings(change: Figure, now: Figure, base: Figure) -> list[Interval]:
    """What the change may be, as a rise or a fall, with the sign that its words give it."""
    new, old = stands_for(now), stands_for(base)
    if change.direction == "down":
        new, old = old, new
    difference = new.minus(old)
    if change.unit not in ("%", "percentage points"):
        if change.unit in words("direction", "times"):
            ratio = _quotients(new, old)
            return [ratio, Interval(ratio.low - 1, ratio.high - 1)]
        return [difference]
    readings = [difference] if now.kind == "percent" else []
    start = stands_for(base)
    if change.unit == "%" and start.low > 0:
        corners = [
            d / b * _HUNDRED
            for d in (difference.low, difference.high)
            for b in (start.low, start.high)
        ]
        readings.append(Interval(min(corners), max(corners)))
    return readings


def _quotients(new: Interval, old: Interval) -> Interval:
    if old.low <= 0:
        return Interval(Decimal(0), Decimal(10**9))
    return Interval(new.low / old.high, new.high / old.low)


def _hit(group: FigureGroup, change: Figure, now: Figure, base: Figure) -> Hit:
    new, old = size(now), size(base)
    unit = "%" if change.unit in ("%", "percentage points") else ""
    if unit and now.kind != "percent" and old:
        exact = (new - old) / old * _HUNDRED
        places = max(decimals(change), 2)
        right = f"{written(exact, places)}%"
        text = f"({written(new)} - {written(old)})/{written(old)} = {right}"
    elif change.unit in words("direction", "times") and old:
        right = written(new / old, max(decimals(change), 2))
        text = f"{_printed(now)}/{_printed(base)} = {right}"
    else:
        unit = "%" if now.kind == "percent" else ""
        right = f"{written(new - old, _places(now, base))}{unit}"
        text = f"{_printed(now)} - {_printed(base)} = {right}"
    return Hit(
        change.span,
        Words(
            f"Ghi {'giảm' if change.direction == 'down' else 'tăng'} {change.printed}{unit} nhưng {text}.",
            f"Stated as {'a fall' if change.direction == 'down' else 'a rise'} of "
            f"{change.printed}{unit}, but {text}.",
        ),
        (Ground(both(text), now.span), *seen([base, now, change])),
        severity="warning" if group.certainty == "likely" else None,
        suggestion=if_right(right, [base, now]),
    )


def _places(now: Figure, base: Figure) -> int | None:
    """As many decimals as the two have; None for values with a scale, which are written out."""
    return None if now.kind == "money" else max(decimals(now), decimals(base))


def _printed(figure: Figure) -> str:
    if figure.kind == "percent":
        return f"{figure.printed}%"
    return written(size(figure)) if figure.kind == "money" else figure.printed
