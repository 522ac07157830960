"""Answers that are kept for some seconds."""

from vnreport.web.memory import Memory


def test_an_answer_is_worked_out_once_while_it_is_young():
    memory, asked = Memory(), []
    answers = [memory.of("a", 60.0, lambda: asked.append(1) or len(asked)) for _ in range(3)]
    assert (answers, len(asked)) == ([1, 1, 1], 1)


def test_an_old_answer_is_worked_out_anew():
    memory, asked = Memory(), []
    answers = [memory.of("a", -1.0, lambda: asked.append(1) or len(asked)) for _ in range(3)]
    assert answers == [1, 2, 3]


def test_two_names_are_two_answers():
    memory = Memory()
    assert (memory.of("a", 60.0, lambda: 1), memory.of("b", 60.0, lambda: 2)) == (1, 2)
