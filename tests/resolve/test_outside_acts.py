"""The experiment on what citations do in their sentences: its cues, its rates, its labels."""

import pytest

pytest.importorskip("sklearn")

from experiments.acts import LABELS, Mention, by_cue, outside_mentions, told


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Căn cứ ⟦⟧ , ngày 02/3/2024", "basis"),
        ("đã quán triệt, triển khai ⟦⟧ đến chi bộ", "implemented"),
        ("Báo cáo sơ kết 03 năm thực hiện ⟦⟧ của Tỉnh ủy", "reported"),
        ("Quy định này thay thế ⟦⟧ .", "replaced"),
        ("Theo kế hoạch. Xem thêm ⟦⟧ .", "named"),
    ],
)
def test_the_last_cue_of_the_sentence_decides(words, act):
    assert by_cue(words) == act


def test_rates_of_all_right_and_of_none():
    wanted = [Mention("", "a", "basis"), Mention("", "b", "named")]
    assert told(wanted, ["basis", "named"])[:3] == (1.0, 1.0, 1.0)
    assert told(wanted, ["implemented", "replaced"])[:3] == (0.0, 0.0, 1.0)


def test_no_word_of_the_real_texts_is_kept():
    header, *rows = LABELS.read_text(encoding="utf-8").splitlines()
    assert header == "file,start,end,act"
    acts = {row.split(",")[3] for row in rows}
    assert acts <= {"basis", "implemented", "reported", "replaced", "named", "doubtful"}
    assert all(part.isdigit() for row in rows for part in row.split(",")[1:3])


def test_the_labels_lie_on_citations(shared):
    found = outside_mentions(shared / "data")
    assert len(found) > 150
    assert {one.act for one in found} >= {"basis", "implemented", "named"}
