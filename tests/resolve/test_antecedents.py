"""What “Quy định này” points back to."""

from resolved import resolved


def antecedents(text: str) -> list[int | None]:
    return [reference.antecedent for reference in resolved(text).back_references]


def test_the_nearest_mention_of_the_type() -> None:
    text = "Quy định 22-QĐ/TW; Quy định 37-QĐ/TW; Chỉ thị 05-CT/TW. Quy định này nêu rõ."
    assert antecedents(text) == [1]


def test_a_near_miss_between_bars_the_way() -> None:
    assert antecedents("Quy định 22-QĐ/TW và Quy định số O8-QĐ/TW. Quy định này nêu rõ.") == [None]


def test_a_near_miss_before_the_antecedent_does_not() -> None:
    assert antecedents("Quy định số O8-QĐ/TW và Quy định 22-QĐ/TW. Quy định này nêu rõ.") == [0]


def test_a_mention_of_another_type_is_not_meant() -> None:
    assert antecedents("Chỉ thị 05-CT/TW. Quy định này nêu rõ.") == [None]


def test_a_mention_too_far_back_is_not_meant() -> None:
    assert antecedents(f"Quy định 22-QĐ/TW. {'Các chi bộ đã họp. ' * 60}Quy định này.") == [None]


def test_a_mention_behind_is_not_meant() -> None:
    assert antecedents("Quy định này thay thế Quy định 22-QĐ/TW.") == [None]
