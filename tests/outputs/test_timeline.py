"""The drawing of a chain."""

from datetime import date

from vnreport.outputs.html.timeline import timeline
from vnreport.registry import load_central
from vnreport.registry.history import history

DAY = date(2023, 12, 31)


def _drawing(symbol: str, day: date = DAY):
    registry = load_central()
    (work,) = registry.by_symbol(symbol)
    return timeline(registry, history(registry, work), day, {work.id})


def test_bars_run_from_the_oldest_to_the_newest_and_meet():
    bars = _drawing("47-QĐ/TW").bars
    symbols = [bar.symbol for bar in bars]
    old, new = symbols.index("47-QĐ/TW"), symbols.index("37-QĐ/TW")
    assert new == old + 1
    assert bars[old].x + bars[old].width == bars[new].x
    assert [bar.symbol for bar in bars if bar.meant] == ["47-QĐ/TW"]


def test_states_are_those_of_the_day():
    states = {bar.symbol: bar.state for bar in _drawing("47-QĐ/TW").bars}
    assert (states["47-QĐ/TW"], states["37-QĐ/TW"]) == ("superseded", "in_force")


def test_everything_lies_within_the_drawing():
    drawing = _drawing("47-QĐ/TW")
    for bar in drawing.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= drawing.width
        assert 0 < bar.y < drawing.height
    assert all(0 <= tick.x <= drawing.width for tick in drawing.ticks)
    assert 2 <= len(drawing.ticks) <= 10
    assert 0 <= drawing.day_x <= drawing.width


def test_a_day_before_all_of_them_is_drawn_too():
    drawing = _drawing("47-QĐ/TW", date(1990, 1, 1))
    assert drawing.day_x < min(bar.x for bar in drawing.bars)


def test_a_work_alone_has_no_drawing():
    registry = load_central()
    lonely = next(work for work in registry.works if len(history(registry, work).works) == 1)
    assert timeline(registry, history(registry, lonely), DAY, set()) is None
