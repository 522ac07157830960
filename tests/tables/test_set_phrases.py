"""Every phrase is found by its examples, and is silent about itself."""

import pytest

from vnreport.tables.load import table
from vnreport.tables.set_phrases import NearMiss, near_misses, quoted_near_miss, set_phrases

ROWS = table("set_phrases")["row"]
EXAMPLES = [(row["phrase"], example) for row in ROWS for example in row["examples"]]


def misses(text: str) -> list[NearMiss]:
    """All near misses of a text, its quotations cut out."""
    known = {word.strip(',“”"') for word in text.split()}
    pieces = text.replace('"', "“").replace("”", "“").split("“")
    start, quoted = 0, []
    for number, piece in enumerate(pieces):
        if number % 2:
            quoted.append(quoted_near_miss(text, start, start + len(piece)))
        start += len(piece) + 1
    return [*near_misses(text, known), *filter(None, quoted)]


@pytest.mark.parametrize(("phrase", "example"), EXAMPLES, ids=ascii)
def test_an_example_is_a_near_miss_of_its_phrase(phrase, example):
    text = f"việc {example}, nhất là"
    assert phrase in [miss.phrase.text for miss in misses(text)]
    assert all(text[m.span.start : m.span.end] != m.right for m in misses(text))


@pytest.mark.parametrize("phrase", [row["phrase"] for row in ROWS], ids=ascii)
def test_a_phrase_is_no_near_miss_of_any(phrase):
    assert misses(f"việc “{phrase}”, {phrase}; nhất là") == []


def test_every_row_has_its_source_and_at_least_three_syllables():
    assert all(phrase.source and len(phrase.words) > 2 for phrase in set_phrases())


def test_phrases_of_three_syllables_are_looked_for_in_quotes_only():
    assert all(phrase.quoted for phrase in set_phrases() if len(phrase.words) == 3)


def test_rows_are_sorted():
    assert [row["phrase"] for row in ROWS] == sorted(row["phrase"] for row in ROWS)


def test_two_other_syllables_are_another_phrase():
    assert misses("dám nói, dám nghĩ, dám nghỉ, dạm làm") == []


def test_the_place_of_the_tone_mark_is_no_miss():
    assert misses("“tự chuyển hoá”; công nghiệp hoá, hiện đại hoá") == []


def test_the_phrase_beside_it_decides_which_one_was_meant():
    (miss,) = misses("“tự chuyển biến”, “tự chuyển hóa”")
    assert (miss.span.start, miss.right) == (4, "diễn")
