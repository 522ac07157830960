"""What holds of a work on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.regulations import Relation, Work
from vnreport.registry import Registry, load_central
from vnreport.registry.history import history

DAY = timedelta(days=1)
A, B, C = (date(year, 1, 1) for year in (2000, 2010, 2020))


def work(name, issued, basis="web", effective=None):
    number = ord(name) - ord("A") + 1
    return Work(
        f"TW/QĐ/{number}/{issued}",
        f"{number:02d}-QĐ/TW",
        number,
        "QĐ",
        "Quy định",
        "TW",
        "Bộ Chính trị",
        issued,
        "",
        effective_from=effective,
        basis=basis,
    )


def related(newer, kind, older, day=None, basis="web"):
    return Relation(newer.id, kind, older.id, day or newer.issued, basis=basis)


OLD, MIDDLE, NEW = work("A", A), work("B", B), work("C", C)


def test_the_day_before_the_replacement_it_still_holds():
    registry = Registry([OLD, MIDDLE], [related(MIDDLE, "replaces", OLD)])
    assert registry.state(OLD, B - DAY).name == "in_force"
    assert registry.state(OLD, B).name == "superseded"
    assert registry.state(MIDDLE, B).name == "in_force"


def test_a_replacement_holds_from_its_own_first_day():
    registry = Registry([OLD, MIDDLE], [related(MIDDLE, "replaces", OLD, date(2010, 7, 1))])
    assert registry.state(OLD, date(2010, 6, 30)).name == "in_force"
    assert registry.state(OLD, date(2010, 7, 1)).since == date(2010, 7, 1)


def test_nothing_is_replaced_by_what_is_not_yet_issued():
    early = work("B", B, effective=B - 2 * DAY)
    registry = Registry([OLD, early], [related(early, "replaces", OLD, B - 2 * DAY)])
    assert registry.state(early, B - DAY).name == "not_yet_in_force"
    assert registry.state(OLD, B - DAY).name == "in_force"
    assert registry.state(OLD, B).name == "superseded"


def test_a_chain_leads_to_what_holds_on_the_day():
    steps = [related(NEW, "replaces", MIDDLE), related(MIDDLE, "replaces", OLD)]
    registry = Registry([OLD, MIDDLE, NEW], steps)
    assert [step.newer for step in registry.state(OLD, C - DAY).chain] == [MIDDLE.id]
    assert [step.newer for step in registry.state(OLD, C).chain] == [MIDDLE.id, NEW.id]


def test_a_chain_stands_in_its_own_order_whatever_the_first_days():
    steps = [
        related(MIDDLE, "replaces", OLD, date(2020, 6, 1)),
        related(NEW, "replaces", MIDDLE, date(2020, 3, 1)),
    ]
    registry = Registry([OLD, MIDDLE, NEW], steps)
    chain = registry.state(OLD, date(2021, 1, 1)).chain
    assert [step.newer for step in chain] == [MIDDLE.id, NEW.id]


def test_two_successors_both_stand_in_the_chain_the_later_last():
    steps = [related(NEW, "replaces", OLD), related(MIDDLE, "replaces", OLD)]
    state = Registry([OLD, MIDDLE, NEW], steps).state(OLD, C)
    assert [step.newer for step in state.chain] == [MIDDLE.id, NEW.id]
    assert state.since == B


def test_a_way_that_ends_in_a_repeal_is_kept_only_where_there_is_no_other():
    repeal = related(NEW, "repeals", MIDDLE)
    registry = Registry([OLD, MIDDLE, NEW], [related(MIDDLE, "replaces", OLD), repeal])
    assert registry.state(OLD, C).chain[-1] == repeal
    other = work("D", C)
    both = [related(MIDDLE, "replaces", OLD), repeal, related(other, "replaces", OLD)]
    chain = Registry([OLD, MIDDLE, NEW, other], both).state(OLD, C).chain
    assert [step.newer for step in chain] == [other.id]


def test_amended_and_partly_replaced_works_still_hold():
    for kind, name in (("amends", "amended"), ("partly_replaces", "partly_superseded")):
        registry = Registry([OLD, MIDDLE], [related(MIDDLE, kind, OLD)])
        assert registry.state(OLD, B).name == name
        assert registry.in_force_on(OLD, B) is True


def test_a_state_is_as_sure_as_its_weakest_row():
    steps = [
        related(MIDDLE, "replaces", OLD),
        related(NEW, "replaces", MIDDLE, basis="inferred"),
    ]
    registry = Registry([OLD, MIDDLE, NEW], steps)
    assert registry.state(OLD, B).basis == "web"
    assert registry.state(OLD, C).basis == "inferred"


def test_what_is_known_from_memory_is_not_said_to_hold():
    known = work("A", A, basis="memory")
    registry = Registry([known])
    assert registry.state(known, B).name == "unknown"
    assert registry.in_force_on(known, B) is None


def test_guidance_on_a_regulation_that_was_replaced_is_unknown():
    guide = work("D", date(2005, 1, 1))
    steps = [related(guide, "implements", OLD), related(MIDDLE, "replaces", OLD)]
    registry = Registry([OLD, MIDDLE, guide], steps)
    assert registry.state(guide, B - DAY).name == "in_force"
    assert registry.state(guide, B).name == "unknown"


def test_a_circle_built_by_hand_is_answered():
    steps = [related(MIDDLE, "replaces", OLD), related(OLD, "replaces", MIDDLE, B)]
    assert Registry([OLD, MIDDLE], steps).state(OLD, C).name == "superseded"


@given(
    st.sampled_from(load_central().works), st.dates(date(1997, 1, 1), date(2030, 1, 1)), st.data()
)
def test_once_superseded_it_stays_so(some, day, data):
    registry = load_central()
    later = data.draw(st.dates(day, date(2035, 1, 1)))
    if registry.state(some, day).name == "superseded":
        assert registry.state(some, later).name == "superseded"


@given(st.sampled_from(load_central().works), st.dates(date(1997, 1, 1), date(2030, 1, 1)))
def test_what_a_chain_ends_in_is_not_superseded_itself(some, day):
    registry = load_central()
    state = registry.state(some, day)
    if state.name == "superseded":
        assert registry.state(registry.work(state.chain[-1].newer), day).name != "superseded"


@pytest.mark.parametrize("size", [5000])
def test_a_long_chain_is_followed_to_its_end(chain, size):
    registry = chain(size, [(one, one + 1) for one in range(size - 1)])
    first, *_, last = registry.works
    assert registry.state(first, date(2100, 1, 1)).chain[-1].newer == last.id
    assert len(history(registry, first).works) == size


def test_a_dense_chain_is_looked_through_once(chain):
    size = 120
    every = [(older, newer) for newer in range(size) for older in range(newer)]
    registry = chain(size, every)
    state = registry.state(registry.works[0], date(2100, 1, 1))
    assert state.chain[-1].newer == registry.works[-1].id
    assert len(history(registry, registry.works[0]).relations) == len(every)


RECORDED, LATER = date(2021, 1, 1), date(2022, 1, 1)


def known_since(row, day, until=None):
    changed = row._replace(recorded_at=day)
    return changed._replace(withdrawn_at=until) if until else changed


def test_as_known_before_the_replacement_was_recorded_the_old_one_still_held():
    works = [known_since(OLD, A), known_since(MIDDLE, B)]
    registry = Registry(works, [known_since(related(MIDDLE, "replaces", OLD), LATER)])
    assert registry.state(works[0], C, as_known=LATER - DAY).name == "in_force"
    assert registry.state(works[0], C, as_known=LATER).name == "superseded"
    assert registry.state(works[0], C).name == "superseded"


def test_what_the_registry_did_not_know_yet_is_unknown():
    work = known_since(OLD, LATER)
    registry = Registry([work])
    assert registry.state(work, C, as_known=RECORDED).name == "unknown"
    assert registry.state(work, C, as_known=LATER).name == "in_force"


def test_a_withdrawn_relation_counts_only_while_it_was_held_true():
    wrong = known_since(related(MIDDLE, "replaces", OLD), RECORDED, until=LATER)
    registry = Registry([OLD, MIDDLE], withdrawn=(wrong,))
    states = [
        registry.state(OLD, C, as_known=day).name for day in (RECORDED - DAY, RECORDED, LATER)
    ]
    assert states == ["in_force", "superseded", "in_force"]
    assert registry.state(OLD, C).name == "in_force"


@pytest.mark.parametrize(
    ("basis", "existence"),
    [
        ("web", "attested"),
        ("secondary", "attested"),
        ("report", "reported"),
        ("memory", "unconfirmed"),
        ("inferred", "unconfirmed"),
    ],
)
def test_that_a_work_exists_is_another_question_than_whether_it_holds(basis, existence):
    assert work("A", A, basis=basis).existence == existence
