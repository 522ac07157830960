"""Files are worked on at the same time, come out in order, and cost only themselves."""

import os
import threading
import time

import pytest

from vnreport.batch import pool, worker
from vnreport.batch.pool import crew_here, in_order
from vnreport.batch.worker import Work
from vnreport.errors import EmptyFile, TooSlow
from vnreport.readers.isolation import Limits

HERE = "tests.batch.test_pool:work"
LIMITS = Limits(seconds=20)
_SEEN: list[str] = []  # files that this process has worked on


def work(data: bytes, file: str, *words: str) -> object:
    """What the tests have done in a child."""
    if data == b"empty":
        raise EmptyFile()
    if data == b"die":
        os._exit(1)
    if data == b"hang":
        time.sleep(60)
    if data == b"eat":
        return len(bytearray(8 << 30))
    if data == b"die where another file was before" and _SEEN:
        os._exit(1)
    _SEEN.append(file)
    if data == b"wait":
        time.sleep(0.2)
    return os.getpid() if data == b"who" else (file, len(data), *words)


def _outcomes(tasks, jobs=2, limits=LIMITS, words=()):
    """The values of some tasks: (name, data) pairs, or values themselves."""

    def begin(task):
        return Work(HERE, task[1], task[0], limits, words) if isinstance(task, tuple) else task

    steps = in_order(iter(tasks), begin, crew_here(jobs))
    return [step[1] for step in steps if step is not None]


def _names(values):
    return [type(value).__name__ if isinstance(value, Exception) else value for value in values]


def test_in_the_order_of_the_items_however_long_each_takes():
    tasks = [("a", b"wait"), ("b", b"x"), "ready", ("c", b"wait"), ("d", b"x" * 300_000)]
    assert _outcomes(tasks, words=("w",)) == [
        ("a", 4, "w"),
        ("b", 1, "w"),
        "ready",
        ("c", 4, "w"),
        ("d", 300_000, "w"),
    ]


def test_what_goes_wrong_costs_one_file():
    tasks = [("a", b"x"), ("b", b"empty"), ("c", b"die"), ("d", b"x"), ("e", b"eat"), ("f", b"x")]
    assert _names(_outcomes(tasks, limits=Limits(20, 64))) == [
        ("a", 1),
        "EmptyFile",
        "UnsafeFile",
        ("d", 1),
        "UnsafeFile",
        ("f", 1),
    ]


def test_a_file_that_hangs_is_stopped_and_the_others_go_on():
    tasks = [("a", b"hang"), *((str(n), b"x") for n in range(5))]
    values = _outcomes(tasks, limits=Limits(seconds=0.4))
    assert isinstance(values[0], TooSlow)
    assert values[1:] == [(str(n), 1) for n in range(5)]


def test_a_death_that_an_earlier_file_may_have_caused_is_tried_again():
    tasks = [("a", b"x"), ("b", b"die where another file was before"), ("c", b"x")]
    assert _outcomes(tasks, jobs=1) == [("a", 1), ("b", 33), ("c", 1)]


def test_a_child_lives_for_many_files_and_then_makes_room(monkeypatch):
    monkeypatch.setattr(worker, "RENEWED_AFTER", 3)
    children = _outcomes([(str(n), b"who") for n in range(7)], jobs=1)
    assert [children.count(child) for child in dict.fromkeys(children)] == [3, 3, 1]


def test_no_more_than_so_many_wait_for_the_first(monkeypatch):
    monkeypatch.setattr(pool, "AHEAD", 4)
    taken = []

    def begin(task):
        taken.append(task)
        return Work(HERE, b"wait" if task == 0 else b"x", str(task), LIMITS)

    steps = in_order(iter(range(9)), begin, crew_here(2))
    first = next(step for step in steps if step is not None)
    assert first[0] == 0
    assert len(taken) <= 4
    assert len([step for step in steps if step is not None]) == 8


def test_nothing_is_left_behind_when_nobody_asks_any_more():
    steps = in_order(
        iter([("a", b"who"), ("b", b"hang")]),
        lambda t: Work(HERE, t[1], t[0], LIMITS),
        crew_here(2),
    )
    child = next(step[1] for step in steps if step is not None)
    steps.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_program_with_threads_has_fresh_interpreters():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        tasks = [("a", b"x"), ("b", b"empty"), ("c", b"xx")]
        assert _names(_outcomes(tasks)) == [("a", 1), "EmptyFile", ("c", 2)]
    finally:
        stop.set()
        thread.join()
