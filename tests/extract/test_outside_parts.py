"""The experiment on wholes and parts: its passages, its signs, its rates, its labels."""

from collections import Counter

import pytest

pytest.importorskip("sklearn")

from experiments.labelled_parts import PLACES, excerpts, from_passage, outside
from experiments.part_signs import pairs
from experiments.part_texts import passages
from experiments.parts import Rate, counted, rated, rules, total


def test_passages_are_the_same_each_time_and_their_marks_lie_on_numbers():
    made = passages(6, 4, 1)
    assert made == passages(6, 4, 1)
    assert all(one.text[mark.start : mark.end][0].isdigit() for one in made for mark in one.marks)
    assert len({one.group for one in made}) == 6


def test_marks_of_an_excerpt(tmp_path):
    file = tmp_path / "excerpts.txt"
    file.write_text("# one\nCó {12|a} xã, trong đó có {3|<a} xã nghèo và {2|<a?} phường.", "utf-8")
    (passage,) = excerpts(file)
    assert passage.text == "Có 12 xã, trong đó có 3 xã nghèo và 2 phường."
    assert [(mark.wholes, mark.doubtful) for mark in passage.marks] == [
        ((), False),
        ((0,), False),
        ((0,), True),
    ]
    assert counted(from_passage(passage), {1: 0, 2: 0}) == Rate(1, 0, 0)
    assert counted(from_passage(passage), {0: 1}) == Rate(0, 1, 1)


def test_a_pair_has_its_signs(tmp_path):
    file = tmp_path / "excerpts.txt"
    file.write_text("# one\nCó {12|a} xã, trong đó {3|<a} xã nghèo.", "utf-8")
    (passage,) = excerpts(file)
    ((pair,),) = pairs(from_passage(passage).scene)
    assert (pair.whole, pair.part) == (0, 1)
    assert {"cue open", "same first word", "sentences 0"} <= pair.signs.keys()


def test_no_word_of_the_real_texts_is_kept():
    header, *rows = PLACES.read_text(encoding="utf-8").splitlines()
    assert header == "file,start,end,whole_start,whole_end,label"
    assert Counter(row.split(",")[5] for row in rows).keys() == {"part", "doubtful"}
    assert all(part.isdigit() for row in rows for part in row.split(",")[1:5])


def test_the_rules_on_the_real_texts(shared):
    texts = [from_passage(one) for one in outside(shared / "data")]
    assert all(text.unread == 0 for text in texts)
    rate = total(rated(texts, rules))
    assert rate.precision == 1.0
    assert rate.recall > 0.85
