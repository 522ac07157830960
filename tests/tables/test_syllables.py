"""What Vietnamese can spell, and what a slip of the keys most likely was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.tables.load import table
from vnreport.tables.slips import likely, may_be_slip, syllables_near, with_mark_in_place
from vnreport.tables.syllables import is_syllable

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầểễệóòỏõọớờúùủũụứừýỳỷỹỵ"
words = st.text(_LETTERS, min_size=1, max_size=8)


@pytest.mark.parametrize("word", table("syllables")["examples"], ids=ascii)
def test_every_example_of_the_table_is_a_syllable(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", table("syllables")["never"], ids=ascii)
def test_no_counterexample_of_the_table_is_one(word):
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["hóa", "hoá", "khỏe", "khoẻ", "ủy", "uỷ"], ids=ascii)
def test_open_oa_oe_uy_take_the_mark_on_either_letter(word):
    assert is_syllable(word)


@pytest.mark.parametrize(("wrong", "right"), [("tòan", "toàn"), ("gía", "giá"), ("qúy", "quý")])
def test_a_mark_on_the_wrong_letter_is_put_in_its_place(wrong, right):
    assert with_mark_in_place(wrong) == right
    assert likely(wrong, set()) == right


def test_rimes_that_end_in_a_stop_need_one_of_two_tones():
    assert [is_syllable(word) for word in ("các", "cạc", "cac", "càc", "cảc")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_known_word_of_the_same_letters_goes_before_others():
    assert likely("đuợc", {"được", "đục"}) == "được"


def test_two_known_candidates_are_no_answer():
    assert likely("nghành", {"ngành", "nhành"}) is None


def test_a_likely_word_that_the_text_lacks_hides_less_likely_ones():
    assert likely("chẵt", {"chẵn"}) is None


def test_a_consonant_left_of_a_lost_syllable_is_not_dropped():
    assert likely("vphạm", {"phạm", "vi"}) is None
    assert likely("thhực", {"thực"}) == "thực"


@pytest.mark.parametrize("word", ["vắcxin", "cánbộ", "chỗở"], ids=ascii)
def test_several_syllables_in_one_word_are_no_slip(word):
    assert not may_be_slip(word)


@given(words)
def test_what_is_near_is_a_syllable_and_another_word(word):
    near = syllables_near(word)
    assert word not in near
    assert all(map(is_syllable, near))


@given(words)
def test_a_mark_put_in_its_place_makes_a_syllable_of_the_same_length(word):
    right = with_mark_in_place(word)
    assert right is None or (is_syllable(right) and len(right) == len(word))


@given(st.text(max_size=20))
def test_any_text_may_be_asked_for(text):
    assert is_syllable(text) in (True, False)


def test_real_texts_hold_hardly_any_other_words(shared):
    paths = sorted((shared / "data" / "real" / "dev").glob("*.txt"))
    tokens = {t for path in paths for t in path.read_text(encoding="utf-8").split()}
    lower = {t for t in tokens if t.isalpha() and t.islower() and not t.isascii()}
    assert len(lower) > 500
    assert {t for t in lower if not is_syllable(t)} <= {"đ"}
