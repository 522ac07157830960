"""The tables of nouns against a word segmenter: the better way to a counted noun is kept.

Skipped where underthesea is not installed; the package itself never needs it.
"""

import pytest

from vnreport.extract.figures.nouns import noun_at

NOMINAL = frozenset(("N", "Nc", "Nu", "Np", "Ny", "Nb", "A", "Z"))
NOUNS = [
    ("đảng bộ trực thuộc (05 huyện, 01 thị xã)", "đảng bộ trực thuộc"),
    ("chi bộ trực thuộc đảng ủy cơ sở với tổng số", "chi bộ trực thuộc đảng ủy cơ sở"),
    ("tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ", "tổ chức cơ sở đảng"),
    ("huyện ủy viên và tương đương", "huyện ủy viên"),
    ("cán bộ, đảng viên tham gia học tập", "cán bộ, đảng viên"),
    ("tập thể nội dung kiểm điểm", "tập thể"),
    ("đoàn kiểm tra tại các xã", "đoàn kiểm tra"),
    ("quốc gia hàng đầu thế giới", "quốc gia"),
    ("đảng viên chính thức trở lên", "đảng viên chính thức"),
    ("lượt cán bộ dự", "lượt cán bộ"),
]


def segmented(words: str) -> str:
    """The run of nouns and adjectives at the head of some words, as a tagger sees them."""
    tagger = pytest.importorskip("underthesea").pos_tag
    taken = []
    for word, tag in tagger(words):
        if tag not in NOMINAL:
            break
        taken.append(word.lower())
    return " ".join(taken)


def looked_up(words: str) -> str:
    found = noun_at(f"12 {words}", 2)
    return found.phrase if found else ""


def test_the_tables_find_every_noun() -> None:
    assert [looked_up(words) for words, _ in NOUNS] == [noun for _, noun in NOUNS]


@pytest.mark.filterwarnings("ignore")
def test_the_tables_find_more_than_a_segmenter() -> None:
    right = sum(segmented(words) == noun for words, noun in NOUNS)
    assert right < len(NOUNS)
